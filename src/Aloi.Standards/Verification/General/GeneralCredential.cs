using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Verification;

/// <summary>
/// Verifiable credentials that are not badges (VC Data Model 2.0 section 7.1 Verification, and 1.1): the same checks as for a badge, but for what
/// only a badge has.
/// </summary>
internal static class GeneralCredential
{
    private static readonly string[] TypesOfBadges =
    [
        "OpenBadgeCredential",
        "AchievementCredential",
        "EndorsementCredential",
        "ClrCredential",
        "AchievementSubject",
    ];

    /// <summary>The checks of a credential that is not a badge, in their order.</summary>
    public static VerificationPipeline Pipeline { get; } =
        new(
            new CredentialShapeStep(),
            new GeneralSubjectStep(),
            new TokenProofStep(),
            new ProofStep(),
            new IssuerKeyStep(),
            new RefreshStep(),
            new StatusStep(),
            new DatesStep(startRequired: false),
            new TokenDatesStep(),
            new RecipientStep(),
            new SchemaStep(),
            new RelatedResourceStep(),
            new LogStep()
        );

    /// <summary>
    /// Whether the document says that it is a verifiable credential and nothing in it says that it is a badge. What wants to be a badge and is not
    /// one must fail as a badge, and never pass as something else.
    /// </summary>
    public static bool Is(JsonElement document) =>
        JsonMembers.HasText(document, "type", "VerifiableCredential")
        && !Array.Exists(TypesOfBadges, type => JsonMembers.HasText(document, "type", type))
        && !NamesBadgeContext(document)
        && document.Member("credentialSubject").Member("achievement").ValueKind == JsonValueKind.Undefined;

    private static bool NamesBadgeContext(JsonElement document) =>
        document.Member("@context") is { ValueKind: JsonValueKind.Array } contexts
        && contexts
            .EnumerateArray()
            .Any(c => JsonMembers.Text(c)?.StartsWith(OpenBadgeContexts.OpenBadgesPrefix, StringComparison.Ordinal) is true);
}
