using static Aloi.Standards.OpenBadges.CommonForms;

namespace Aloi.Standards.OpenBadges;

/// <summary>
/// The two credentials of Open Badges 3.0 that this library verifies. The dates depend on the version of the data model: 1.1 says
/// <c>issuanceDate</c> and <c>expirationDate</c> where 2.0 says <c>validFrom</c> and <c>validUntil</c>.
/// </summary>
internal static class CredentialForms
{
    private static readonly ObjectForm IdAndType = new(type: null, () => [Required("id", AbsoluteUri), Required("type", Many(Text))]);

    private static readonly ObjectForm TypeOnly = new(type: null, () => [Required("type", Many(Text)), Optional("id", AbsoluteUri)]);

    private static IReadOnlyList<Member> Common { get; } =
    [
        Required("id", AbsoluteUri),
        Required("issuer", new ReferenceForm(AbsoluteUri, BadgeForms.Profile)),
        Optional("name", Text),
        Optional("description", Text),
        Optional("awardedDate", Instant),
        Optional("credentialSchema", Many(IdAndType)),
        Optional("credentialStatus", Many(TypeOnly)),
        Optional("refreshService", Many(IdAndType)),
        Optional("termsOfUse", Many(TypeOnly)),
    ];

    private static IReadOnlyList<Member> AchievementMembers { get; } =
    [
        Required("credentialSubject", BadgeForms.AchievementSubject),
        Optional("evidence", Many(BadgeForms.Evidence)),
        Optional("image", BadgeForms.Image),
    ];

    private static IReadOnlyList<Member> EndorsementMembers { get; } = [Required("credentialSubject", BadgeForms.EndorsementSubject)];

    private static IReadOnlyList<Member> DatesOfTwo { get; } = [Required("validFrom", Instant), Optional("validUntil", Instant)];

    private static IReadOnlyList<Member> DatesOfOne { get; } = [Required("issuanceDate", Instant), Optional("expirationDate", Instant)];

    public static Form Achievement { get; } =
        new ObjectForm("VerifiableCredential", () => [.. Common, .. AchievementMembers, .. DatesOfTwo]);

    public static Form AchievementOfOne { get; } =
        new ObjectForm("VerifiableCredential", () => [.. Common, .. AchievementMembers, .. DatesOfOne]);

    public static Form Endorsement { get; } =
        new ObjectForm("VerifiableCredential", () => [.. Common, .. EndorsementMembers, .. DatesOfTwo]);

    public static Form EndorsementOfOne { get; } =
        new ObjectForm("VerifiableCredential", () => [.. Common, .. EndorsementMembers, .. DatesOfOne]);
}
