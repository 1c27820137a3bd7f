using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment;

public static class AssessmentProblems
{
    private const int Unprocessable = StatusCodes.Status422UnprocessableEntity;
    public static readonly ProblemKind UnknownRequirement = new("assessment.unknown-requirement", Unprocessable);
    public static readonly ProblemKind WrongKindOfResult = new("assessment.wrong-kind-of-result", Unprocessable);
    public static readonly ProblemKind OutOfScale = new("assessment.out-of-scale", Unprocessable);
    public static readonly ProblemKind NotYetHappened = new("assessment.not-yet-happened", Unprocessable);
    public static readonly ProblemKind AuthorMissing = new("assessment.author-missing", Unprocessable);
    public static readonly ProblemKind Contradiction = new("assessment.contradiction", Unprocessable);
    public static readonly ProblemKind UnknownMember = new("assessment.unknown-member", Unprocessable);
    public static readonly ProblemKind NoFacts = new("assessment.no-facts", Unprocessable);
    public static readonly ProblemKind TooManyFacts = new("assessment.too-many-facts", StatusCodes.Status413PayloadTooLarge);
    public static readonly ProblemKind OwnCandidacy = new("assessment.own-candidacy", StatusCodes.Status403Forbidden);
    public static readonly ProblemKind OwnResult = new("assessment.own-result", StatusCodes.Status403Forbidden);
    public static readonly ProblemKind NotInvited = new("assessment.not-invited", StatusCodes.Status403Forbidden);
    public static readonly ProblemKind ChooseAnAnswer = new("assessment.choose-an-answer", Unprocessable);
    public static readonly ProblemKind TickTheStatement = new("assessment.tick-the-statement", Unprocessable);
    public static readonly ProblemKind SayWhatIsMissing = new("assessment.say-what-is-missing", Unprocessable);
    public static readonly ProblemKind SayWhatYouSaw = new("assessment.say-what-you-saw", Unprocessable);
    public static readonly ProblemKind SayInWhatCapacity = new("assessment.say-in-what-capacity", Unprocessable);
    public static readonly ProblemKind TooLongHere = new("assessment.too-long-here", Unprocessable);
    public static readonly ProblemKind SaidOtherwiseToday = new("assessment.said-otherwise-today", StatusCodes.Status409Conflict);
    public static readonly ProblemKind NotItsTurn = new("assessment.not-its-turn", StatusCodes.Status409Conflict);
    public static readonly ProblemKind AlreadySettled = new("assessment.already-settled", StatusCodes.Status409Conflict);
    public static readonly ProblemKind NoSuchColleague = new("assessment.no-such-colleague", Unprocessable);
    public static readonly ProblemKind NotOneself = new("assessment.not-oneself", Unprocessable);
    public static readonly ProblemKind AlreadyInvited = new("assessment.already-invited", StatusCodes.Status409Conflict);
    public static readonly ProblemKind EnoughInvited = new("assessment.enough-invited", StatusCodes.Status409Conflict);
    public static readonly ProblemKind NobodyToEnrol = new("assessment.nobody-to-enrol", Unprocessable);
    public static readonly ProblemKind TooManyPeople = new("assessment.too-many-people", Unprocessable);
    public static readonly ProblemKind UnknownEntity = new("assessment.unknown-entity", Unprocessable);
    public static readonly ProblemKind OwnWord = new("assessment.own-word", Unprocessable);
    public static readonly ProblemKind NobodyChosen = new("assessment.nobody-chosen", Unprocessable);
    public static readonly ProblemKind OwnLink = new("assessment.own-link", StatusCodes.Status403Forbidden);
    public static readonly ProblemKind LinkOpenedElsewhere = new("assessment.link-opened-elsewhere", StatusCodes.Status409Conflict);
    public static readonly ProblemKind ChooseSomebody = new("assessment.choose-somebody", Unprocessable);
    public static readonly ProblemKind NameSomebody = new("assessment.name-somebody", Unprocessable);
    public static readonly ProblemKind NotAnAddress = new("assessment.not-an-address", Unprocessable);
    public static readonly ProblemKind AddressForMail = new("assessment.address-for-mail", Unprocessable);
    public static readonly ProblemKind AskSomebodyElse = new("assessment.ask-somebody-else", Unprocessable);
    public static readonly ProblemKind HasAnswered = new("assessment.has-answered", StatusCodes.Status409Conflict);
    public static readonly ProblemKind BarredTrainer = new("assessment.barred-trainer", Unprocessable);
    public static readonly ProblemKind BarredManager = new("assessment.barred-manager", Unprocessable);
    public static readonly ProblemKind BarredSameEntity = new("assessment.barred-same-entity", Unprocessable);
    public static readonly ProblemKind BarredFirstGrid = new("assessment.barred-first-grid", Unprocessable);
    public static readonly ProblemKind PoolNameMissing = new("assessment.pool-name-missing", Unprocessable);
    public static readonly ProblemKind PoolNameTaken = new("assessment.pool-name-taken", StatusCodes.Status409Conflict);
    public static readonly ProblemKind AlreadyInPool = new("assessment.already-in-pool", StatusCodes.Status409Conflict);
    public static readonly ProblemKind AtOnceIsANumber = new("assessment.at-once-is-a-number", Unprocessable);
    public static readonly ProblemKind Busy = new("assessment.busy", StatusCodes.Status409Conflict);
}
