using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Imports;

public static class ImportProblems
{
    public static readonly ProblemKind Nothing = new("assessment.import.nothing", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind NoRows = new("assessment.import.no-rows", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind TooLarge = new("assessment.import.too-large", StatusCodes.Status413PayloadTooLarge);
    public static readonly ProblemKind PastedTooMuch = new("assessment.import.pasted-too-much", StatusCodes.Status413PayloadTooLarge);
    public static readonly ProblemKind Stale = new("assessment.import.stale", StatusCodes.Status409Conflict);
    public static readonly ProblemKind NotADraft = new("assessment.import.not-a-draft", StatusCodes.Status409Conflict);
    public static readonly ProblemKind NothingGood = new("assessment.import.nothing-good", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind ProofsIssued = new("assessment.import.proofs-issued", StatusCodes.Status409Conflict);
    public static readonly ProblemKind NotDone = new("assessment.import.not-done", StatusCodes.Status409Conflict);
}
