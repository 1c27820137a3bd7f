using Aloi.Platform.Problems;

namespace Aloi.Platform.Passkeys;

/// <summary>What adding or using a passkey refuses.</summary>
public static class PasskeyProblems
{
    public static readonly ProblemKind Expired = new("passkeys.expired", StatusCodes.Status409Conflict);
    public static readonly ProblemKind Refused = new("passkeys.refused", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind TooMany = new("passkeys.too-many", StatusCodes.Status409Conflict);
}
