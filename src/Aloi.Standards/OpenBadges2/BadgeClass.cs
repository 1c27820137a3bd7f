namespace Aloi.Standards.OpenBadges2;

/// <summary>What can be awarded, whoever it is awarded to (Open Badges 2.0, class BadgeClass).</summary>
public sealed record BadgeClass
{
    /// <summary>Its identifier, usually where it is published.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Name { get; init; }

    /// <summary>What it says of whoever holds it.</summary>
    public required string Description { get; init; }

    /// <summary>Its picture, not baked: an address or a <c>data:</c> URL.</summary>
    public required string Image { get; init; }

    /// <summary>What one has to do.</summary>
    public required BadgeCriteria Criteria { get; init; }

    /// <summary>Who awards it.</summary>
    public required Linked<Issuer> Issuer { get; init; }

    /// <summary>The skills and standards it is aligned to.</summary>
    public IReadOnlyList<BadgeAlignment> Alignments { get; init; } = [];

    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}

/// <summary>What one has to do (Open Badges 2.0, class Criteria): a page, a text, or both.</summary>
/// <param name="Id">The page.</param>
/// <param name="Narrative">The text; Markdown is allowed.</param>
public sealed record BadgeCriteria(string? Id, string? Narrative = null);

/// <summary>A skill or a standard (Open Badges 2.0, class AlignmentObject).</summary>
/// <param name="TargetName">Its name.</param>
/// <param name="TargetUrl">Its address.</param>
/// <param name="TargetDescription">What it is.</param>
/// <param name="TargetFramework">The framework that it belongs to.</param>
/// <param name="TargetCode">Its code there.</param>
public sealed record BadgeAlignment(
    string TargetName,
    string TargetUrl,
    string? TargetDescription = null,
    string? TargetFramework = null,
    string? TargetCode = null
);
