using Aloi.Platform.Problems;

namespace Aloi.Modules.Protocols;

/// <summary>What can be wrong with a protocol whose YAML is sound.</summary>
public static class ProtocolsProblems
{
    public static readonly ProblemKind NumberOutOfRange = new("protocols.number-out-of-range", 422);
    public static readonly ProblemKind MoreThanAsked = new("protocols.more-than-asked", 422);
    public static readonly ProblemKind NodeExpected = new("protocols.node-expected", 422);
    public static readonly ProblemKind UnknownNode = new("protocols.unknown-node", 422);
    public static readonly ProblemKind UnknownNodeNearest = new("protocols.unknown-node-nearest", 422);
    public static readonly ProblemKind SeveralNodes = new("protocols.several-nodes", 422);
    public static readonly ProblemKind MisplacedWeight = new("protocols.misplaced-weight", 422);
    public static readonly ProblemKind BadId = new("protocols.bad-id", 422);
    public static readonly ProblemKind DuplicateId = new("protocols.duplicate-id", 422);
    public static readonly ProblemKind TooManyChildrenAsked = new("protocols.k-over-children", 422);
    public static readonly ProblemKind ThresholdOverSum = new("protocols.threshold-over-sum", 422);
    public static readonly ProblemKind MinOverMax = new("protocols.min-over-max", 422);
    public static readonly ProblemKind CountOverOf = new("protocols.count-over-of", 422);
    public static readonly ProblemKind HoursOrPercent = new("protocols.hours-or-percent", 422);
    public static readonly ProblemKind LevelOverLevels = new("protocols.level-over-levels", 422);
    public static readonly ProblemKind TooFewLevels = new("protocols.too-few-levels", 422);
    public static readonly ProblemKind SubstituteNotLeaf = new("protocols.substitute-not-leaf", 422);
    public static readonly ProblemKind CannotWork = new("protocols.cannot-work", 422);
    public static readonly ProblemKind TooDeep = new("protocols.too-deep", 422);
    public static readonly ProblemKind TooManyNodes = new("protocols.too-many-nodes", 422);
    public static readonly ProblemKind TooManyLeaves = new("protocols.too-many-leaves", 422);
}
