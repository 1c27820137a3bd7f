using Aloi.Platform.Problems;

namespace Aloi.Modules.Organisations.Members.Importing;

/// <summary>What reading a list of people refuses as a whole.</summary>
public static class ImportProblems
{
    public static readonly ProblemKind TooLarge = new("member-import.too-large", StatusCodes.Status413PayloadTooLarge);
    public static readonly ProblemKind Workbook = new("member-import.workbook", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind Empty = new("member-import.empty", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind NoKeyColumn = new("member-import.no-key-column", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind ColumnTwice = new("member-import.column-twice", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind TooManyRows = new("member-import.too-many-rows", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind NothingGood = new("member-import.nothing-good", StatusCodes.Status422UnprocessableEntity);
}
