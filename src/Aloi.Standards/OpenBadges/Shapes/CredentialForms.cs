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
        Required("issuer", new ReferenceForm(AbsoluteUri, BadgeForms.Profile)),
        Optional("description", Text),
        Optional("awardedDate", Instant),
        Optional("credentialSchema", Many(IdAndType)),
        Optional("credentialStatus", Many(TypeOnly)),
        Optional("refreshService", IdAndType),
        Optional("termsOfUse", Many(TypeOnly)),
        Optional("evidence", Many(PartForms.Evidence)),
    ];

    public static IReadOnlyList<Member> DatesOfTwo { get; } = [Required("validFrom", Instant), Optional("validUntil", Instant)];

    private static IReadOnlyList<Member> DatesOfOne { get; } = [Required("issuanceDate", Instant), Optional("expirationDate", Instant)];

    private static IReadOnlyList<Member> AchievementMembers { get; } =
    [
        Required("credentialSubject", BadgeForms.AchievementSubject),
        Optional("name", Text),
        Optional("image", PartForms.Image),
        .. BadgeForms.Endorsements,
    ];

    private static IReadOnlyList<Member> EndorsementMembers { get; } =
    [Required("credentialSubject", BadgeForms.EndorsementSubject), Required("name", Text)];

    private static readonly ObjectForm AchievementOfTwo = new(AnyCredential, () => [.. Common, .. AchievementMembers, .. DatesOfTwo]);

    private static readonly ObjectForm AchievementOfOne = new(AnyCredential, () => [.. Common, .. AchievementMembers, .. DatesOfOne]);

    private static readonly ObjectForm EndorsementOfTwo = new(AnyCredential, () => [.. Common, .. EndorsementMembers, .. DatesOfTwo]);

    private static readonly ObjectForm EndorsementOfOne = new(AnyCredential, () => [.. Common, .. EndorsementMembers, .. DatesOfOne]);

    public static Form Achievement(bool isFirstVersion) => isFirstVersion ? AchievementOfOne : AchievementOfTwo;

    public static Form Endorsement(bool isFirstVersion) => isFirstVersion ? EndorsementOfOne : EndorsementOfTwo;
}
