using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Credentials.Assessed;
using Aloi.Modules.Credentials.Endorsements;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Collections;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.Verification;

namespace Aloi.Modules.Credentials.Public;

/// <summary>All that the public may see of one proof, checked; in no language yet.</summary>
public sealed record ProofDossier
{
    public required PublicId Id { get; init; }

    /// <summary>Where it is found by others: the public address, or this host's while there is none.</summary>
    public required string Address { get; init; }

    /// <summary>Issued before the installation had a public address.</summary>
    public required bool IsTrial { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>Since when it is withdrawn.</summary>
    public required DateTimeOffset? Since { get; init; }

    /// <summary>What the signed document says of itself.</summary>
    public required OpenBadgeSummary Badge { get; init; }

    public required VerificationReport Report { get; init; }

    public required LogPlace? Log { get; init; }

    public required AchievementKind Kind { get; init; }

    public required ProofLevel Level { get; init; }

    public required ValueList<ProofShare> Mix { get; init; }

    public required IReadOnlyList<AssessmentStep> Steps { get; init; }

    /// <summary>What peers agreed to show, withdrawn ones too.</summary>
    public required IReadOnlyList<EndorsementLine> Endorsements { get; init; }

    public required ProtocolNode Protocol { get; init; }

    /// <summary>The issuer's public page; null when the entity is gone.</summary>
    public required string? IssuerPath { get; init; }

    public required string? IssuerCountry { get; init; }

    /// <summary>The badge's PNG on this host; null when the achievement brought none of its own.</summary>
    public required string? PicturePath { get; init; }

    public required string Digest { get; init; }

    public string Path => $"/c/{Id}";

    public string BadgePath => PicturePath ?? $"{Path}.svg";

    public string Title => Badge.Title ?? "–";

    public string Issuer => Badge.Issuer.Name ?? "–";

    /// <summary>The language in which the achievement is written.</summary>
    public string? Language => Badge.Language;

    /// <summary>On the issuer's own calendar: midnight there must not become the day before.</summary>
    public required TimeZoneInfo Zone { get; init; }

    public DateTimeOffset? Awarded => Local(Badge.AwardedDate ?? Badge.ValidFrom);

    public DateTimeOffset? ValidFrom => Local(Badge.ValidFrom);

    public DateTimeOffset? ValidUntil => Local(Badge.ValidUntil);

    public DateTimeOffset? WithdrawnOn => Local(Since);

    private DateTimeOffset? Local(DateTimeOffset? instant) => instant is { } at ? TimeZoneInfo.ConvertTime(at, Zone) : null;
}

/// <summary>Where the proof stands in the transparency log.</summary>
public sealed record LogPlace(string Origin, long Index);
