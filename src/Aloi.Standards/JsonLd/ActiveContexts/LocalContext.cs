using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.ActiveContexts;

/// <summary>A context as it is written: a place in a document of the library, or in the document being read.</summary>
internal readonly record struct LocalContext(JsonTape Tape, int Index)
{
    internal JsonKind Kind => Tape.Kind(Index);

    /// <summary>The flags, as its own <c>@propagate</c> has them (JSON-LD 1.1 API section 4.1.2 step 2).</summary>
    internal ContextFlags WithOwnPropagation(ContextFlags flags)
    {
        var own = Kind == JsonKind.Object ? Tape.Member(Index, Keyword.Propagate) : -1;
        if (own < 0)
        {
            return flags;
        }

        return Tape.Kind(own) switch
        {
            JsonKind.True => flags & ~ContextFlags.DoNotPropagate,
            JsonKind.False => flags | ContextFlags.DoNotPropagate,
            _ => throw new JsonLdException("invalid @propagate value", "@propagate is neither true nor false.", "@propagate"),
        };
    }

    /// <summary>Whether the two say the same (used to compare protected definitions, JSON-LD 1.1 API section 4.2.2 step 27).</summary>
    internal static bool AreSame(LocalContext? first, LocalContext? second)
    {
        if (first is not { } a || second is not { } b)
        {
            return first is null && second is null;
        }

        return a == b || SameValue(a.Tape, a.Index, b.Tape, b.Index);
    }

    private static bool SameValue(JsonTape a, int i, JsonTape b, int j)
    {
        if (a.Kind(i) != b.Kind(j))
        {
            return false;
        }

        return a.Kind(i) switch
        {
            JsonKind.String or JsonKind.Number => a.Text(i).Is(b.Text(j).Span),
            JsonKind.Array => SameItems(a, i, b, j),
            JsonKind.Object => SameMembers(a, i, b, j),
            _ => true,
        };
    }

    private static bool SameItems(JsonTape a, int i, JsonTape b, int j)
    {
        var y = j + 1;
        for (var x = i + 1; x < a[i].Next; x = a[x].Next)
        {
            if (y >= b[j].Next || !SameValue(a, x, b, y))
            {
                return false;
            }

            y = b[y].Next;
        }

        return y >= b[j].Next;
    }

    private static bool SameMembers(JsonTape a, int i, JsonTape b, int j)
    {
        var members = 0;
        for (var x = i + 1; x < a[i].Next; x = a[x].Next)
        {
            var number = b.Names.Find(a.Names.Name(a[x].Name).Span);
            var y = number < 0 ? -1 : b.Member(j, number);
            if (y < 0 || !SameValue(a, x, b, y))
            {
                return false;
            }

            members++;
        }

        for (var y = j + 1; y < b[j].Next; y = b[y].Next)
        {
            members--;
        }

        return members == 0;
    }
}
