using System.Text.Json;

namespace Aloi.Standards.OpenBadges;

/// <summary>What can be achieved, whoever achieves it (Open Badges 3.0, appendix B, class Achievement).</summary>
public sealed record Achievement
{
    /// <summary>Its identifier: the same in every credential that awards it.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Name { get; init; }

    /// <summary>What the holder knows or can do.</summary>
    public required string Description { get; init; }

    /// <summary>What one has to do to earn it.</summary>
    public required Criteria Criteria { get; init; }

    /// <summary>A value of AchievementTypeEnum, or an extension that starts with <c>ext:</c>.</summary>
    public string? AchievementType { get; init; }

    /// <summary>The language of its texts, as BCP 47.</summary>
    public string? InLanguage { get; init; }

    /// <summary>Its version, as the issuer counts them.</summary>
    public string? Version { get; init; }

    /// <summary>A code that people use for it.</summary>
    public string? HumanCode { get; init; }

    /// <summary>Its field of study.</summary>
    public string? FieldOfStudy { get; init; }

    /// <summary>Its focus within the field.</summary>
    public string? Specialization { get; init; }

    /// <summary>How many credits it is worth.</summary>
    public double? CreditsAvailable { get; init; }

    /// <summary>Who defined it, when that is not the issuer.</summary>
    public Profile? Creator { get; init; }

    /// <summary>Its picture.</summary>
    public Image? Image { get; init; }

    /// <summary>The skills and frameworks it is aligned to.</summary>
    public IReadOnlyList<Alignment> Alignments { get; init; } = [];

    /// <summary>Its identifiers elsewhere.</summary>
    public IReadOnlyList<IdentifierEntry> OtherIdentifiers { get; init; } = [];

    /// <summary>Other versions and languages of it.</summary>
    public IReadOnlyList<RelatedAchievement> Related { get; init; } = [];

    /// <summary>The results that an award of it may state.</summary>
    public IReadOnlyList<ResultDescription> ResultDescriptions { get; init; } = [];

    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Endorsements of the achievement, each a signed <see cref="EndorsementCredential"/> as its issuer gave it.</summary>
    public IReadOnlyList<JsonElement> Endorsements { get; init; } = [];

    /// <summary>Endorsements as compact JWS; read and never written.</summary>
    public IReadOnlyList<string> EndorsementJwts { get; init; } = [];
}

/// <summary>What one has to do (Open Badges 3.0, appendix B, class Criteria): a page, a text, or both.</summary>
/// <param name="Narrative">The text; Markdown is allowed by the specification.</param>
/// <param name="Id">The page.</param>
public sealed record Criteria(string? Narrative, string? Id = null);

/// <summary>A skill or a place in a framework (Open Badges 3.0, appendix B, class Alignment).</summary>
public sealed record Alignment
{
    /// <summary>The name of the skill.</summary>
    public required string TargetName { get; init; }

    /// <summary>The address that identifies it.</summary>
    public required string TargetUrl { get; init; }

    /// <summary>Its code in the framework.</summary>
    public string? TargetCode { get; init; }

    /// <summary>What it is.</summary>
    public string? TargetDescription { get; init; }

    /// <summary>The name of the framework.</summary>
    public string? TargetFramework { get; init; }

    /// <summary>A value of AlignmentTargetTypeEnum, or an extension that starts with <c>ext:</c>.</summary>
    public string? TargetType { get; init; }
}

/// <summary>Another version or language of the achievement (Open Badges 3.0, appendix B, class Related).</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="InLanguage">Its language, as BCP 47.</param>
/// <param name="Version">Its version.</param>
public sealed record RelatedAchievement(string Id, string? InLanguage = null, string? Version = null);
