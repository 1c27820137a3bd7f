using Aloi.Platform.Problems;

namespace Aloi.Modules.Operations;

/// <summary>What this module refuses, all of it.</summary>
public static class OperationsProblems
{
    public static readonly ProblemKind LinkUsedOrExpired = new("operations.link-used-or-expired", StatusCodes.Status404NotFound);
}
