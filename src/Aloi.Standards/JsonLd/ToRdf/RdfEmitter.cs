using Aloi.Standards.JsonLd.Expansion;
using Aloi.Standards.JsonLd.Syntax;
using Aloi.Standards.RdfCanonicalization;

namespace Aloi.Standards.JsonLd.ToRdf;

/// <summary>
/// From the expanded form to quads (JSON-LD 1.1 API sections 7 and 8). Nodes are written where they stand instead of being gathered in
/// a node map first: a dataset is a set, so the quads are the same.
/// </summary>
internal sealed class RdfEmitter(ExpandedTree tree, JsonTape tape, RdfDataset dataset, RdfOptions options)
{
    private readonly LiteralEmitter literals = new(tape, dataset, options);

    internal void EmitDocument() => EmitNodes(tree.Roots, default);

    private void EmitNodes(Chain nodes, RdfTerm graph)
    {
        for (var i = nodes.First; i >= 0; i = tree.Item(i).Next)
        {
            if (tree.Item(i).Kind == ItemKind.Node)
            {
                EmitNode(i, graph);
            }
        }
    }

    /// <summary>Writes what a node says, and returns the node; no term at all when it has no usable identifier.</summary>
    private RdfTerm EmitNode(int index, RdfTerm graph)
    {
        if (options.RefuseDisguises && graph.Kind == RdfTermKind.None)
        {
            SecondRoot.Refuse(tree, index);
        }

        var subject = Resource(tree.Item(index));
        for (var e = tree.Item(index).Content.First; e >= 0; e = tree.Entry(e).Next)
        {
            var entry = tree.Entry(e);
            switch (entry.Kind)
            {
                case EntryKind.Type:
                    EmitTypes(subject, entry.Values, graph);
                    break;
                case EntryKind.Property:
                    EmitProperty(subject, entry, graph);
                    break;
                case EntryKind.Reverse:
                    EmitReverse(subject, entry, graph);
                    break;
                case EntryKind.Graph:
                    EmitGraph(subject, entry.Values);
                    break;
                default:
                    EmitNodes(entry.Values, graph);
                    break;
            }
        }

        return subject;
    }

    private RdfTerm Resource(in ExpandedItem node)
    {
        if (!node.HasId)
        {
            return options.LabelPlaces && node.Place > 0
                ? dataset.BlankNode(System.Text.Encoding.UTF8.GetBytes(PlaceLabel.Of(node.Place - 1)))
                : dataset.NewBlankNode();
        }

        return Resource(node.Text);
    }

    private RdfTerm Resource(Utf8Text id)
    {
        if (Iri.IsBlankNode(id.Span))
        {
            return dataset.BlankNode(id.Span[2..]);
        }

        if (Iri.IsAbsolute(id.Span))
        {
            return dataset.Iri(id.Span);
        }

        Drop(id);
        return default;
    }

    private RdfTerm? Predicate(Utf8Text property)
    {
        if (Iri.IsAbsolute(property.Span))
        {
            return dataset.Iri(property.Span);
        }

        Drop(property);
        return null;
    }

    private void Drop(Utf8Text what)
    {
        if (options.RefuseDroppedTerms)
        {
            Dropped.Refuse(what.ToString());
        }
    }

    private void EmitTypes(RdfTerm subject, Chain types, RdfTerm graph)
    {
        for (var i = types.First; i >= 0; i = tree.Item(i).Next)
        {
            Add(subject, dataset.Iri(Vocabulary.RdfType), Resource(tree.Item(i).Text), graph);
        }
    }

    private void EmitProperty(RdfTerm subject, in ExpandedEntry entry, RdfTerm graph)
    {
        if (subject.Kind == RdfTermKind.None || Predicate(entry.Property) is not { } predicate)
        {
            EmitNodesWithin(entry.Values, graph);
            return;
        }

        for (var i = entry.Values.First; i >= 0; i = tree.Item(i).Next)
        {
            Add(subject, predicate, EmitValue(i, graph), graph);
        }
    }

    // Where the quad itself cannot be written, neither are its list and its literal, yet the nodes in there still speak for themselves.
    private void EmitNodesWithin(Chain values, RdfTerm graph)
    {
        EmitNodes(values, graph);
        for (var i = values.First; i >= 0; i = tree.Item(i).Next)
        {
            if (tree.Item(i).Kind == ItemKind.List)
            {
                EmitNodesWithin(tree.Item(i).Content, graph);
            }
        }
    }

    private void EmitReverse(RdfTerm subject, in ExpandedEntry entry, RdfTerm graph)
    {
        var predicate = Predicate(entry.Property);
        for (var i = entry.Values.First; i >= 0; i = tree.Item(i).Next)
        {
            var value = EmitNode(i, graph);
            if (predicate is { } property)
            {
                Add(value, property, subject, graph);
            }
        }
    }

    // The quads of a graph without a usable name are not in any graph, yet its blank node labels are nobody else's.
    private void EmitGraph(RdfTerm name, Chain nodes)
    {
        if (name.Kind != RdfTermKind.None)
        {
            EmitNodes(nodes, name);
        }
    }

    private RdfTerm EmitValue(int index, RdfTerm graph) =>
        tree.Item(index).Kind switch
        {
            ItemKind.Value => literals.Emit(tree.Item(index), graph),
            ItemKind.List => EmitList(tree.Item(index).Content, graph),
            _ => EmitNode(index, graph),
        };

    /// <summary>A list as a chain of blank nodes (section 8.3).</summary>
    private RdfTerm EmitList(Chain items, RdfTerm graph)
    {
        if (items.IsEmpty)
        {
            return dataset.Iri(Vocabulary.RdfNil);
        }

        var head = dataset.NewBlankNode();
        var cell = head;
        for (var i = items.First; i >= 0; )
        {
            var value = EmitValue(i, graph);
            Add(cell, dataset.Iri(Vocabulary.RdfFirst), value, graph);
            i = tree.Item(i).Next;
            var rest = i >= 0 ? dataset.NewBlankNode() : dataset.Iri(Vocabulary.RdfNil);
            Add(cell, dataset.Iri(Vocabulary.RdfRest), rest, graph);
            cell = rest;
        }

        return head;
    }

    private void Add(RdfTerm subject, RdfTerm predicate, RdfTerm value, RdfTerm graph)
    {
        if (subject.Kind != RdfTermKind.None && value.Kind != RdfTermKind.None)
        {
            dataset.Add(subject, predicate, value, graph);
        }
    }
}
