using System.Text.Json;

namespace Aloi.Standards.OpenBadges;

/// <summary>A badge: what its issuer says that somebody achieved (Open Badges 3.0, appendix B, class AchievementCredential).</summary>
public sealed record AchievementCredential : VerifiableCredential
{
    /// <summary>The picture of this very credential, when it differs from the achievement's.</summary>
    public Image? Image { get; init; }

    /// <summary>About whom, and what they achieved.</summary>
    public required AchievementSubject Subject { get; init; }

    /// <summary>
    /// Endorsements of the credential: each a signed <see cref="EndorsementCredential"/> as its issuer gave it. They are written member for
    /// member, for they carry signatures of their own.
    /// </summary>
    public IReadOnlyList<JsonElement> Endorsements { get; init; } = [];

    /// <summary>
    /// Endorsements as compact JWS. They are read and never written: the published context has no such term, so an embedded proof would
    /// leave them unsigned.
    /// </summary>
    public IReadOnlyList<string> EndorsementJwts { get; init; } = [];
}
