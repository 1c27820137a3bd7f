namespace Aloi.Modules.Protocols.Simulation;

/// <summary>When children first weigh enough together; the children of a node lie above those of the nodes around it.</summary>
internal sealed class Threshold(int most)
{
    private readonly (int At, long Weight)[] entries = new (int, long)[most];
    private int count;

    public int Begin() => count;

    public void Add(int at, long weight) => entries[count++] = (at, weight);

    public int ReachedAt(int from, long need)
    {
        var some = entries.AsSpan(from, count - from);
        count = from;
        if (need <= 0)
        {
            return 0;
        }

        for (var i = 1; i < some.Length; i++)
        {
            for (var place = i; place > 0 && some[place - 1].At > some[place].At; place--)
            {
                (some[place - 1], some[place]) = (some[place], some[place - 1]);
            }
        }

        foreach (var (at, weight) in some)
        {
            need -= weight;
            if (need <= 0)
            {
                return at;
            }
        }

        return Clock.Never;
    }
}
