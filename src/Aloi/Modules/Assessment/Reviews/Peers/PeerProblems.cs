using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Reviews.Peers;

/// <summary>What inviting peers may be refused for, beside what all of assessment refuses.</summary>
public static class PeerProblems
{
    public static readonly ProblemKind NameTheOutsider = new("peers.name-the-outsider", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind NoSuchAddress = new("peers.no-such-address", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind TheRuleDraws = new("peers.the-rule-draws", StatusCodes.Status409Conflict);
}
