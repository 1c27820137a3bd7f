namespace Aloi.Standards.Tests.Hostile;

/// <summary>Every target. A new entry of the library gets one, or a reason in <see cref="WithoutTarget"/>.</summary>
internal static class AllTargets
{
    public static IReadOnlyList<Target> List { get; } =
    [.. VerifierTargets.List, .. JsonTargets.List, .. SigningTargets.List, .. TextTargets.List, .. BinaryTargets.List];
}
