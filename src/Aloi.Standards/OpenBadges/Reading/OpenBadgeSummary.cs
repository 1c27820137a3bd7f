namespace Aloi.Standards.OpenBadges;

/// <summary>
/// What a badge says, for display. Every text is plain: control and direction characters are removed and lengths bounded, but nothing is
/// escaped, so a page or a terminal treats it as text and never as markup. Links are http or https, or absent. Nothing here was verified.
/// </summary>
public sealed record OpenBadgeSummary
{
    /// <summary>The credential's identifier.</summary>
    public string? Id { get; init; }

    /// <summary>The title: the achievement's name, else the credential's.</summary>
    public string? Title { get; init; }

    /// <summary>The description of the achievement, else of the credential.</summary>
    public string? Description { get; init; }

    /// <summary>The language of the achievement's texts.</summary>
    public string? Language { get; init; }

    /// <summary>The identifier of the achievement.</summary>
    public string? AchievementId { get; init; }

    /// <summary>The sort of achievement.</summary>
    public string? AchievementType { get; init; }

    /// <summary>The picture of the credential, else of the achievement.</summary>
    public string? Image { get; init; }

    /// <summary>Who issued it, in its own words.</summary>
    public IssuerSummary Issuer { get; init; } = new(null, null, null);

    /// <summary>Who holds it.</summary>
    public HolderSummary Holder { get; init; } = new(null, null, HasHashedIdentity: false);

    /// <summary>What one has to do to earn it.</summary>
    public string? Criteria { get; init; }

    /// <summary>The page of the criteria.</summary>
    public string? CriteriaUrl { get; init; }

    /// <summary>When it was awarded.</summary>
    public DateTimeOffset? AwardedDate { get; init; }

    /// <summary>From when it is valid.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Until when it is valid.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>What supports it.</summary>
    public IReadOnlyList<EvidenceSummary> Evidence { get; init; } = [];

    /// <summary>What the holder obtained.</summary>
    public IReadOnlyList<ResultSummary> Results { get; init; } = [];

    /// <summary>The skills it is aligned to.</summary>
    public IReadOnlyList<AlignmentSummary> Alignments { get; init; } = [];

    /// <summary>How and when the holder earned it, and the credits.</summary>
    public AwardSummary Award { get; init; } = new();

    /// <summary>What a learner's record holds; empty for a badge.</summary>
    public IReadOnlyList<ContainedSummary> Contained { get; init; } = [];
}
