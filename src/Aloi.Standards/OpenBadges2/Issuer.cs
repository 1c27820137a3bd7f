namespace Aloi.Standards.OpenBadges2;

/// <summary>Who awards badges (Open Badges 2.0, class Profile, with what the specification demands of issuers).</summary>
public sealed record Issuer
{
    /// <summary>Its identifier, where its profile is published.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its home page.</summary>
    public required string Url { get; init; }

    /// <summary>Where to write to it.</summary>
    public required string Email { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>Its telephone number.</summary>
    public string? Telephone { get; init; }

    /// <summary>Its picture.</summary>
    public string? Image { get; init; }

    /// <summary>The keys that it signs assertions with.</summary>
    public IReadOnlyList<Linked<CryptographicKey>> PublicKeys { get; init; } = [];

    /// <summary>Where it publishes which signed assertions are revoked.</summary>
    public string? RevocationList { get; init; }

    /// <summary>Where its hosted assertions may lie; null for the rule that holds without one: on the host of its own profile.</summary>
    public HostingRule? Hosting { get; init; }
}

/// <summary>Where the hosted assertions of an issuer may lie (Open Badges 2.0, class VerificationObject, in a Profile).</summary>
/// <param name="StartsWith">Each assertion's identifier starts with one of these; empty allows any.</param>
/// <param name="AllowedOrigins">Each assertion's host, with its port when it is not the usual one, is one of these; empty means the issuer's.</param>
public sealed record HostingRule(IReadOnlyList<string> StartsWith, IReadOnlyList<string> AllowedOrigins);
