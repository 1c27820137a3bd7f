using Aloi.Platform.Problems;

namespace Aloi.Modules.Vault;

/// <summary>What a vault refuses, all of it.</summary>
public static class VaultProblems
{
    public static readonly ProblemKind UnknownCode = new("vault.unknown-code", StatusCodes.Status404NotFound);
    public static readonly ProblemKind AlreadyClaimed = new("vault.already-claimed", StatusCodes.Status409Conflict);
    public static readonly ProblemKind TooManyTries = new("vault.too-many-tries", StatusCodes.Status429TooManyRequests);
    public static readonly ProblemKind TokenUsedOrExpired = new("vault.token-used-or-expired", StatusCodes.Status404NotFound);
    public static readonly ProblemKind NotAnAddress = new("vault.not-an-address", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind WrongToken = new("vault.wrong-delivery-token", StatusCodes.Status401Unauthorized);
    public static readonly ProblemKind TooManyItems = new("vault.too-many-items", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind CannotVerify = new("vault.cannot-verify", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind NoRecipient = new("vault.no-recipient", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind NoPublicPage = new("vault.no-public-page", StatusCodes.Status409Conflict);
    public static readonly ProblemKind IssuerOutOfReach = new("vault.issuer-out-of-reach", StatusCodes.Status503ServiceUnavailable);
    public static readonly ProblemKind TooLarge = new("vault.too-large", StatusCodes.Status413PayloadTooLarge);
}
