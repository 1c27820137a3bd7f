using System.Collections.Immutable;

namespace Aloi.Modules.Achievements.Composing;

/// <summary>
/// A node of a rule while it is being composed. Its fields are texts as somebody typed them, right or wrong, and a group may still be empty:
/// what the rule means is read from what this prints.
/// </summary>
public sealed record SketchNode(string Kind)
{
    public ImmutableDictionary<string, string> Fields { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    public ImmutableList<SketchNode> Children { get; init; } = [];

    /// <summary>Printed only under a group that counts points.</summary>
    public string Weight { get; init; } = "";

    /// <summary>What stands in when nobody answers; null when nothing does.</summary>
    public SketchNode? Substitute { get; init; }

    public SketchRubric? Rubric { get; init; }

    public bool IsGroup => SketchSchema.IsGroup(Kind);

    public string this[string field] => Fields.GetValueOrDefault(field, "");

    /// <summary>What people call it: its name, its id where it has none, nothing for a group.</summary>
    public string Name => this["name"].Length > 0 ? this["name"] : this["id"];

    public SketchNode With(string field, string text) =>
        this with
        {
            Fields = text.Length == 0 ? Fields.Remove(field) : Fields.SetItem(field, text),
        };

    /// <summary>This node, its substitute and everything below.</summary>
    public IEnumerable<SketchNode> All() => Children.SelectMany(child => child.All()).Concat(Substitute?.All() ?? []).Prepend(this);
}

/// <summary>A grid as typed. Without criteria its name tells where the grid is kept.</summary>
public sealed record SketchRubric(string Name, string Pass, ImmutableList<SketchCriterion> Criteria)
{
    public static SketchRubric Empty { get; } = new("", "", []);

    public bool IsNothing => Name.Length == 0 && Pass.Length == 0 && Criteria.IsEmpty;
}

public sealed record SketchCriterion(string Id, string Name, ImmutableList<string> Levels, string Required, string Weight);
