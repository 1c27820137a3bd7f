using Aloi.Standards.JsonLd.ActiveContexts;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.Expansion;

/// <summary>The contexts that the types of an object bring along (JSON-LD 1.1 API section 5.1.2, steps 10 to 12).</summary>
internal static class TypeScope
{
    // More of them in one object is not seen in practice, and then they are counted in an array.
    private const int Usual = 16;

    internal static void Enter(Expander x, ref NodeDraft draft, int index)
    {
        var count = 0;
        var first = -1;
        for (var i = index + 1; i < x.Tape[index].Next; i = x.Tape[i].Next)
        {
            if (IriExpansion.ExpandName(draft.Active, x.Names, x.Tape[i].Name).Keyword == Keyword.Type)
            {
                first = count++ == 0 ? i : first;
            }
        }

        if (count == 1)
        {
            EnterTypes(x, ref draft, first);
            draft.IsJson = IsJson(x, draft.Active, first);
        }
        else if (count > 1)
        {
            EnterEach(x, ref draft, index, count);
        }
    }

    // Several members stand for @type: the order of their names counts.
    private static void EnterEach(Expander x, ref NodeDraft draft, int index, int count)
    {
        var members = new List<int>(count);
        for (var i = index + 1; i < x.Tape[index].Next; i = x.Tape[i].Next)
        {
            if (IriExpansion.ExpandName(draft.Active, x.Names, x.Tape[i].Name).Keyword == Keyword.Type)
            {
                members.Add(i);
            }
        }

        members.Sort((a, b) => x.Names.Name(x.Tape[a].Name).Span.SequenceCompareTo(x.Names.Name(x.Tape[b].Name).Span));
        foreach (var member in members)
        {
            EnterTypes(x, ref draft, member);
        }

        draft.IsJson = IsJson(x, draft.Active, members[0]);
    }

    private static void EnterTypes(Expander x, ref NodeDraft draft, int member)
    {
        if (x.Tape.Kind(member) == JsonKind.String)
        {
            EnterType(x, ref draft, member);
            return;
        }

        if (x.Tape.Kind(member) != JsonKind.Array)
        {
            return;
        }

        var count = 0;
        for (var i = member + 1; i < x.Tape[member].Next; i = x.Tape[i].Next)
        {
            count++;
        }

        Span<int> types = count <= Usual ? stackalloc int[Usual] : new int[count];
        EnterSorted(x, ref draft, types[..Gather(x, member, types)]);
    }

    private static int Gather(Expander x, int array, Span<int> types)
    {
        var count = 0;
        for (var i = array + 1; i < x.Tape[array].Next; i = x.Tape[i].Next)
        {
            if (x.Tape.Kind(i) == JsonKind.String)
            {
                types[count++] = i;
            }
        }

        return count;
    }

    // The order of types in the document must not matter, so it is the order of their names that counts.
    private static void EnterSorted(Expander x, ref NodeDraft draft, Span<int> types)
    {
        if (types.Length > 1)
        {
            types.Sort(x.Tape.CompareTexts);
        }

        foreach (var type in types)
        {
            EnterType(x, ref draft, type);
        }
    }

    private static void EnterType(Expander x, ref NodeDraft draft, int type)
    {
        if (draft.TypeScoped.Find(x.Names.Find(x.Tape.Text(type).Span))?.Context is { } scoped)
        {
            draft.Active = x.Contexts.Process(draft.Active, scoped, ContextFlags.DoNotPropagate);
        }
    }

    private static bool IsJson(Expander x, ActiveContext active, int member)
    {
        var last = -1;
        if (x.Tape.Kind(member) == JsonKind.String)
        {
            last = member;
        }
        else if (x.Tape.Kind(member) == JsonKind.Array)
        {
            for (var i = member + 1; i < x.Tape[member].Next; i = x.Tape[i].Next)
            {
                last = i;
            }
        }

        return last >= 0
            && x.Tape.Kind(last) == JsonKind.String
            && IriExpansion.Expand(active, x.Names, x.Tape.Text(last), vocab: true, documentRelative: true).Keyword == Keyword.Json;
    }
}
