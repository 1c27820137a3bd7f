namespace Aloi.Standards.OpenBadges;

/// <summary>An organisation or a person, as issuer or creator (Open Badges 3.0, appendix B, class Profile).</summary>
public sealed record Profile
{
    /// <summary>The identifier of the issuer, usually a DID: the key that signs must be its own.</summary>
    public required string Id { get; init; }

    /// <summary>The name under which it is known.</summary>
    public string? Name { get; init; }

    /// <summary>Its home page.</summary>
    public string? Url { get; init; }

    /// <summary>A few words about it.</summary>
    public string? Description { get; init; }

    /// <summary>Where to write to it.</summary>
    public string? Email { get; init; }

    /// <summary>Its logo.</summary>
    public Image? Image { get; init; }

    /// <summary>Where it is established.</summary>
    public Address? Address { get; init; }

    /// <summary>Its other identifiers, such as a national number.</summary>
    public IReadOnlyList<IdentifierEntry> OtherIdentifiers { get; init; } = [];

    /// <summary>The organisation that it belongs to.</summary>
    public Profile? ParentOrganization { get; init; }
}

/// <summary>A postal address, or as much of it as matters (Open Badges 3.0, appendix B, class Address).</summary>
public sealed record Address
{
    /// <summary>The country by name.</summary>
    public string? Country { get; init; }

    /// <summary>The country by its ISO 3166-1 alpha-2 code.</summary>
    public string? CountryCode { get; init; }

    /// <summary>The region.</summary>
    public string? Region { get; init; }

    /// <summary>The town.</summary>
    public string? Locality { get; init; }

    /// <summary>Street and number.</summary>
    public string? Street { get; init; }

    /// <summary>The post code.</summary>
    public string? PostalCode { get; init; }
}

/// <summary>An identifier given by someone else (Open Badges 3.0, appendix B, class IdentifierEntry).</summary>
/// <param name="Identifier">The identifier itself.</param>
/// <param name="IdentifierType">A value of IdentifierTypeEnum, or an extension that starts with <c>ext:</c>.</param>
public sealed record IdentifierEntry(string Identifier, string IdentifierType);

/// <summary>A picture (Open Badges 3.0, appendix B, class Image).</summary>
/// <param name="Id">Its address, or a <c>data:</c> URI.</param>
/// <param name="Caption">What it shows, for those who cannot see it.</param>
public sealed record Image(string Id, string? Caption = null);
