using Aloi.Platform.Collections;
using Aloi.Platform.Json;
using Aloi.Platform.Time;

namespace Aloi.Modules.Achievements.Contracts;

/// <summary>What is certified: one version of an achievement.</summary>
public sealed record AchievementDefinition
{
    /// <summary>The issuer's own short name for it, the same in every version.</summary>
    public required string Id { get; init; }

    public int Version { get; init; } = 1;

    public required string Name { get; init; }

    public required string Description { get; init; }

    /// <summary>What one must do to earn it, in words.</summary>
    public required string Criteria { get; init; }

    public required AchievementKind Kind { get; init; }

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "fr";

    public CalendarDuration? Workload { get; init; }

    /// <summary>The level in the European Qualifications Framework, 1 to 8.</summary>
    public int? Eqf { get; init; }

    /// <summary>How long a proof stays valid; null is for ever.</summary>
    public CalendarDuration? Validity { get; init; }

    public AchievementImage? Image { get; init; }

    public ValueList<AlignmentDefinition> Alignments { get; init; } = [];
}

public enum AchievementKind
{
    Participation,
    Knowledge,
    Competence,
}

/// <summary>A skill of a framework that the achievement is about.</summary>
public sealed record AlignmentDefinition(string? Framework, string Url, string Name);

public abstract record AchievementImage
{
    private AchievementImage() { }

    /// <summary>An https address.</summary>
    public sealed record Link(string Url) : AchievementImage;

    /// <summary>A PNG that stood beside the file.</summary>
    public sealed record Png(ContentDigest Digest, ReadOnlyMemory<byte> Content) : AchievementImage
    {
        /// <summary>The digest says it all.</summary>
        public bool Equals(Png? other) => other is not null && Digest == other.Digest;

        public override int GetHashCode() => Digest.GetHashCode();
    }
}
