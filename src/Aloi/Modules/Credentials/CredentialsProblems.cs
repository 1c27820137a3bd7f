using Aloi.Platform.Problems;

namespace Aloi.Modules.Credentials;

public static class CredentialsProblems
{
    public static readonly ProblemKind AlreadyRevoked = new("credentials.already-revoked", StatusCodes.Status409Conflict);
    public static readonly ProblemKind AlreadySo = new("credentials.already-so", StatusCodes.Status409Conflict);
    public static readonly ProblemKind Erased = new("credentials.erased", StatusCodes.Status410Gone);
    public static readonly ProblemKind UnknownChange = new("credentials.unknown-change", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind ChangedMeanwhile = new("credentials.changed-meanwhile", StatusCodes.Status409Conflict);
    public static readonly ProblemKind NothingChosen = new("credentials.nothing-chosen", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind NoReason = new("credentials.no-reason", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind NameUnchanged = new("credentials.name-unchanged", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind NameMissing = new("credentials.name-missing", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind RevokedStays = new("credentials.revoked-stays", StatusCodes.Status409Conflict);
}
