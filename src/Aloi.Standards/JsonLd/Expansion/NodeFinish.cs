using Aloi.Standards.JsonLd.ActiveContexts;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.Expansion;

/// <summary>What an object has turned out to be (JSON-LD 1.1 API section 5.1.2, steps 15 to 19).</summary>
internal static class NodeFinish
{
    internal static Chain Finish(Expander x, ref NodeDraft draft)
    {
        if (draft.Has(Keyword.Value))
        {
            return FinishValue(x, ref draft);
        }

        if (draft.Has(Keyword.Set) || draft.Has(Keyword.List))
        {
            return FinishItems(x, ref draft);
        }

        if (draft.Has(Keyword.Language) && draft.HasOnly(Keyword.Language))
        {
            x.Drop(Keywords.SpellUtf8(Keyword.Language));
            return Chain.Null;
        }

        if (draft.Property.IsFreeFloating && draft.HasOnly(Keyword.Id))
        {
            x.Drop(draft.Has(Keyword.Id) ? draft.Id : Utf8Text.From("{}"));
            return Chain.Null;
        }

        return FinishNode(x, ref draft);
    }

    private static Chain FinishNode(Expander x, ref NodeDraft draft)
    {
        // Only texts have a language or a direction: on a node they stand for nothing.
        foreach (var keyword in (ReadOnlySpan<Keyword>)[Keyword.Language, Keyword.Direction])
        {
            if (draft.Has(keyword))
            {
                x.Drop(Keywords.SpellUtf8(keyword));
            }
        }

        var content = draft.Content;
        if (draft.Has(Keyword.Type))
        {
            var types = x.Tree.AddEntry(Chain.Empty, new ExpandedEntry { Kind = EntryKind.Type, Values = draft.Types });
            content = x.Tree.JoinEntries(types, content);
        }

        return x.Tree.Single(
            new ExpandedItem
            {
                Kind = ItemKind.Node,
                HasId = draft.Has(Keyword.Id),
                Text = draft.Id,
                Index = draft.Index,
                Content = content,
                Place = draft.Place,
            }
        );
    }

    private static Chain FinishItems(Expander x, ref NodeDraft draft)
    {
        if (!draft.HasOnly(draft.Has(Keyword.Set) ? Keyword.Set : Keyword.List, Keyword.Index))
        {
            throw new JsonLdException("invalid set or list object", "A set or a list holds something else than its items.");
        }

        if (draft.Has(Keyword.Set))
        {
            return draft.Items.IsNull ? Chain.Empty : draft.Items;
        }

        return x.Tree.Single(
            new ExpandedItem
            {
                Kind = ItemKind.List,
                Content = draft.Items,
                Index = draft.Index,
            }
        );
    }

    private static Chain FinishValue(Expander x, ref NodeDraft draft)
    {
        var isTagged = draft.Has(Keyword.Language) || draft.Has(Keyword.Direction);
        if (
            !draft.HasOnly(Keyword.Value, Keyword.Type, Keyword.Language, Keyword.Direction, Keyword.Index)
            || (isTagged && draft.Has(Keyword.Type))
        )
        {
            throw new JsonLdException("invalid value object", "A value holds something that does not go with it.", "@value");
        }

        if (draft.IsJson)
        {
            var literal = MemberExpansion.JsonLiteral(draft.Value);
            literal.Index = draft.Index;
            return x.Tree.Single(literal);
        }

        var kind = x.Tape.Kind(draft.Value);
        if (kind == JsonKind.Null)
        {
            return Chain.Null;
        }

        if (draft.Has(Keyword.Language) && kind != JsonKind.String)
        {
            throw new JsonLdException("invalid language-tagged value", "A value with a language is not a string.", "@language");
        }

        if (draft.Property.IsFreeFloating)
        {
            x.Drop(x.Tape.Text(draft.Value));
            return Chain.Null;
        }

        return x.Tree.Single(
            new ExpandedItem
            {
                Kind = ItemKind.Value,
                Form = Expander.FormOf(kind),
                Text = x.Tape.Text(draft.Value),
                Type = DatatypeOf(x, ref draft),
                Language = draft.Language,
                Direction = draft.Direction,
                Index = draft.Index,
            }
        );
    }

    private static Utf8Text DatatypeOf(Expander x, ref NodeDraft draft)
    {
        if (!draft.Has(Keyword.Type))
        {
            return default;
        }

        var type = draft.Types.IsSingle && !draft.TypesAreArray ? x.Tree.Item(draft.Types.First).Text : default;
        return Iri.IsAbsolute(type.Span)
            ? type
            : throw new JsonLdException("invalid typed value", "The datatype of a value is not an IRI.", type.ToString());
    }
}
