using Aloi.Platform.Problems;

namespace Aloi.Platform.Access;

/// <summary>What the gate refuses.</summary>
public static class AccessProblems
{
    public static readonly ProblemKind CrossSite = new("access.cross-site", StatusCodes.Status403Forbidden);
    public static readonly ProblemKind JsonOnly = new("access.json-only", StatusCodes.Status415UnsupportedMediaType);
}
