using System.Collections.Immutable;
using Aloi.Platform.Yaml;

namespace Aloi.Modules.Achievements.Composing;

/// <summary>
/// From text to a tree to compose with. Values may be wrong; a word that no node knows is not dropped in silence: then there is no tree.
/// </summary>
public static class SketchReader
{
    private static readonly string[] CriterionKeys = ["id", "name", "levels", "required", "weight"];

    /// <summary>Null when the text has no such structure.</summary>
    public static SketchNode? Read(string yaml)
    {
        var read = YamlSource.Read(yaml);
        return !read.Succeeded ? null
            : read.Value is YamlMap map && map.Find("protocol") is { } protocol ? (map.Entries.Count == 1 ? Node(protocol.Value) : null)
            : Node(read.Value);
    }

    private static SketchNode? Node(YamlValue value, bool weighs = false)
    {
        if (value is not YamlMap map)
        {
            return null;
        }

        var weight = weighs ? map.Find("weight") : null;
        var rest = map.Entries.Where(entry => entry != weight).ToList();
        if (rest is not [var kind] || !SketchSchema.IsKind(kind.Key.Value) || weight is { Value: not YamlText })
        {
            return null;
        }

        var node = SketchSchema.IsGroup(kind.Key.Value) ? Group(kind.Key.Value, kind.Value) : Leaf(kind.Key.Value, kind.Value);
        return node is null ? null : node with { Weight = (weight?.Value as YamlText)?.Value ?? "" };
    }

    private static SketchNode? Group(string kind, YamlValue value)
    {
        var own = SketchSchema.Of(kind);
        var node = new SketchNode(kind);
        if (own.Count == 0)
        {
            return WithChildren(node, value);
        }

        if (value is not YamlMap map || map.Entries.Any(e => e.Key.Value != "of" && e.Key.Value != own[0].Key))
        {
            return null;
        }

        return map.Find(own[0].Key)?.Value is var number and (null or YamlText)
            ? WithChildren(node.With(own[0].Key, Text(number)), map.Find("of")?.Value)
            : null;
    }

    private static SketchNode? WithChildren(SketchNode node, YamlValue? value)
    {
        if (value is null or YamlText { IsNothing: true })
        {
            return node;
        }

        var children = (value as YamlList)?.Items.Select(item => Node(item, node.Kind == "weighted")).ToList();
        return children is null || children.Contains(null) ? null : node with { Children = [.. children.OfType<SketchNode>()] };
    }

    private static SketchNode? Leaf(string kind, YamlValue value)
    {
        var node = new SketchNode(kind);
        foreach (var entry in (value as YamlMap)?.Entries ?? [])
        {
            if (SketchSchema.Find(kind, entry.Key.Value) is not { } field || With(node, field, entry.Value) is not { } next)
            {
                return null;
            }

            node = next;
        }

        return value is YamlMap ? node : null;
    }

    private static SketchNode? With(SketchNode node, SketchField field, YamlValue value) =>
        (field.Type, value) switch
        {
            (SketchType.Rubric, YamlMap map) => Grid(map) is { } grid ? node with { Rubric = grid } : null,
            (SketchType.Rubric, YamlText name) => node with { Rubric = SketchRubric.Empty with { Name = Text(name) } },
            (SketchType.Silence, YamlMap { Entries: [{ Key.Value: "substitute" } stand] }) => Node(stand.Value) is { IsGroup: false } leaf
                ? node with
                {
                    Substitute = leaf,
                }
                : null,
            (SketchType.Choices or SketchType.Durations, YamlList list) => Words(list) is { } words ? node.With(field.Key, words) : null,
            (_, YamlText text) => node.With(field.Key, Text(text)),
            _ => null,
        };

    private static SketchRubric? Grid(YamlMap map)
    {
        if (map.Entries.Any(e => e.Key.Value is not ("name" or "pass" or "criteria")))
        {
            return null;
        }

        var criteria = (map.Find("criteria")?.Value as YamlList)?.Items.Select(Criterion).ToList() ?? [];
        return criteria.Contains(null)
            ? null
            : new SketchRubric(Text(map.Find("name")?.Value), Text(map.Find("pass")?.Value), [.. criteria.OfType<SketchCriterion>()]);
    }

    private static SketchCriterion? Criterion(YamlValue value) =>
        value is YamlMap map && map.Entries.All(e => CriterionKeys.Contains(e.Key.Value, StringComparer.Ordinal))
            ? new SketchCriterion(
                Text(map.Find("id")?.Value),
                Text(map.Find("name")?.Value),
                Levels(map.Find("levels")?.Value),
                Text(map.Find("required")?.Value),
                Text(map.Find("weight")?.Value)
            )
            : null;

    private static ImmutableList<string> Levels(YamlValue? value) =>
        value is YamlList list ? [.. list.Items.Select(Text).Where(level => level.Length > 0)] : [];

    private static string? Words(YamlList list) =>
        list.Items.All(item => item is YamlText) ? string.Join(' ', list.Items.Select(Text)) : null;

    private static string Text(YamlValue? value) => value is YamlText { IsNothing: false } text ? text.Value : "";
}
