using static Aloi.Standards.OpenBadges.CommonForms;

namespace Aloi.Standards.OpenBadges;

/// <summary>
/// The credentials of Open Badges 3.0, appendix B. The dates depend on the version of the data model: 1.1 says <c>issuanceDate</c> and
/// <c>expirationDate</c> where 2.0 says <c>validFrom</c> and <c>validUntil</c>.
/// </summary>
internal static class CredentialForms
{
    private const string AnyCredential = "VerifiableCredential";

    private static readonly ObjectForm IdAndType = new(ObjectKind.Any, () => [Required("id", AbsoluteUri), Required("type", Text)]);

    private static readonly ObjectForm TypeOnly = new(ObjectKind.Any, () => [Required("type", Text), Optional("id", AbsoluteUri)]);

    /// <summary>What every credential has or may have. Several status entries are the VC Data Model's; the published schema knows one.</summary>
    public static IReadOnlyList<Member> Common { get; } =
    [
        Required("id", AbsoluteUri),
        Optional("description", Text),
        Optional("awardedDate", Instant),
        Optional("credentialSchema", Many(IdAndType)),
        Optional("credentialStatus", Many(TypeOnly)),
        Optional("refreshService", IdAndType),
        Optional("termsOfUse", Many(TypeOnly)),
        Optional("evidence", Many(PartForms.Evidence)),
    ];

    /// <summary>What VC Data Model 2.0 says its own way.</summary>
    public static IReadOnlyList<Member> OfTwo { get; } =
    [
        Required("issuer", new ReferenceForm(AbsoluteUri, BadgeForms.Profile)),
        Required("validFrom", Instant),
        Optional("validUntil", Instant),
    ];

    /// <summary>What VC Data Model 1.1 says its own way, as the published schema has it: the issuer in full, and a name.</summary>
    private static IReadOnlyList<Member> OfOne { get; } =
    [
        Required("issuer", BadgeForms.Profile),
        Required("name", Text),
        Required("issuanceDate", Instant),
        Optional("expirationDate", Instant),
    ];

    private static IReadOnlyList<Member> AchievementMembers { get; } = [Optional("image", PartForms.Image), .. BadgeForms.Endorsements];

    private static IReadOnlyList<Member> EndorsementMembers { get; } =
    [Required("credentialSubject", BadgeForms.EndorsementSubject), Required("name", Text)];

    private static readonly ObjectForm AchievementOfTwo = new(
        AnyCredential,
        () =>
            [
                .. Common,
                .. OfTwo,
                .. AchievementMembers,
                Required("credentialSubject", BadgeForms.AchievementSubject),
                Optional("name", Text),
            ]
    );

    private static readonly ObjectForm AchievementOfOne = new(
        AnyCredential,
        () => [.. Common, .. OfOne, .. AchievementMembers, Required("credentialSubject", BadgeForms.AchievementSubjectOfOne)]
    );

    private static readonly ObjectForm EndorsementOfTwo = new(
        AnyCredential,
        () => [.. Common, .. OfTwo, .. EndorsementMembers, Required("name", Text)]
    );

    private static readonly ObjectForm EndorsementOfOne = new(AnyCredential, () => [.. Common, .. OfOne, .. EndorsementMembers]);

    public static Form Achievement(bool isFirstVersion) => isFirstVersion ? AchievementOfOne : AchievementOfTwo;

    public static Form Endorsement(bool isFirstVersion) => isFirstVersion ? EndorsementOfOne : EndorsementOfTwo;
}
