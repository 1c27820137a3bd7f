namespace Aloi.Standards.OpenBadges;

/// <summary>The holder and what they achieved (Open Badges 3.0, appendix B, class AchievementSubject).</summary>
public sealed record AchievementSubject
{
    /// <summary>The holder's DID, when they have one; otherwise the identifiers say who it is.</summary>
    public string? Id { get; init; }

    /// <summary>Who the holder is, hashed or in clear. The specification asks for an id or at least one of these.</summary>
    public IReadOnlyList<IdentityObject> Identifiers { get; init; } = [];

    /// <summary>What was achieved.</summary>
    public required Achievement Achievement { get; init; }

    /// <summary>When the activity began.</summary>
    public DateTimeOffset? ActivityStartDate { get; init; }

    /// <summary>When the activity ended.</summary>
    public DateTimeOffset? ActivityEndDate { get; init; }

    /// <summary>How many credits were earned.</summary>
    public double? CreditsEarned { get; init; }

    /// <summary>How this holder earned it.</summary>
    public string? Narrative { get; init; }

    /// <summary>The part the holder played.</summary>
    public string? Role { get; init; }

    /// <summary>A picture of the award to this holder.</summary>
    public Image? Image { get; init; }

    /// <summary>The number of the licence that was awarded.</summary>
    public string? LicenseNumber { get; init; }

    /// <summary>The person, school or other body that assessed the holder, when that is not the issuer.</summary>
    public Profile? Source { get; init; }

    /// <summary>The academic term in which it was achieved.</summary>
    public string? Term { get; init; }

    /// <summary>What the holder obtained.</summary>
    public IReadOnlyList<Result> Results { get; init; } = [];
}

/// <summary>Who the holder is (Open Badges 3.0, appendix B, class IdentityObject).</summary>
/// <param name="IdentityType">A value of IdentifierTypeEnum: <c>emailAddress</c>, <c>name</c>, …</param>
/// <param name="IdentityHash">The clear value, or <c>sha256$</c> and the digest of value and salt.</param>
/// <param name="Hashed">Whether the value is hashed.</param>
/// <param name="Salt">What was appended to the value before hashing.</param>
public sealed record IdentityObject(string IdentityType, string IdentityHash, bool Hashed, string? Salt = null)
{
    /// <summary>The identity type of a clear name.</summary>
    public const string NameType = "name";

    /// <summary>The identity type of an e-mail address.</summary>
    public const string EmailType = "emailAddress";

    /// <summary>The holder's clear name: signed, and there only because the holder chose so.</summary>
    public static IdentityObject ClearName(string name) => new(NameType, name, Hashed: false);
}
