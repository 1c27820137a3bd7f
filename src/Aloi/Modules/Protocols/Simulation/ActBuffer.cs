using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Simulation;

/// <summary>The acts of one candidate, in one array that is used again for the next.</summary>
internal sealed class ActBuffer
{
    private DrawnAct[] acts = new DrawnAct[256];

    public int Count { get; private set; }

    public ref DrawnAct this[int index] => ref acts[index];

    public void Clear() => Count = 0;

    public void Add(int leaf, int at, JudgementOutcome outcome, bool isExternal = false, bool isChair = false)
    {
        if (Count == acts.Length)
        {
            Array.Resize(ref acts, 2 * Count);
        }

        acts[Count++] = new DrawnAct
        {
            Leaf = leaf,
            At = at,
            Outcome = outcome,
            IsExternal = isExternal,
            IsChair = isChair,
        };
    }

    /// <summary>Puts what was added last in the order of dates; few at a time, so by insertion.</summary>
    public Span<DrawnAct> InOrder(int from)
    {
        var some = acts.AsSpan(from, Count - from);
        for (var i = 1; i < some.Length; i++)
        {
            var act = some[i];
            var place = i;
            for (; place > 0 && some[place - 1].At > act.At; place--)
            {
                some[place] = some[place - 1];
            }

            some[place] = act;
        }

        return some;
    }

    public Fact[] ToFacts(CompiledRule rule)
    {
        var facts = new Fact[Count];
        for (var i = 0; i < Count; i++)
        {
            facts[i] = acts[i].ToFact(rule, i);
        }

        return facts;
    }
}
