using Aloi.Modules.Frameworks.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;

namespace Aloi.Modules.Frameworks;

/// <summary>A list of skills that an organisation has imported. Importing it again replaces its skills; what was published keeps its own copy.</summary>
public sealed class SkillFramework : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required PublicId PublicId { get; init; }
    public required string Name { get; init; }
    public required FrameworkKind Kind { get; set; }
    public int Skills { get; set; }
    public DateTimeOffset ImportedAt { get; set; }

    public FrameworkInfo Info() => new(PublicId, Name, Kind, Skills, ImportedAt);
}

public sealed class Skill : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required PublicId PublicId { get; init; }
    public required long FrameworkId { get; init; }
    public required string Name { get; init; }
    public string? Url { get; init; }
    public string? Code { get; init; }

    /// <summary>The words of the name without case or accents, each after a blank, so that a search for the start of a word is one comparison.</summary>
    public required string Folded { get; init; }
}
