using Aloi.Standards.JsonLd.ActiveContexts;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.Expansion.Maps;

/// <summary>The key of a map entry, which says something of each value under it (JSON-LD 1.1 API section 5.1.2, step 13.8.3.7).</summary>
internal readonly struct MapKey(Expander x, ActiveContext active, TermDefinition term, int name)
{
    internal bool IsNone => IriExpansion.ExpandName(active, x.Names, name).Keyword == Keyword.NoneValue;

    /// <summary>No value bears the key.</summary>
    internal void Drop() => x.Drop(Text);

    private Utf8Text Text => x.Names.Name(name);

    internal void Apply(int item)
    {
        if (term.Has(Containers.Index))
        {
            ApplyIndex(item);
            return;
        }

        RefuseValue(item);
        if (term.Has(Containers.Id))
        {
            ApplyId(item);
        }
        else
        {
            var type = IriExpansion.Expand(active, x.Names, Text, vocab: true, documentRelative: true).Text;
            Prepend(item, EntryKind.Type, default, new ExpandedItem { Kind = ItemKind.Iri, Text = type });
        }
    }

    private void ApplyIndex(int item)
    {
        if (term.Index is not { } index || Keywords.Parse(index) == Keyword.Index)
        {
            x.Drop(Text);
            if (!x.Tree.Item(item).Index.HasValue)
            {
                x.Tree.Item(item).Index = Text;
            }

            return;
        }

        RefuseValue(item);
        var text = Utf8Text.From(index);
        var property = IriExpansion.Expand(active, x.Names, text, vocab: true, documentRelative: false).Text;
        var value = x.ExpandValue(active, active.Find(x.Names.Find(text.Span)), JsonKind.String, Text);
        Prepend(item, EntryKind.Property, property, value);
    }

    private void RefuseValue(int item)
    {
        if (x.Tree.Item(item).Kind != ItemKind.Node)
        {
            throw new JsonLdException("invalid value object", "The key of a map cannot be added to a value.", Text.ToString());
        }
    }

    private void ApplyId(int item)
    {
        var id = IriExpansion.Expand(active, x.Names, Text, vocab: false, documentRelative: true).Text;
        ref var node = ref x.Tree.Item(item);
        if (!node.HasId)
        {
            (node.HasId, node.Text) = (true, id);
        }
        else if (!node.Text.Is(id.Span))
        {
            // The node goes by its own identifier, and the key is lost.
            x.Drop(Text);
        }
    }

    private void Prepend(int item, EntryKind kind, Utf8Text property, in ExpandedItem value)
    {
        var entry = new ExpandedEntry
        {
            Kind = kind,
            Property = property,
            Values = x.Tree.Single(value),
        };
        var content = x.Tree.JoinEntries(x.Tree.AddEntry(Chain.Empty, entry), x.Tree.Item(item).Content);
        x.Tree.Item(item).Content = content;
    }
}
