using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Attendances;

/// <summary>Why a sheet is not opened, signed or closed.</summary>
public static class AttendanceProblems
{
    public static readonly ProblemKind NothingAttended = new("attendance.nothing-attended", StatusCodes.Status409Conflict);
    public static readonly ProblemKind TitleNeeded = new("attendance.title-needed", 422);
    public static readonly ProblemKind TimesNeeded = new("attendance.times-needed", 422);
    public static readonly ProblemKind EndsBeforeItStarts = new("attendance.ends-before-it-starts", 422);
    public static readonly ProblemKind AmountNeeded = new("attendance.amount-needed", 422);
    public static readonly ProblemKind Closed = new("attendance.closed", StatusCodes.Status409Conflict);
    public static readonly ProblemKind NotStarted = new("attendance.not-started", StatusCodes.Status409Conflict);
    public static readonly ProblemKind NobodyPresent = new("attendance.nobody-present", 422);
    public static readonly ProblemKind CodeTooOld = new("attendance.code-too-old", StatusCodes.Status410Gone);
    public static readonly ProblemKind StruckOut = new("attendance.struck-out", StatusCodes.Status409Conflict);
    public static readonly ProblemKind NotOnTheWay = new("attendance.not-on-the-way", 422);
}
