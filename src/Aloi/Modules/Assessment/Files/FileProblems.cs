using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Files;

/// <summary>Why a file is not taken.</summary>
public static class FileProblems
{
    private const int Unprocessable = StatusCodes.Status422UnprocessableEntity;
    public static readonly ProblemKind Empty = new("file.empty", Unprocessable);
    public static readonly ProblemKind NotAccepted = new("file.not-accepted", Unprocessable);
    public static readonly ProblemKind Heic = new("file.heic", Unprocessable);
    public static readonly ProblemKind NotAskedFor = new("file.not-asked-for", Unprocessable);
    public static readonly ProblemKind Damaged = new("file.damaged", Unprocessable);
    public static readonly ProblemKind TooManyPixels = new("file.too-many-pixels", Unprocessable);
    public static readonly ProblemKind TooLarge = new("file.too-large", StatusCodes.Status413PayloadTooLarge);
    public static readonly ProblemKind CutOff = new("file.cut-off", StatusCodes.Status400BadRequest);
    public static readonly ProblemKind TooMany = new("file.too-many", Unprocessable);
    public static readonly ProblemKind NothingHandedIn = new("work.nothing", Unprocessable);
    public static readonly ProblemKind NotALink = new("work.not-a-link", Unprocessable);
    public static readonly ProblemKind AlreadyJudged = new("work.already-judged", StatusCodes.Status409Conflict);
}
