using Aloi.Standards.JsonLd.ActiveContexts;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.Expansion;

/// <summary>The expansion algorithm (JSON-LD 1.1 API section 5.1.2) over one document.</summary>
internal sealed class Expander(JsonTape tape, ExpandedTree tree, ContextProcessor contexts, bool refuseDropped)
{
    internal JsonTape Tape { get; } = tape;

    internal ContextProcessor Contexts { get; } = contexts;

    internal ExpandedTree Tree { get; } = tree;

    /// <summary>Whether what stands in another dress than the published one is refused.</summary>
    internal bool RefusesDisguises { get; init; }

    internal DocumentNames Names => Contexts.Names;

    /// <summary>Expands the whole document; a top-level object with only a graph stands for the graph (section 9.1, expand).</summary>
    internal ExpandedTree ExpandDocument(ActiveContext initial)
    {
        var roots = Expand(initial, ActiveProperty.None, 0, fromMap: false);
        if (
            Tape.Kind(0) == JsonKind.Object
            && roots.IsSingle
            && Tree.IsGraph(roots.First)
            && Tree.Item(roots.First) is { HasId: false, Index.HasValue: false } only
        )
        {
            roots = Tree.Entry(only.Content.First).Values;
        }

        Tree.Roots = roots;
        return Tree;
    }

    internal Chain Expand(ActiveContext active, ActiveProperty property, int index, bool fromMap) =>
        Tape.Kind(index) switch
        {
            JsonKind.Null => Chain.Null,
            JsonKind.Array => ExpandArray(active, property, index, fromMap),
            JsonKind.Object => ObjectExpansion.Expand(this, active, property, index, fromMap),
            _ => ExpandScalar(active, property, index),
        };

    /// <summary>Something in the document leads to no quad; a signature would not cover it.</summary>
    internal void Drop(Utf8Text what)
    {
        if (refuseDropped)
        {
            Dropped.Refuse(what.ToString());
        }
    }

    /// <summary>Value expansion (section 5.3.2).</summary>
    internal ExpandedItem ExpandValue(ActiveContext active, TermDefinition? term, JsonKind kind, Utf8Text text)
    {
        var type = term?.Type ?? TypeMapping.Absent;
        if (kind == JsonKind.String && type is TypeMapping.Id or TypeMapping.Vocab)
        {
            var iri = IriExpansion.Expand(active, Names, text, vocab: type == TypeMapping.Vocab, documentRelative: true);
            if (type == TypeMapping.Id)
            {
                Disguise.RefuseIdentifier(this, text, iri.Text);
            }

            return new ExpandedItem
            {
                Kind = ItemKind.Node,
                HasId = true,
                Text = iri.Text,
            };
        }

        var item = new ExpandedItem
        {
            Kind = ItemKind.Value,
            Form = FormOf(kind),
            Text = text,
        };
        if (type == TypeMapping.Iri)
        {
            item.Type = term!.TypeIri;
        }
        else if (kind == JsonKind.String)
        {
            item.Language = term is { HasLanguage: true } ? term.Language : active.Language;
            item.Direction = term is { Direction: not Direction.Absent } ? term.Direction : active.Direction;
        }

        return item;
    }

    internal static ValueForm FormOf(JsonKind kind) =>
        kind switch
        {
            JsonKind.Number => ValueForm.Number,
            JsonKind.True => ValueForm.True,
            JsonKind.False => ValueForm.False,
            _ => ValueForm.String,
        };

    /// <summary>The items of a list object.</summary>
    internal Chain WrapList(Chain items) => Tree.Single(new ExpandedItem { Kind = ItemKind.List, Content = items });

    /// <summary>A graph of that one item (step 13.12). What says nothing in there leads to no quad.</summary>
    internal Chain WrapGraph(int item)
    {
        ref var content = ref Tree.Item(item);
        if (content.Kind != ItemKind.Node || content.Content.IsEmpty)
        {
            Drop(content.Text.HasValue ? content.Text : Keywords.SpellUtf8(Keyword.Graph));
        }

        return Tree.WrapGraph(new Chain(item, item));
    }

    /// <summary>The context that a property brings along, applied to the active one (step 8).</summary>
    internal ActiveContext EnterProperty(ActiveContext active, ActiveProperty property) =>
        property.Term?.Context is { } scoped ? Contexts.Process(active, scoped, ContextFlags.OverrideProtected) : active;

    private Chain ExpandScalar(ActiveContext active, ActiveProperty property, int index)
    {
        if (property.IsFreeFloating)
        {
            Drop(Tape.Text(index));
            return Chain.Null;
        }

        var term = property.Term;
        if (term?.Context is not null)
        {
            active = EnterProperty(active, property);
            term = active.Find(property.Name);
        }

        return Tree.Single(ExpandValue(active, term, Tape.Kind(index), Tape.Text(index)));
    }

    private Chain ExpandArray(ActiveContext active, ActiveProperty property, int index, bool fromMap)
    {
        var isList = property.Term?.Has(Containers.List) ?? false;
        var result = Chain.Empty;
        for (var i = index + 1; i < Tape[index].Next; i = Tape[i].Next)
        {
            var values = Expand(active, property, i, fromMap);
            if (isList && Tape.Kind(i) == JsonKind.Array)
            {
                values = WrapList(values);
            }

            result = Tree.Join(result, values);
        }

        return result;
    }
}
