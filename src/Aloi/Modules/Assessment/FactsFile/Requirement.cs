namespace Aloi.Modules.Assessment.FactsFile;

/// <summary>What the reader needs to know of a leaf of the protocol in order to read a result about it.</summary>
/// <param name="Max">The top of the scale of an online assessment.</param>
/// <param name="Unit">What an attendance counts.</param>
public sealed record Requirement(
    string Id,
    string Name,
    RequirementKind Kind,
    decimal Max = 100,
    AttendanceUnit Unit = AttendanceUnit.Hours
);

public enum RequirementKind
{
    SelfDeclaration,
    OnlineAssessment,
    ExpertReview,
    Jury,
    PeerEndorsement,
    Attendance,
    Evidence,
    HeldCredential,
}

public enum AttendanceUnit
{
    Hours,
    Percent,
}

internal static class RequirementKinds
{
    /// <summary>One person says yes or no: these acts need an author, and an author may not contradict themselves within a day.</summary>
    public static bool IsJudgement(this RequirementKind kind) =>
        kind is RequirementKind.SelfDeclaration or RequirementKind.ExpertReview or RequirementKind.Jury or RequirementKind.PeerEndorsement;

    /// <summary>A judgement of somebody else: it is worth nothing when nobody signs it.</summary>
    public static bool NeedsAuthor(this RequirementKind kind) => kind.IsJudgement() && kind != RequirementKind.SelfDeclaration;
}
