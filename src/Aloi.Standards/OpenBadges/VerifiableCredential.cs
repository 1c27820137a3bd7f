namespace Aloi.Standards.OpenBadges;

/// <summary>
/// What every credential of Open Badges 3.0 says (appendix B, class VerifiableCredential; VC Data Model 2.0, section 4). Instants are written
/// to the second, with their offset.
/// </summary>
public abstract record VerifiableCredential
{
    private protected VerifiableCredential() { }

    /// <summary>The credential's own identifier: an https address or a <c>urn:uuid</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What a display shows as the title of the credential.</summary>
    public required string Name { get; init; }

    /// <summary>A short text about the credential.</summary>
    public string? Description { get; init; }

    /// <summary>Who says so.</summary>
    public required Profile Issuer { get; init; }

    /// <summary>From when the credential is valid (VC Data Model 2.0, section 4.9 Validity Period).</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>Until when the credential is valid; null means without end.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>When the achievement was awarded, which may be long before it was signed.</summary>
    public DateTimeOffset? AwardedDate { get; init; }

    /// <summary>What supports the credential as a whole.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The schemas that the credential follows.</summary>
    public IReadOnlyList<CredentialSchema> Schemas { get; init; } = [];

    /// <summary>Where to read whether the credential was withdrawn or suspended. One entry keeps to the 1EdTech schema.</summary>
    public IReadOnlyList<BitstringStatusEntry> Statuses { get; init; } = [];

    /// <summary>Status entries of other kinds, such as <c>1EdTechRevocationList</c>.</summary>
    public IReadOnlyList<CredentialReference> OtherStatuses { get; init; } = [];

    /// <summary>Where a newer version can be asked for (VC Data Model 2.0, section 5.4 Refreshing).</summary>
    public CredentialReference? RefreshService { get; init; }

    /// <summary>Under which terms it was issued (VC Data Model 2.0, section 5.5 Terms of Use).</summary>
    public IReadOnlyList<CredentialReference> TermsOfUse { get; init; } = [];
}
