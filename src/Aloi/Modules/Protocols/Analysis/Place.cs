using Aloi.Modules.Protocols.Contracts;
using Aloi.Modules.Protocols.Sentences;

namespace Aloi.Modules.Protocols.Analysis;

/// <summary>A node and where it stands, named as the reader of the text names places.</summary>
internal sealed record Place(ProtocolNode Node, string Path)
{
    /// <summary>What people call it: a leaf's name, the word of what combines several.</summary>
    public string Name => Speech.Name(Node);

    public static Place Root(ProtocolNode node) => new(node, $"protocol.{node.Kind}");

    public IReadOnlyList<Place> Children
    {
        get
        {
            var list = Node is ProtocolNode.AtLeast or ProtocolNode.Weighted ? $"{Path}.of" : Path;
            return [.. Node.Children.Select((child, i) => new Place(child, $"{list}[{i}].{child.Kind}"))];
        }
    }

    /// <summary>The leaf that stands in after silence.</summary>
    public Place? Substitute =>
        (Node as Leaf)?.OnSilence.Substitute is { } leaf ? new Place(leaf, $"{Path}.onSilence.substitute.{leaf.Kind}") : null;

    public IEnumerable<Place> SelfAndBelow()
    {
        yield return this;
        foreach (var below in Children.Concat(Substitute is { } instead ? [instead] : []).SelectMany(child => child.SelfAndBelow()))
        {
            yield return below;
        }
    }

    public ProtocolFinding Error(string code, string variant, params object?[] arguments) =>
        new(FindingSeverity.Error, code, Path, (Node as Leaf)?.Id, $"{code}.{variant}", arguments);

    public ProtocolFinding Warning(string code, string variant, params object?[] arguments) =>
        new(FindingSeverity.Warning, code, Path, (Node as Leaf)?.Id, $"{code}.{variant}", arguments);
}
