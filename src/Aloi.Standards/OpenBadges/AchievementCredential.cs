namespace Aloi.Standards.OpenBadges;

/// <summary>
/// A badge about to be signed (Open Badges 3.0, appendix B, class AchievementCredential). Instants are written to the second, with their offset.
/// </summary>
public sealed record AchievementCredential
{
    /// <summary>The credential's own identifier: an https address or a <c>urn:uuid</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What a display shows as the title of the credential.</summary>
    public required string Name { get; init; }

    /// <summary>A short text about the credential.</summary>
    public string? Description { get; init; }

    /// <summary>The picture of this very credential, when it differs from the achievement's.</summary>
    public Image? Image { get; init; }

    /// <summary>Who says so.</summary>
    public required Profile Issuer { get; init; }

    /// <summary>From when the credential is valid (VC Data Model 2.0, section 4.9 Validity Period).</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>Until when the credential is valid; null means without end.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>When the achievement was awarded, which may be long before it was signed.</summary>
    public DateTimeOffset? AwardedDate { get; init; }

    /// <summary>About whom, and what they achieved.</summary>
    public required AchievementSubject Subject { get; init; }

    /// <summary>What supports the award as a whole.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The schemas that the credential follows.</summary>
    public IReadOnlyList<CredentialSchema> Schemas { get; init; } = [];

    /// <summary>Where to read whether the credential was withdrawn or suspended. One entry keeps to the 1EdTech schema.</summary>
    public IReadOnlyList<BitstringStatusEntry> Statuses { get; init; } = [];
}
