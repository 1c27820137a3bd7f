using Aloi.Platform.Problems;

namespace Aloi.Modules.Achievements.Drafts;

/// <summary>What a draft may be refused for, each at its field.</summary>
public static class DraftsProblems
{
    public static readonly ProblemKind NameMissing = new("achievements.name-missing", 422);
    public static readonly ProblemKind DescriptionMissing = new("achievements.description-missing", 422);
    public static readonly ProblemKind CriteriaMissing = new("achievements.criteria-missing", 422);
    public static readonly ProblemKind KindMissing = new("achievements.kind-missing", 422);
    public static readonly ProblemKind RuleMissing = new("achievements.rule-missing", 422);
    public static readonly ProblemKind AltMissing = new("achievements.alt-missing", 422);
    public static readonly ProblemKind TooLong = new("achievements.too-long", 422);
    public static readonly ProblemKind TooMany = new("achievements.too-many", 422);
    public static readonly ProblemKind BadCharacter = new("achievements.bad-character", 422);
    public static readonly ProblemKind BadChoice = new("achievements.bad-choice", 422);
    public static readonly ProblemKind BadWorkload = new("achievements.bad-workload", 422);
    public static readonly ProblemKind BadValidity = new("achievements.bad-validity", 422);
    public static readonly ProblemKind AttendanceOnly = new("achievements.attendance-only", 422);
    public static readonly ProblemKind EntityUnknown = new("achievements.entity-unknown", 422);
    public static readonly ProblemKind SkillTwice = new("achievements.skill-twice", 422);
    public static readonly ProblemKind SkillMissing = new("achievements.skill-missing", 422);
    public static readonly ProblemKind PictureMissing = new("achievements.picture-missing", 422);
    public static readonly ProblemKind PictureTooLarge = new("achievements.picture-too-large", 422);
    public static readonly ProblemKind CannotDraw = new("achievements.cannot-draw", 503);
    public static readonly ProblemKind Stale = new("achievements.stale-draft", 409);
    public static readonly ProblemKind Published = new("achievements.draft-published", 409);
}
