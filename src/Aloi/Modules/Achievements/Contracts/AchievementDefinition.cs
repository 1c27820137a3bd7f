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

    /// <summary>What the holder knows or can do, one sentence each.</summary>
    public ValueList<string> Outcomes { get; init; } = [];

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "fr";

    public CalendarDuration? Workload { get; init; }

    /// <summary>The level in the European Qualifications Framework, 1 to 8.</summary>
    public int? Eqf { get; init; }

    /// <summary>How one takes part in what leads to it; null when it was not said.</summary>
    public ParticipationForm? Participation { get; init; }

    /// <summary>Who vouches for the quality of the issuer and of its assessments, in words.</summary>
    public string? Quality { get; init; }

    /// <summary>What one needs before starting, in words.</summary>
    public string? Prerequisites { get; init; }

    /// <summary>How the assessment was watched over; null when it was not said.</summary>
    public Supervision? Supervision { get; init; }

    /// <summary>How long a proof stays valid; null is for ever.</summary>
    public CalendarDuration? Validity { get; init; }

    public AchievementImage? Image { get; init; }

    /// <summary>What the image shows, for those who cannot see it.</summary>
    public string? ImageAlt { get; init; }

    public ValueList<AlignmentDefinition> Alignments { get; init; } = [];

    /// <summary>Skills that no framework knows, named freely.</summary>
    public ValueList<string> Skills { get; init; } = [];
}

public enum AchievementKind
{
    Participation,
    Knowledge,
    Competence,
}

/// <summary>The form of participation, in the words of the European standard elements of a micro-credential.</summary>
public enum ParticipationForm
{
    Onsite,
    Online,
    Blended,
    Workplace,
}

/// <summary>Supervision and identity check during assessment, in the words of the same elements.</summary>
public enum Supervision
{
    Unsupervised,
    Supervised,
    SupervisedWithIdentity,
}

/// <summary>A skill of a framework that the achievement is about.</summary>
/// <param name="Code">Its code in the framework, such as <c>N1101</c>.</param>
public sealed record AlignmentDefinition(string? Framework, string Url, string Name, string? Code = null);

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
