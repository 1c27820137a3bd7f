using System.Globalization;

namespace Aloi.Modules.Achievements.Composing;

/// <summary>New nodes, good as they are, and nodes that become another kind.</summary>
public static class SketchKinds
{
    private static readonly string[] Common =
    [
        "id",
        "name",
        "deadline",
        "reminders",
        "freshness",
        "onSilence",
        "retakes",
        "retakeAfter",
        "appealWithin",
        "pool",
        "independence",
    ];

    private static readonly Dictionary<string, (string Key, string Text)> Usual = new(StringComparer.Ordinal)
    {
        ["onlineAssessment"] = ("min", "80"),
        ["jury"] = ("quorum", "3"),
        ["peerEndorsement"] = ("count", "2"),
        ["attendance"] = ("hours", "7"),
    };

    /// <param name="name">In the language of the proof; its id is made from it.</param>
    public static SketchNode New(string kind, string name)
    {
        if (SketchSchema.IsGroup(kind))
        {
            return Numbered(new SketchNode(kind));
        }

        var leaf = new SketchNode(kind).With("id", SketchIds.From(name)).With("name", name);
        return WithUsual(leaf);
    }

    /// <summary>What both kinds know is kept; a group keeps what it holds.</summary>
    public static SketchNode Become(SketchNode node, string kind)
    {
        if (node.Kind == kind || !SketchSchema.IsKind(kind) || SketchSchema.IsGroup(kind) != node.IsGroup)
        {
            return node;
        }

        if (node.IsGroup)
        {
            var children =
                kind == "weighted" ? node.Children.ConvertAll(c => c.Weight.Length == 0 ? c with { Weight = "1" } : c) : node.Children;
            return Numbered(new SketchNode(kind) { Children = children, Weight = node.Weight });
        }

        var kept = node.Fields.Where(f => Common.Contains(f.Key, StringComparer.Ordinal) && SketchSchema.Find(kind, f.Key) is not null);
        return WithUsual(
            new SketchNode(kind)
            {
                Fields = node.Fields.Clear().AddRange(kept),
                Weight = node.Weight,
                Substitute = node.Substitute,
                Rubric = SketchSchema.Find(kind, "rubric") is null ? null : node.Rubric,
            }
        );
    }

    /// <summary>A group that counts starts with a number that its children can reach.</summary>
    public static SketchNode Numbered(SketchNode group) =>
        group.Kind switch
        {
            "atLeast" => group.With("k", group.Children.Count > 1 ? "2" : "1"),
            "weighted" => group.With("threshold", Math.Max(1, group.Children.Count).ToString(CultureInfo.InvariantCulture)),
            _ => group,
        };

    private static SketchNode WithUsual(SketchNode leaf) =>
        Usual.TryGetValue(leaf.Kind, out var field) ? leaf.With(field.Key, field.Text) : leaf;
}
