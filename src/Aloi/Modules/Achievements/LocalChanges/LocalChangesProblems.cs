using Aloi.Platform.Problems;

namespace Aloi.Modules.Achievements.LocalChanges;

/// <summary>What a local change of a shared achievement may be refused for.</summary>
public static class LocalChangesProblems
{
    public static readonly ProblemKind Locked = new("achievements.field-locked", StatusCodes.Status409Conflict);
    public static readonly ProblemKind LockedAbove = new("achievements.field-locked-above", StatusCodes.Status409Conflict);
}
