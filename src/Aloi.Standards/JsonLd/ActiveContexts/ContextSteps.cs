using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.ActiveContexts;

/// <summary>
/// What came of one context by the steps of its library that were taken so far. Read without a lock, for each object of each document:
/// a table is never changed once it can be seen.
/// </summary>
internal sealed class ContextSteps
{
    private readonly Lock writing = new();
    private Taken?[] places = new Taken?[8];
    private int count;

    internal ActiveContext? Find(JsonTape tape, int index, ContextFlags flags) => Find(Volatile.Read(ref places), tape, index, flags);

    /// <summary>Keeps the result; when another thread was first, its result is the one to use.</summary>
    internal ActiveContext Add(in ContextStep step, ActiveContext result)
    {
        lock (writing)
        {
            if (Find(places, step.Tape, step.Index, step.Flags) is { } first)
            {
                return first;
            }

            count++;
            var next = new Taken?[count * 2 > places.Length ? places.Length * 2 : places.Length];
            foreach (var known in places)
            {
                Put(next, known);
            }

            Put(next, new Taken(step.Tape, step.Index, step.Flags, result));
            Volatile.Write(ref places, next);
            return result;
        }
    }

    private static ActiveContext? Find(Taken?[] places, JsonTape tape, int index, ContextFlags flags)
    {
        for (var at = Place(index, flags, places); places[at] is { } known; at = (at + 1) & (places.Length - 1))
        {
            if (ReferenceEquals(known.Tape, tape) && known.Index == index && known.Flags == flags)
            {
                return known.Result;
            }
        }

        return null;
    }

    private static void Put(Taken?[] places, Taken? step)
    {
        if (step is null)
        {
            return;
        }

        var at = Place(step.Index, step.Flags, places);
        while (places[at] is not null)
        {
            at = (at + 1) & (places.Length - 1);
        }

        places[at] = step;
    }

    private static int Place(int index, ContextFlags flags, Taken?[] places) =>
        (int)(((uint)((index * 16) + (int)flags) * 0x9E37_79B9) >> 16) & (places.Length - 1);

    private sealed record Taken(JsonTape Tape, int Index, ContextFlags Flags, ActiveContext Result);
}
