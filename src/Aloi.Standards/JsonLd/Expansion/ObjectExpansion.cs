using Aloi.Standards.JsonLd.ActiveContexts;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.Expansion;

/// <summary>The expansion of an object (JSON-LD 1.1 API section 5.1.2, steps 6 to 14).</summary>
internal static class ObjectExpansion
{
    internal static Chain Expand(Expander x, ActiveContext active, ActiveProperty property, int index, bool fromMap)
    {
        if (active.Previous is { } previous && !fromMap && !StaysInScope(x, active, index))
        {
            active = previous;
        }

        active = x.EnterProperty(active, property);
        if (x.Tape.Member(index, Keyword.Context) is var context and >= 0)
        {
            active = x.Contexts.Process(active, new LocalContext(x.Tape, context));
        }

        var draft = new NodeDraft
        {
            Active = active,
            TypeScoped = active,
            Property = property with { Term = active.Find(property.Name) },
            Place = x.Tape[index].RawStart + 1,
        };
        TypeScope.Enter(x, ref draft, index);
        ExpandMembers(x, ref draft, index);
        return NodeFinish.Finish(x, ref draft);
    }

    /// <summary>Expands the members, then those of nested objects as if they stood here (steps 13 and 14).</summary>
    private static void ExpandMembers(Expander x, ref NodeDraft draft, int index)
    {
        var outer = draft.Nests;
        draft.Nests = null;
        for (var i = index + 1; i < x.Tape[index].Next; i = x.Tape[i].Next)
        {
            if (x.Tape[i].Name != (int)Keyword.Context)
            {
                MemberExpansion.Expand(x, ref draft, i);
            }
        }

        if (draft.Nests is { } nests)
        {
            ExpandNests(x, ref draft, nests);
        }

        draft.Nests = outer;
    }

    private static void ExpandNests(Expander x, ref NodeDraft draft, List<int> nests)
    {
        var active = draft.Active;
        foreach (var nest in nests)
        {
            var name = x.Tape[nest].Name;
            draft.Active = x.EnterProperty(active, new ActiveProperty(name, active.Find(name)));
            if (x.Tape.Kind(nest) != JsonKind.Array)
            {
                ExpandNest(x, ref draft, nest);
                continue;
            }

            for (var i = nest + 1; i < x.Tape[nest].Next; i = x.Tape[i].Next)
            {
                ExpandNest(x, ref draft, i);
            }
        }

        draft.Active = active;
    }

    private static void ExpandNest(Expander x, ref NodeDraft draft, int index)
    {
        if (x.Tape.Kind(index) != JsonKind.Object || HasKeyword(x, draft.Active, index, Keyword.Value))
        {
            throw new JsonLdException("invalid @nest value", "What is nested is not an object with properties.", "@nest");
        }

        ExpandMembers(x, ref draft, index);
    }

    // A value, or a reference that is only an @id, is no node object, so a type-scoped context still holds there (step 7).
    private static bool StaysInScope(Expander x, ActiveContext active, int index)
    {
        if (HasKeyword(x, active, index, Keyword.Value))
        {
            return true;
        }

        var first = index + 1;
        return first < x.Tape[index].Next
            && x.Tape[first].Next == x.Tape[index].Next
            && IriExpansion.ExpandName(active, x.Names, x.Tape[first].Name).Keyword == Keyword.Id;
    }

    private static bool HasKeyword(Expander x, ActiveContext active, int index, Keyword keyword)
    {
        for (var i = index + 1; i < x.Tape[index].Next; i = x.Tape[i].Next)
        {
            if (IriExpansion.ExpandName(active, x.Names, x.Tape[i].Name).Keyword == keyword)
            {
                return true;
            }
        }

        return false;
    }
}
