using Aloi.Platform.Problems;

namespace Aloi.Modules.Frameworks;

/// <summary>What the import of skills refuses.</summary>
public static class FrameworksProblems
{
    public static readonly ProblemKind NoFile = new("frameworks.no-file", 422);
    public static readonly ProblemKind TooLarge = new("frameworks.too-large", 422);
    public static readonly ProblemKind NotText = new("frameworks.not-text", 422);
    public static readonly ProblemKind Empty = new("frameworks.empty", 422);
    public static readonly ProblemKind NoNameColumn = new("frameworks.no-name-column", 422);
    public static readonly ProblemKind TooManyRows = new("frameworks.too-many-rows", 422);
    public static readonly ProblemKind UnclosedQuote = new("frameworks.unclosed-quote", 422);
    public static readonly ProblemKind MissingName = new("frameworks.missing-name", 422);
    public static readonly ProblemKind LongCell = new("frameworks.long-cell", 422);
    public static readonly ProblemKind BadUrl = new("frameworks.bad-url", 422);
    public static readonly ProblemKind Twice = new("frameworks.twice", 422);
    public static readonly ProblemKind BadCharacter = new("frameworks.bad-character", 422);
    public static readonly ProblemKind ListNameMissing = new("frameworks.list-name-missing", 422);
    public static readonly ProblemKind ListNameTooLong = new("frameworks.list-name-too-long", 422);
    public static readonly ProblemKind ReservedName = new("frameworks.reserved-name", 422);
    public static readonly ProblemKind Busy = new("frameworks.busy", 409);
}
