using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Acts;

/// <summary>Why an act about the procedure cannot be done: a retake, an appeal, a correction, another deadline, a waiver, a request.</summary>
public static class ActProblems
{
    private const int Unprocessable = StatusCodes.Status422UnprocessableEntity;
    private const int Conflict = StatusCodes.Status409Conflict;
    public static readonly ProblemKind NothingToCorrect = new("acts.nothing-to-correct", Conflict);
    public static readonly ProblemKind NotYoursToCorrect = new("acts.not-yours-to-correct", StatusCodes.Status403Forbidden);
    public static readonly ProblemKind AttemptUnderWay = new("acts.attempt-under-way", Conflict);
    public static readonly ProblemKind SayTheSame = new("acts.say-the-same", Unprocessable);
    public static readonly ProblemKind NoSuchAttempt = new("acts.no-such-attempt", Conflict);
    public static readonly ProblemKind SawFirstGrid = new("acts.saw-first-grid", StatusCodes.Status403Forbidden);
    public static readonly ProblemKind GiveReason = new("acts.give-reason", Unprocessable);
    public static readonly ProblemKind NotRefused = new("acts.not-refused", Conflict);
    public static readonly ProblemKind RetakesUsedUp = new("acts.retakes-used-up", Conflict);
    public static readonly ProblemKind RetakeTooSoon = new("acts.retake-too-soon", Conflict);
    public static readonly ProblemKind NoAppealHere = new("acts.no-appeal-here", Conflict);
    public static readonly ProblemKind AppealTooLate = new("acts.appeal-too-late", Conflict);
    public static readonly ProblemKind AppealMade = new("acts.appeal-made", Conflict);
    public static readonly ProblemKind ChooseDate = new("acts.choose-date", Unprocessable);
    public static readonly ProblemKind NotLater = new("acts.not-later", Unprocessable);
    public static readonly ProblemKind NobodyConcerned = new("acts.nobody-concerned", Unprocessable);
    public static readonly ProblemKind SettledAlready = new("acts.settled-already", Conflict);
    public static readonly ProblemKind EnoughMessages = new("acts.enough-messages", StatusCodes.Status429TooManyRequests);
    public static readonly ProblemKind NothingGranted = new("acts.nothing-granted", Unprocessable);
    public static readonly ProblemKind ExtraTimeOutOfScale = new("acts.extra-time-out-of-scale", Unprocessable);
}
