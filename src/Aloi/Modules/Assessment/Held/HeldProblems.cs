using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Held;

/// <summary>Why a proof that somebody brings does not count.</summary>
public static class HeldProblems
{
    public static readonly ProblemKind DoesNotHold = new("held.does-not-hold", 422);
    public static readonly ProblemKind AboutSomethingElse = new("held.about-something-else", 422);
    public static readonly ProblemKind LevelTooLow = new("held.level-too-low", 422);
    public static readonly ProblemKind NoAddress = new("held.no-address", 422);
    public static readonly ProblemKind NotYours = new("held.not-yours", 422);
}
