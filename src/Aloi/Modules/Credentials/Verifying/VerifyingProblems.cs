using Aloi.Platform.Problems;

namespace Aloi.Modules.Credentials.Verifying;

/// <summary>Why nothing could be verified at all.</summary>
public static class VerifyingProblems
{
    public static readonly ProblemKind Nothing = new("verifying.nothing", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind TooLarge = new("verifying.too-large", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind NotALink = new("verifying.not-a-link", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind WebPage = new("verifying.web-page", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind NotAProof = new("verifying.not-a-proof", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind Pdf = new("verifying.pdf", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind NoCredential = new("verifying.no-credential", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind SeveralCredentials = new("verifying.several-credentials", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind Damaged = new("verifying.damaged", StatusCodes.Status422UnprocessableEntity);
}
