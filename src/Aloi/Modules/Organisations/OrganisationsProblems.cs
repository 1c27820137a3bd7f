using Aloi.Platform.Problems;

namespace Aloi.Modules.Organisations;

/// <summary>What this module refuses, all of it.</summary>
public static class OrganisationsProblems
{
    public static readonly ProblemKind UnknownCountry = new("organisations.unknown-country", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind UnknownTimeZone = new("organisations.unknown-time-zone", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind NotAWebAddress = new("organisations.not-a-web-address", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind RootStays = new("organisations.root-stays", StatusCodes.Status409Conflict);
    public static readonly ProblemKind BelowItself = new("organisations.below-itself", StatusCodes.Status409Conflict);
    public static readonly ProblemKind TooDeep = new("organisations.too-deep", StatusCodes.Status409Conflict);
    public static readonly ProblemKind TooManyRows = new("organisations.too-many-rows", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind NoKey = new("organisations.member-without-key", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind NotAnEmail = new("organisations.not-an-email", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind TwiceInImport = new("organisations.twice-in-import", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind TwoPeople = new("organisations.two-people", StatusCodes.Status409Conflict);
    public static readonly ProblemKind UnknownManager = new("organisations.unknown-manager", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind OwnManager = new("organisations.own-manager", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind LastAdministrator = new("organisations.last-administrator", StatusCodes.Status409Conflict);
    public static readonly ProblemKind ErasedMember = new("organisations.erased-member", StatusCodes.Status409Conflict);
    public static readonly ProblemKind LinkUsedOrExpired = new("organisations.link-used-or-expired", StatusCodes.Status404NotFound);
    public static readonly ProblemKind WriteAnAddress = new("organisations.write-an-address", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind TooManyTries = new("organisations.too-many-tries", StatusCodes.Status429TooManyRequests);
    public static readonly ProblemKind EditedMeanwhile = new("organisations.edited-meanwhile", StatusCodes.Status409Conflict);
    public static readonly ProblemKind KeyTaken = new("organisations.key-taken", StatusCodes.Status409Conflict);
    public static readonly ProblemKind UnknownManagerHere = new("organisations.unknown-person", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind ManagedInTurn = new("organisations.managed-in-turn", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind LastIssuer = new("organisations.last-issuer", StatusCodes.Status409Conflict);
    public static readonly ProblemKind AlreadyFounded = new("organisations.already-founded", StatusCodes.Status409Conflict);
    public static readonly ProblemKind WrongSetupCode = new("organisations.wrong-setup-code", StatusCodes.Status403Forbidden);
    public static readonly ProblemKind NotAnOrigin = new("organisations.not-an-https-origin", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind NotConfirmed = new("organisations.not-confirmed", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind LogoNotDrawn = new("organisations.logo-not-drawn", StatusCodes.Status422UnprocessableEntity);
}
