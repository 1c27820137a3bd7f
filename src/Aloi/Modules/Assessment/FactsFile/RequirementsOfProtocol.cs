using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.FactsFile;

/// <summary>The requirements of a file are the leaves of the protocol, substitutes included.</summary>
public static class RequirementsOfProtocol
{
    public static IReadOnlyList<Requirement> Requirements(this ProtocolNode protocol) => [.. protocol.Leaves().Select(Of)];

    private static Requirement Of(Leaf leaf) =>
        leaf switch
        {
            OnlineAssessment quiz => new(leaf.Id, leaf.Name, RequirementKind.OnlineAssessment, Max: quiz.Max),
            Attendance { Percent: not null } => new(leaf.Id, leaf.Name, RequirementKind.Attendance, Unit: AttendanceUnit.Percent),
            Attendance => new(leaf.Id, leaf.Name, RequirementKind.Attendance),
            ExpertReview => new(leaf.Id, leaf.Name, RequirementKind.ExpertReview),
            Jury => new(leaf.Id, leaf.Name, RequirementKind.Jury),
            PeerEndorsement => new(leaf.Id, leaf.Name, RequirementKind.PeerEndorsement),
            SelfDeclaration => new(leaf.Id, leaf.Name, RequirementKind.SelfDeclaration),
            Evidence => new(leaf.Id, leaf.Name, RequirementKind.Evidence),
            HeldCredential => new(leaf.Id, leaf.Name, RequirementKind.HeldCredential),
            _ => throw new ArgumentOutOfRangeException(nameof(leaf)),
        };
}
