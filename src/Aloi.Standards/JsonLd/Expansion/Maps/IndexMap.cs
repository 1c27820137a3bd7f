using Aloi.Standards.JsonLd.ActiveContexts;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.Expansion.Maps;

/// <summary>Nodes by index, by type or by identifier (JSON-LD 1.1 API section 5.1.2, step 13.8).</summary>
internal static class IndexMap
{
    internal static Chain Expand(Expander x, ActiveContext active, ActiveProperty property, int map)
    {
        var result = Chain.Empty;
        for (var i = map + 1; i < x.Tape[map].Next; i = x.Tape[i].Next)
        {
            result = x.Tree.Join(result, ExpandEntry(x, active, property, i));
        }

        return result;
    }

    private static Chain ExpandEntry(Expander x, ActiveContext active, ActiveProperty property, int member)
    {
        var term = property.Term!;
        var name = x.Tape[member].Name;
        var mapContext = MapContext(x, active, term, name);
        var scoped = new ActiveProperty(property.Name, mapContext.Find(property.Name));
        var values = x.Expand(mapContext, scoped, member, fromMap: true);
        var key = new MapKey(x, active, term, name);
        if (values.IsEmpty && !key.IsNone)
        {
            key.Drop();
        }

        var result = Chain.Empty;
        for (var i = values.First; i >= 0; )
        {
            var next = x.Tree.Detach(i);
            var item = new Chain(i, i);
            if (term.Has(Containers.Graph) && !x.Tree.IsGraph(i))
            {
                item = x.WrapGraph(i);
            }

            if (!key.IsNone)
            {
                key.Apply(item.First);
            }

            result = x.Tree.Join(result, item);
            i = next;
        }

        return result;
    }

    private static ActiveContext MapContext(Expander x, ActiveContext active, TermDefinition term, int name)
    {
        if (!term.Has(Containers.Type | Containers.Id))
        {
            return active;
        }

        var context = active.Previous ?? active;
        return term.Has(Containers.Type) && context.Find(name)?.Context is { } scoped
            ? x.Contexts.Process(context, scoped, ContextFlags.DoNotPropagate)
            : context;
    }
}
