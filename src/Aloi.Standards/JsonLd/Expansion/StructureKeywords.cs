using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.Expansion;

/// <summary>The keywords that hold other objects: graph, included, list, set and reverse (JSON-LD 1.1 API section 5.1.2, step 13.4).</summary>
internal static class StructureKeywords
{
    internal static void Expand(Expander x, ref NodeDraft draft, Keyword keyword, int member)
    {
        switch (keyword)
        {
            case Keyword.Graph:
                draft.See(keyword);
                AddEntry(x, ref draft, EntryKind.Graph, x.Expand(draft.Active, ActiveProperty.Of(keyword), member, fromMap: false));
                break;
            case Keyword.Included:
                ExpandIncluded(x, ref draft, member);
                break;
            case Keyword.List when draft.Property.IsFreeFloating:
                x.Drop(Keywords.SpellUtf8(keyword));
                break;
            case Keyword.List or Keyword.Set:
                draft.See(keyword);
                draft.Items = x.Expand(draft.Active, draft.Property, member, fromMap: false);
                break;
            case Keyword.Reverse:
                ExpandReverse(x, ref draft, member);
                break;
            default:
                x.Drop(Keywords.SpellUtf8(keyword));
                break;
        }
    }

    private static void AddEntry(Expander x, ref NodeDraft draft, EntryKind kind, Chain values, Utf8Text property = default) =>
        draft.Content = x.Tree.AddEntry(
            draft.Content,
            new ExpandedEntry
            {
                Kind = kind,
                Property = property,
                Values = values,
            }
        );

    private static void ExpandIncluded(Expander x, ref NodeDraft draft, int member)
    {
        var values = x.Expand(draft.Active, ActiveProperty.Of(Keyword.Included), member, fromMap: false);
        for (var i = values.First; i >= 0; i = x.Tree.Item(i).Next)
        {
            if (x.Tree.Item(i).Kind != ItemKind.Node)
            {
                throw Invalid();
            }
        }

        if (values.IsNull)
        {
            throw Invalid();
        }

        AddEntry(x, ref draft, EntryKind.Included, values);

        static JsonLdException Invalid() => new("invalid @included value", "What is included is not a node.", "@included");
    }

    private static void ExpandReverse(Expander x, ref NodeDraft draft, int member)
    {
        if (x.Tape.Kind(member) != JsonKind.Object)
        {
            throw new JsonLdException("invalid @reverse value", "An @reverse is not an object.", "@reverse");
        }

        var map = x.Expand(draft.Active, ActiveProperty.Of(Keyword.Reverse), member, fromMap: false);
        if (map.IsEmpty)
        {
            return;
        }

        for (var i = x.Tree.Item(map.First).Content.First; i >= 0; i = x.Tree.Entry(i).Next)
        {
            var entry = x.Tree.Entry(i);
            if (entry.Kind == EntryKind.Reverse)
            {
                AddEntry(x, ref draft, EntryKind.Property, entry.Values, entry.Property);
                continue;
            }

            MemberExpansion.RefuseValues(x, entry.Values);
            AddEntry(x, ref draft, EntryKind.Reverse, entry.Values, entry.Property);
        }
    }
}
