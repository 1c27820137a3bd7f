using System.Text.Json;

namespace Aloi.Modules.Achievements.Drafts;

/// <summary>Every field of the form as it was typed, so that nothing typed is ever lost, however wrong.</summary>
public sealed record DraftContent
{
    /// <summary>The choice that means: the rule is written by hand.</summary>
    public const string OwnRule = "yaml";

    public string Name { get; init; } = "";
    public string Description { get; init; } = "";

    /// <summary>One a line.</summary>
    public string Outcomes { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Language { get; init; } = "fr";

    /// <summary>A template's key, or <see cref="OwnRule"/>.</summary>
    public string Rule { get; init; } = "";
    public Dictionary<string, string> Numbers { get; init; } = [];
    public string Yaml { get; init; } = "";

    /// <summary>While <see cref="Yaml"/> holds a text that no tree can be made of: the last one that could. Empty otherwise.</summary>
    public string Tree { get; init; } = "";
    public string Criteria { get; init; } = "";
    public string Workload { get; init; } = "";
    public string Eqf { get; init; } = "";
    public string Participation { get; init; } = "";
    public string Quality { get; init; } = "";
    public string Prerequisites { get; init; } = "";
    public string Supervision { get; init; } = "";
    public string Validity { get; init; } = "";
    public string ValidityUnit { get; init; } = "years";
    public List<DraftSkill> Skills { get; init; } = [];
    public DraftBadge Badge { get; init; } = new();

    public static DraftContent Read(string json) => JsonSerializer.Deserialize<DraftContent>(json) ?? new DraftContent();

    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Two contents are the same when they are written the same.</summary>
    public bool IsSameAs(DraftContent other) => string.Equals(Write(), other.Write(), StringComparison.Ordinal);
}

/// <param name="Url">Null for a skill that is named freely.</param>
public sealed record DraftSkill(string Name, string? Framework = null, string? Url = null, string? Code = null);

public enum BadgeSource
{
    /// <summary>Made of a template, a palette and an icon.</summary>
    Design,
    Upload,

    /// <summary>Somewhere on the web: only definitions that came as files have one.</summary>
    Link,
    None,
}

public sealed record DraftBadge
{
    public BadgeSource Source { get; init; }
    public string Template { get; init; } = "";
    public string Palette { get; init; } = "";
    public string Icon { get; init; } = "";

    /// <summary>The words struck into the badge; empty means the name.</summary>
    public string Title { get; init; } = "";
    public string Alt { get; init; } = "";
    public string Link { get; init; } = "";
}
