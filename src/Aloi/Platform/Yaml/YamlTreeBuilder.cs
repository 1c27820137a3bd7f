using Aloi.Platform.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Aloi.Platform.Yaml;

/// <summary>Builds located values from parser events, and stops at the first thing that is too much.</summary>
internal sealed class YamlTreeBuilder(IParser parser, string? source, List<Problem> problems)
{
    private int values;
    private bool stopped;

    /// <summary>Where the last value began: the parser does not always say where it stopped.</summary>
    public Mark LastSeen { get; private set; } = Mark.Empty;

    public YamlValue? Build()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out var start))
        {
            problems.Add(YamlProblems.Empty.With().At(new Location(source, 1, 1)));
            return null;
        }

        RefuseDirectives(start);
        var root = Value(1);
        if (stopped || root is null)
        {
            return null;
        }

        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
        {
            Refuse(YamlProblems.SeveralDocuments, second.Start);
        }

        if (root is YamlText { IsNothing: true })
        {
            problems.Add(YamlProblems.Empty.With().At(At(root)));
        }

        return root;
    }

    private YamlValue? Value(int depth)
    {
        var start = LastSeen = parser.Current!.Start;
        if (depth > YamlLimits.Depth || ++values > YamlLimits.Values)
        {
            return depth > YamlLimits.Depth
                ? Stop(YamlProblems.TooDeep, start, YamlLimits.Depth)
                : Stop(YamlProblems.TooManyValues, start, YamlLimits.Values);
        }

        if (parser.TryConsume<AnchorAlias>(out _))
        {
            Refuse(YamlProblems.Anchor, start);
            return new YamlText("", IsPlain: true, (int)start.Line, (int)start.Column);
        }

        RefuseDecoration(parser.Current as NodeEvent);
        return parser.Current switch
        {
            MappingStart => Map(depth),
            SequenceStart => List(depth),
            _ => Text(),
        };
    }

    private YamlText Text()
    {
        var scalar = parser.Consume<Scalar>();
        return new YamlText(scalar.Value, scalar.Style == ScalarStyle.Plain, (int)scalar.Start.Line, (int)scalar.Start.Column);
    }

    private YamlList? List(int depth)
    {
        var start = parser.Consume<SequenceStart>().Start;
        var items = new List<YamlValue>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (Value(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new YamlList(items, (int)start.Line, (int)start.Column);
    }

    private YamlMap? Map(int depth)
    {
        var start = parser.Consume<MappingStart>().Start;
        var entries = new List<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Value(depth + 1) is not { } key || Value(depth + 1) is not { } value)
            {
                return null;
            }

            if (key is not YamlText name)
            {
                problems.Add(YamlProblems.KeyNotText.With().At(At(key)));
            }
            else if (!lines.TryAdd(name.Value, name.Line))
            {
                problems.Add(YamlProblems.DuplicateKey.With(name.Value, lines[name.Value]).At(At(name)));
            }
            else
            {
                entries.Add(new YamlEntry(name, value));
            }
        }

        return new YamlMap(entries, (int)start.Line, (int)start.Column);
    }

    private void RefuseDirectives(DocumentStart start)
    {
        if (start.Version is not null || start.Tags?.Any(tag => tag.Handle is not ("!" or "!!")) == true)
        {
            Refuse(YamlProblems.Tag, start.Start);
        }
    }

    private void RefuseDecoration(NodeEvent? node)
    {
        if (node is { Anchor.IsEmpty: false })
        {
            Refuse(YamlProblems.Anchor, node.Start);
        }

        if (node is { Tag.IsEmpty: false })
        {
            Refuse(YamlProblems.Tag, node.Start);
        }
    }

    private void Refuse(ProblemKind kind, Mark at) => problems.Add(kind.With().At(new Location(source, (int)at.Line, (int)at.Column)));

    private YamlValue? Stop(ProblemKind kind, Mark at, int limit)
    {
        stopped = true;
        problems.Add(kind.With(limit).At(new Location(source, (int)at.Line, (int)at.Column)));
        return null;
    }

    private Location At(YamlValue value) => new(source, value.Line, value.Column);
}
