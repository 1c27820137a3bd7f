using System.Text.Json;

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

    /// <summary>Its telephone number.</summary>
    public string? Phone { get; init; }

    /// <summary>The person who may act for the organisation.</summary>
    public string? Official { get; init; }

    /// <summary>The parts of a person's name; null for an organisation.</summary>
    public PersonName? Person { get; init; }

    /// <summary>A person's date of birth.</summary>
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>Endorsements of the profile, each a signed <see cref="EndorsementCredential"/> as its issuer gave it.</summary>
    public IReadOnlyList<JsonElement> Endorsements { get; init; } = [];

    /// <summary>Endorsements as compact JWS; read and never written.</summary>
    public IReadOnlyList<string> EndorsementJwts { get; init; } = [];
}

/// <summary>The parts of a person's name (Open Badges 3.0, appendix B, class Profile).</summary>
public sealed record PersonName
{
    /// <summary>The family name.</summary>
    public string? Family { get; init; }

    /// <summary>The given name.</summary>
    public string? Given { get; init; }

    /// <summary>Further given names.</summary>
    public string? Additional { get; init; }

    /// <summary>The name after the father.</summary>
    public string? Patronymic { get; init; }

    /// <summary>What comes before the name, such as <c>Dr</c>.</summary>
    public string? HonorificPrefix { get; init; }

    /// <summary>What comes after the name, such as <c>PhD</c>.</summary>
    public string? HonorificSuffix { get; init; }

    /// <summary>The leading part of the family name, such as <c>de</c>.</summary>
    public string? FamilyPrefix { get; init; }
}
