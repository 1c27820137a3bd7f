using Aloi.Platform.Problems;

namespace Aloi.Platform.Outbound;

/// <summary>Why an address was not read.</summary>
public static class OutboundProblems
{
    public static readonly ProblemKind SchemeNotAllowed = new("outbound.scheme-not-allowed", 422);
    public static readonly ProblemKind AddressNotAllowed = new("outbound.address-not-allowed", 422);
    public static readonly ProblemKind Unreachable = new("outbound.unreachable", 502);
    public static readonly ProblemKind TooSlow = new("outbound.too-slow", 504);
    public static readonly ProblemKind TooLarge = new("outbound.too-large", 502);
    public static readonly ProblemKind TooManyRedirects = new("outbound.too-many-redirects", 502);
    public static readonly ProblemKind UnexpectedAnswer = new("outbound.unexpected-answer", 502);
}
