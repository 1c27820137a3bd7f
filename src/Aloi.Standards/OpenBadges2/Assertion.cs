namespace Aloi.Standards.OpenBadges2;

/// <summary>One badge awarded to one person (Open Badges 2.0, class Assertion).</summary>
public sealed record Assertion
{
    /// <summary>Its identifier; for hosted verification the address where it is published.</summary>
    public required string Id { get; init; }

    /// <summary>Who was awarded it.</summary>
    public required Recipient Recipient { get; init; }

    /// <summary>What was awarded.</summary>
    public required Linked<BadgeClass> Badge { get; init; }

    /// <summary>How it is verified.</summary>
    public required BadgeVerification Verification { get; init; }

    /// <summary>When it was awarded; null when a reader found a date without time zone, which the specification does not allow.</summary>
    public required DateTimeOffset? IssuedOn { get; init; }

    /// <summary>From when on it is no longer valid; null when it does not expire, or when the date cannot be read.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The picture of this award, usually baked.</summary>
    public string? Image { get; init; }

    /// <summary>What connects the pieces of evidence; Markdown is allowed.</summary>
    public string? Narrative { get; init; }

    /// <summary>The work that was done.</summary>
    public IReadOnlyList<BadgeEvidence> Evidence { get; init; } = [];

    /// <summary>Whether all dates that are there could be read.</summary>
    internal bool DatesAreReadable { get; init; } = true;
}

/// <summary>How an assertion is verified (Open Badges 2.0, class VerificationObject).</summary>
/// <param name="Kind">Hosted or signed.</param>
/// <param name="Creator">The key that signed, one of the issuer's; null leaves it to the issuer's keys.</param>
public sealed record BadgeVerification(BadgeVerificationKind Kind, string? Creator = null)
{
    /// <summary>Hosted: the assertion is what is published at its identifier.</summary>
    public static BadgeVerification Hosted { get; } = new(BadgeVerificationKind.Hosted);
}

/// <summary>The two ways of verification (Open Badges 2.0, HostedBadge and SignedBadge).</summary>
public enum BadgeVerificationKind
{
    /// <summary>The assertion is what is published at its identifier.</summary>
    Hosted,

    /// <summary>The assertion is the payload of a JSON Web Signature.</summary>
    Signed,
}

/// <summary>Work that was done (Open Badges 2.0, class Evidence).</summary>
/// <param name="Id">Its page.</param>
/// <param name="Narrative">What was done; Markdown is allowed.</param>
/// <param name="Name">Its title.</param>
/// <param name="Description">What it is, in more words.</param>
/// <param name="Genre">What sort of work it is.</param>
/// <param name="Audience">For whom it was made.</param>
public sealed record BadgeEvidence(
    string? Id,
    string? Narrative = null,
    string? Name = null,
    string? Description = null,
    string? Genre = null,
    string? Audience = null
);
