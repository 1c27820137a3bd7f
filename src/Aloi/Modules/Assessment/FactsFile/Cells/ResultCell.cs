using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile.Cells;

internal static class ResultCell
{
    /// <summary>Reads a result in the form that the requirement calls for, onto the requirement's own scale.</summary>
    public static Outcome<FactResult> Read(string cell, Requirement requirement) =>
        requirement.Kind switch
        {
            RequirementKind.OnlineAssessment => ScoreCell.Read(cell, requirement.Max),
            RequirementKind.Attendance => AttendanceCell.Read(cell, requirement.Unit),
            RequirementKind.ExpertReview or RequirementKind.Jury => JudgementCell.Decision(cell),
            RequirementKind.PeerEndorsement or RequirementKind.SelfDeclaration => JudgementCell.Answer(cell),
            RequirementKind.Evidence => ReferenceCell.Evidence(cell),
            RequirementKind.HeldCredential => ReferenceCell.HeldCredential(cell),
            _ => throw new ArgumentOutOfRangeException(nameof(requirement)),
        };
}
