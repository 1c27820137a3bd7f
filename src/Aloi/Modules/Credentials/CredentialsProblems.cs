using Aloi.Platform.Problems;

namespace Aloi.Modules.Credentials;

public static class CredentialsProblems
{
    public static readonly ProblemKind AlreadyRevoked = new("credentials.already-revoked", StatusCodes.Status409Conflict);
    public static readonly ProblemKind AlreadySo = new("credentials.already-so", StatusCodes.Status409Conflict);
    public static readonly ProblemKind Erased = new("credentials.erased", StatusCodes.Status410Gone);
    public static readonly ProblemKind UnknownChange = new("credentials.unknown-change", StatusCodes.Status422UnprocessableEntity);
}
