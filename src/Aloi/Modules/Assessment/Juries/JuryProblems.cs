using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Juries;

public static class JuryProblems
{
    private const int Unprocessable = StatusCodes.Status422UnprocessableEntity;
    private const int Conflict = StatusCodes.Status409Conflict;
    private const int Forbidden = StatusCodes.Status403Forbidden;
    public static readonly ProblemKind NobodyBefore = new("juries.nobody-before", Unprocessable);
    public static readonly ProblemKind NotWaiting = new("juries.not-waiting", Unprocessable);
    public static readonly ProblemKind TooFew = new("juries.too-few", Unprocessable);
    public static readonly ProblemKind TooFewExternals = new("juries.too-few-externals", Unprocessable);
    public static readonly ProblemKind TooFewFor = new("juries.too-few-for", Unprocessable);
    public static readonly ProblemKind TooFewExternalsFor = new("juries.too-few-externals-for", Unprocessable);
    public static readonly ProblemKind CandidateSits = new("juries.candidate-sits", Unprocessable);
    public static readonly ProblemKind BarredForAll = new("juries.barred-for-all", Unprocessable);
    public static readonly ProblemKind ChairMissing = new("juries.chair-missing", Unprocessable);
    public static readonly ProblemKind ChairUnknown = new("juries.chair-unknown", Unprocessable);
    public static readonly ProblemKind ChairBarred = new("juries.chair-barred", Unprocessable);
    public static readonly ProblemKind SamePerson = new("juries.same-person", Unprocessable);
    public static readonly ProblemKind OutsiderIncomplete = new("juries.outsider-incomplete", Unprocessable);
    public static readonly ProblemKind WhenMissing = new("juries.when-missing", Unprocessable);
    public static readonly ProblemKind InThePast = new("juries.in-the-past", Unprocessable);
    public static readonly ProblemKind HowLong = new("juries.how-long", Unprocessable);
    public static readonly ProblemKind WhereMissing = new("juries.where-missing", Unprocessable);
    public static readonly ProblemKind VideoAddress = new("juries.video-address", Unprocessable);
    public static readonly ProblemKind TooManyHere = new("juries.too-many-here", Unprocessable);
    public static readonly ProblemKind NotAMember = new("juries.not-a-member", Forbidden);
    public static readonly ProblemKind ForWhoeverPresides = new("juries.for-whoever-presides", Forbidden);
    public static readonly ProblemKind BarredHere = new("juries.barred-here", Forbidden);
    public static readonly ProblemKind MarkedAbsent = new("juries.marked-absent", Conflict);
    public static readonly ProblemKind HandedOver = new("juries.handed-over", Conflict);
    public static readonly ProblemKind DeliberationOpen = new("juries.deliberation-open", Conflict);
    public static readonly ProblemKind DeliberationNotOpen = new("juries.deliberation-not-open", Conflict);
    public static readonly ProblemKind GridsFirst = new("juries.grids-first", Conflict);
    public static readonly ProblemKind GridsMissing = new("juries.grids-missing", Unprocessable);
    public static readonly ProblemKind MarkEach = new("juries.mark-each", Unprocessable);
    public static readonly ProblemKind DeclareFirst = new("juries.declare-first", Unprocessable);
    public static readonly ProblemKind ChooseAVote = new("juries.choose-a-vote", Unprocessable);
    public static readonly ProblemKind VotedAlready = new("juries.voted-already", Conflict);
    public static readonly ProblemKind VotesMissing = new("juries.votes-missing", Unprocessable);
    public static readonly ProblemKind BelowQuorum = new("juries.below-quorum", Unprocessable);
    public static readonly ProblemKind BelowExternals = new("juries.below-externals", Unprocessable);
    public static readonly ProblemKind CandidateNoLongerWaits = new("juries.candidate-no-longer-waits", Unprocessable);
    public static readonly ProblemKind SessionSits = new("juries.session-sits", Conflict);
    public static readonly ProblemKind Over = new("juries.over", Conflict);
    public static readonly ProblemKind NotClosed = new("juries.not-closed", Conflict);
    public static readonly ProblemKind LastCandidate = new("juries.last-candidate", Conflict);
    public static readonly ProblemKind AnnexEmpty = new("juries.annex-empty", Unprocessable);
}
