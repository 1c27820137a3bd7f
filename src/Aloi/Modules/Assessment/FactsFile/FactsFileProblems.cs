using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile;

/// <summary>Why a file of facts, one of its rows or one of its cells is refused.</summary>
public static class FactsFileProblems
{
    // The file.
    public static readonly ProblemKind NotFound = new("assessment.facts-file.not-found", 404);
    public static readonly ProblemKind CannotOpen = new("assessment.facts-file.cannot-open", 422);
    public static readonly ProblemKind TooLarge = new("assessment.facts-file.too-large", 413);
    public static readonly ProblemKind GrewTooLarge = new("assessment.facts-file.grew-too-large", 413);
    public static readonly ProblemKind Workbook = new("assessment.facts-file.workbook", 415);
    public static readonly ProblemKind Utf16 = new("assessment.facts-file.utf-16", 415);
    public static readonly ProblemKind BrokenUtf8 = new("assessment.facts-file.broken-utf-8", 422);
    public static readonly ProblemKind NotText = new("assessment.facts-file.not-text", 415);
    public static readonly ProblemKind Empty = new("assessment.facts-file.empty", 422);
    public static readonly ProblemKind UnknownDelimiter = new("assessment.facts-file.unknown-delimiter", 422);
    public static readonly ProblemKind TooManyColumns = new("assessment.facts-file.too-many-columns", 422);
    public static readonly ProblemKind MissingColumns = new("assessment.facts-file.missing-columns", 422);
    public static readonly ProblemKind DuplicateColumn = new("assessment.facts-file.duplicate-column", 422);
    public static readonly ProblemKind UnclosedQuote = new("assessment.facts-file.unclosed-quote", 422);
    public static readonly ProblemKind TooManyRows = new("assessment.facts-file.too-many-rows", 413);

    // The row.
    public static readonly ProblemKind TextAfterQuote = new("assessment.facts-file.text-after-quote", 422);
    public static readonly ProblemKind FieldTooLong = new("assessment.facts-file.field-too-long", 422);
    public static readonly ProblemKind TooFewCells = new("assessment.facts-file.too-few-cells", 422);
    public static readonly ProblemKind TooManyCells = new("assessment.facts-file.too-many-cells", 422);
    public static readonly ProblemKind OwnRow = new("assessment.facts-file.own-row", 403);
    public static readonly ProblemKind Contradiction = new("assessment.facts-file.contradiction", 409);
    public static readonly ProblemKind JurySits = new("assessment.facts-file.jury-sits", 409);
    public static readonly ProblemKind ContradictsRecorded = new("assessment.facts-file.contradicts-recorded", 409);

    // A cell.
    public static readonly ProblemKind ValueMissing = new("assessment.facts-file.value-missing", 422);
    public static readonly ProblemKind ControlCharacter = new("assessment.facts-file.control-character", 422);
    public static readonly ProblemKind EmailInvalid = new("assessment.facts-file.email-invalid", 422);
    public static readonly ProblemKind EmailTooLong = new("assessment.facts-file.email-too-long", 422);
    public static readonly ProblemKind NameTooLong = new("assessment.facts-file.name-too-long", 422);
    public static readonly ProblemKind TurningCharacter = new("assessment.facts-file.turning-character", 422);
    public static readonly ProblemKind UnknownRequirement = new("assessment.facts-file.unknown-requirement", 422);
    public static readonly ProblemKind MisspeltRequirement = new("assessment.facts-file.misspelt-requirement", 422);
    public static readonly ProblemKind DateUnreadable = new("assessment.facts-file.date-unreadable", 422);
    public static readonly ProblemKind DateImpossible = new("assessment.facts-file.date-impossible", 422);
    public static readonly ProblemKind DateInFuture = new("assessment.facts-file.date-in-future", 422);
    public static readonly ProblemKind ScoreUnreadable = new("assessment.facts-file.score-unreadable", 422);
    public static readonly ProblemKind ScoreNegative = new("assessment.facts-file.score-negative", 422);
    public static readonly ProblemKind ScoreOverMax = new("assessment.facts-file.score-over-max", 422);
    public static readonly ProblemKind ScoreOverHundred = new("assessment.facts-file.score-over-hundred", 422);
    public static readonly ProblemKind AttendanceNegative = new("assessment.facts-file.attendance-negative", 422);
    public static readonly ProblemKind AttendanceCountsHours = new("assessment.facts-file.attendance-counts-hours", 422);
    public static readonly ProblemKind AttendanceCountsPercent = new("assessment.facts-file.attendance-counts-percent", 422);
    public static readonly ProblemKind HoursUnreadable = new("assessment.facts-file.hours-unreadable", 422);
    public static readonly ProblemKind HoursOverMax = new("assessment.facts-file.hours-over-max", 422);
    public static readonly ProblemKind PercentUnreadable = new("assessment.facts-file.percent-unreadable", 422);
    public static readonly ProblemKind PercentOverHundred = new("assessment.facts-file.percent-over-hundred", 422);
    public static readonly ProblemKind DecisionUnreadable = new("assessment.facts-file.decision-unreadable", 422);
    public static readonly ProblemKind AnswerUnreadable = new("assessment.facts-file.answer-unreadable", 422);
    public static readonly ProblemKind TextTooLong = new("assessment.facts-file.text-too-long", 422);
    public static readonly ProblemKind LinkUnreadable = new("assessment.facts-file.link-unreadable", 422);
    public static readonly ProblemKind AuthorMissing = new("assessment.facts-file.author-missing", 422);
    public static readonly ProblemKind HeldUnknown = new("assessment.facts-file.held-unknown", 422);
    public static readonly ProblemKind HeldByAnother = new("assessment.facts-file.held-by-another", 422);
    public static readonly ProblemKind HeldNotValid = new("assessment.facts-file.held-not-valid", 422);
    public static readonly ProblemKind ExternalUnreadable = new("assessment.facts-file.external-unreadable", 422);
}
