using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Collections;
using Aloi.Platform.Yaml;

namespace Aloi.Modules.Protocols.Reading;

/// <summary>
/// Reads a node and what is under it. A node that is wrong is null; its problems are in the reading. One that only asks for more than there
/// is, is refused and read all the same, so that the rest can be checked with it.
/// </summary>
internal sealed class ProtocolReader(YamlReading reading)
{
    public const int MaxDepth = 32;
    public const int MaxNodes = 2_000;
    public const int MaxLeaves = 200;
    private const decimal MaxWeight = 1_000_000;

    private readonly LeafRegister register = new(reading);
    private int nodes;

    /// <param name="value">A mapping whose key is the node's kind.</param>
    /// <param name="path">Where the node stands in the file.</param>
    /// <param name="depth">One for the root.</param>
    public ProtocolNode? Read(YamlValue value, string path, int depth = 1) =>
        NodeEntry.Find(reading, value, path, weighs: false) is { } entry ? Read(entry, path, depth) : null;

    private ProtocolNode? Read(YamlEntry entry, string path, int depth)
    {
        if (depth > MaxDepth || ++nodes > MaxNodes)
        {
            var kind = depth > MaxDepth ? ProtocolsProblems.TooDeep : ProtocolsProblems.TooManyNodes;
            reading.Refuse(kind, entry.Key, path, depth > MaxDepth ? MaxDepth : MaxNodes);
            return null;
        }

        var here = $"{path}.{entry.Key.Value}";
        return entry.Key.Value switch
        {
            "all" => Children(entry.Value, here, depth) is { } of ? new ProtocolNode.All(of) : null,
            "any" => Children(entry.Value, here, depth) is { } of ? new ProtocolNode.Any(of) : null,
            "sequence" => Children(entry.Value, here, depth) is { } of ? new ProtocolNode.Sequence(of) : null,
            "atLeast" => AtLeast(entry, here, depth),
            "weighted" => Weighted(entry, here, depth),
            _ => ReadLeaf(entry, here, depth),
        };
    }

    private ValueList<ProtocolNode>? Children(YamlValue value, string path, int depth)
    {
        if (reading.Items(value, path, MaxNodes) is not { } items)
        {
            return null;
        }

        var children = items.Select((item, i) => Read(item, $"{path}[{i}]", depth + 1)).OfType<ProtocolNode>().ToValueList();
        return children.Count == items.Count ? children : null;
    }

    private ProtocolNode.AtLeast? AtLeast(YamlEntry entry, string path, int depth)
    {
        if (reading.Fields(entry.Value, path) is not { } fields)
        {
            return null;
        }

        var k = fields.Integer("k", 0, MaxNodes, required: true);
        var of = fields.Find("of", required: true);
        var children = of is null ? null : Children(of, fields.PathOf("of"), depth);
        fields.RefuseOthers();
        var count = (of as YamlList)?.Items.Count ?? 0;
        if (count > 0 && k > count)
        {
            reading.Refuse(ProtocolsProblems.TooManyChildrenAsked, fields.Map.Find("k")!.Value, fields.PathOf("k"), k, count);
        }

        return k is { } asked && children is not null ? new ProtocolNode.AtLeast(asked, children) : null;
    }

    private ProtocolNode.Weighted? Weighted(YamlEntry entry, string path, int depth)
    {
        if (reading.Fields(entry.Value, path) is not { } fields)
        {
            return null;
        }

        var threshold = fields.Number("threshold", 0, MaxNodes * MaxWeight, required: true);
        var of = fields.Find("of", required: true);
        var items = of is null ? null : reading.Items(of, fields.PathOf("of"), MaxNodes);
        fields.RefuseOthers();
        var children = (items ?? []).Select((item, i) => WeightedChild(item, $"{fields.PathOf("of")}[{i}]", depth)).ToList();
        var sum = children.Sum(child => child.Weight);
        if (items is not null && children.TrueForAll(child => child.Weight is not null) && threshold > sum)
        {
            reading.Refuse(
                ProtocolsProblems.ThresholdOverSum,
                fields.Map.Find("threshold")!.Value,
                fields.PathOf("threshold"),
                threshold,
                sum
            );
        }

        return threshold is { } asked && items is not null && children.TrueForAll(child => child is { Weight: not null, Node: not null })
            ? new ProtocolNode.Weighted(asked, children.Select(child => new WeightedChild(child.Weight!.Value, child.Node!)).ToValueList())
            : null;
    }

    private (decimal? Weight, ProtocolNode? Node) WeightedChild(YamlValue value, string path, int depth)
    {
        var entry = NodeEntry.Find(reading, value, path, weighs: true);
        var weight = value is YamlMap map
            ? new YamlFields(reading, map, path).Number("weight", 0.000001m, MaxWeight, required: true)
            : null;
        return (weight, entry is null ? null : Read(entry, path, depth + 1));
    }

    private Leaf? ReadLeaf(YamlEntry entry, string path, int depth)
    {
        if (!register.MakeRoom(entry.Key, path) || reading.Fields(entry.Value, path) is not { } fields)
        {
            return null;
        }

        var id = register.Id(fields);
        var name = fields.Line("name") ?? id;
        var leaf = LeafReading.Read(entry.Key.Value, fields, id ?? "?", name ?? "?");
        var deadline = fields.Duration("deadline");
        var reminders = fields.Durations("reminders", 20).ToValueList();
        var freshness = fields.Duration("freshness");
        var silence = Silence(fields, depth);
        var retakes = fields.Integer("retakes", 0, 100);
        var retakeAfter = fields.Duration("retakeAfter");
        var appealWithin = fields.Duration("appealWithin");
        fields.RefuseOthers();
        return id is null || leaf is null || silence is null
            ? null
            : leaf with
            {
                Deadline = deadline,
                Reminders = reminders,
                Freshness = freshness,
                OnSilence = silence,
                Retakes = retakes,
                RetakeAfter = retakeAfter,
                AppealWithin = appealWithin,
            };
    }

    private OnSilence? Silence(YamlFields fields, int depth)
    {
        switch (fields.Find("onSilence"))
        {
            case null or YamlText { Value: "wait" }:
                return OnSilence.Wait;
            case YamlText { Value: "waive" }:
                return OnSilence.Waive;
            case YamlText { Value: "escalate" }:
                return OnSilence.Escalate;
            case YamlMap map:
                return Substitute(new YamlFields(reading, map, fields.PathOf("onSilence")), depth);
            case var other:
                fields.RefuseWord("onSilence", other, ["wait", "waive", "escalate", "substitute"]);
                return null;
        }
    }

    private OnSilence? Substitute(YamlFields fields, int depth)
    {
        var value = fields.Find("substitute", required: true);
        fields.RefuseOthers();
        var node = value is null ? null : Read(value, fields.PathOf("substitute"), depth + 1);
        if (node is not (null or Leaf))
        {
            reading.Refuse(ProtocolsProblems.SubstituteNotLeaf, value!, fields.PathOf("substitute"), node.Kind);
        }

        return node is Leaf leaf ? OnSilence.SubstituteWith(leaf) : null;
    }
}
