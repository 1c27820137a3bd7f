using Aloi.Standards.JsonLd.ActiveContexts;
using Aloi.Standards.JsonLd.Expansion.Maps;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.Expansion;

/// <summary>The expansion of one member of an object (JSON-LD 1.1 API section 5.1.2, step 13).</summary>
internal static class MemberExpansion
{
    internal static void Expand(Expander x, ref NodeDraft draft, int member)
    {
        var name = x.Tape[member].Name;
        var term = draft.Active.Find(name);
        var expanded = term is null ? IriExpansion.ExpandName(draft.Active, x.Names, name) : new ExpandedName(term.Keyword, term.IriUtf8);
        Disguise.RefuseName(x, name, term, expanded);
        if (expanded.Keyword != Keyword.None)
        {
            KeywordExpansion.Expand(x, ref draft, expanded.Keyword, member);
        }
        else if (!expanded.Iri.HasValue || !expanded.Iri.Span.Contains((byte)':'))
        {
            x.Drop(x.Names.Name(name));
        }
        else
        {
            ExpandProperty(x, ref draft, new ActiveProperty(name, term), expanded.Iri, member);
        }
    }

    /// <summary>A reversed property can only come from a node (steps 13.4.13.4 and 13.13).</summary>
    internal static void RefuseValues(Expander x, Chain values)
    {
        for (var i = values.First; i >= 0; i = x.Tree.Item(i).Next)
        {
            if (x.Tree.Item(i).Kind != ItemKind.Node)
            {
                throw new JsonLdException("invalid reverse property value", "The value of a reversed property is not a node.", "@reverse");
            }
        }
    }

    private static void ExpandProperty(Expander x, ref NodeDraft draft, ActiveProperty property, Utf8Text iri, int member)
    {
        var term = property.Term;
        var values = ExpandValues(x, ref draft, property, member);
        if (values.IsNull)
        {
            return;
        }

        if (term is not null && term.Container != Containers.None)
        {
            values = Contain(x, term, values, x.Tape.Kind(member));
        }

        var isReverse = term?.IsReverse ?? false;
        if (isReverse)
        {
            RefuseValues(x, values);
        }

        var kind = isReverse ? EntryKind.Reverse : EntryKind.Property;
        draft.Content = x.Tree.AddEntry(
            draft.Content,
            new ExpandedEntry
            {
                Kind = kind,
                Property = iri,
                Values = values,
            }
        );
    }

    private static Chain ExpandValues(Expander x, ref NodeDraft draft, ActiveProperty property, int member)
    {
        var term = property.Term;
        if (term?.Type == TypeMapping.Json)
        {
            return x.Tree.Single(JsonLiteral(member));
        }

        if (term is not null && x.Tape.Kind(member) == JsonKind.Object)
        {
            if (term.Has(Containers.Language))
            {
                return LanguageMap.Expand(x, draft.Active, term, member);
            }

            if (term.Has(Containers.Index | Containers.Type | Containers.Id))
            {
                return IndexMap.Expand(x, draft.Active, property, member);
            }
        }

        return x.Expand(draft.Active, property, member, fromMap: false);
    }

    internal static ExpandedItem JsonLiteral(int index) =>
        new()
        {
            Kind = ItemKind.Value,
            Form = ValueForm.Json,
            Json = index,
        };

    private static Chain Contain(Expander x, TermDefinition term, Chain values, JsonKind kind)
    {
        if (term.Has(Containers.List) && !(kind == JsonKind.Object && values.IsSingle && x.Tree.Item(values.First).Kind == ItemKind.List))
        {
            values = x.WrapList(values);
        }

        if (!term.Has(Containers.Graph) || term.Has(Containers.Id | Containers.Index))
        {
            return values;
        }

        var graphs = Chain.Empty;
        for (var i = values.First; i >= 0; )
        {
            var next = x.Tree.Detach(i);
            graphs = x.Tree.Join(graphs, x.WrapGraph(i));
            i = next;
        }

        return graphs;
    }
}
