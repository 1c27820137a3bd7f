namespace Aloi.Modules.Protocols.Simulation;

/// <summary>How often something took how long, in eighths of a day: enough for a median, and nothing to sort.</summary>
internal sealed class Durations
{
    private const int OfDay = 8;

    private int[] counts = new int[OfDay * 128];
    private int total;

    /// <summary>In days; null when there is nothing.</summary>
    public decimal? Median
    {
        get
        {
            var left = (total + 1) / 2;
            for (var i = 0; total > 0; i++)
            {
                left -= counts[i];
                if (left <= 0)
                {
                    return (decimal)i / OfDay;
                }
            }

            return null;
        }
    }

    public void Add(int minutes) => Add(minutes / (Clock.MinutesOfDay / OfDay), 1);

    public void Add(Durations other)
    {
        for (var i = 0; i < other.counts.Length; i++)
        {
            if (other.counts[i] > 0)
            {
                Add(i, other.counts[i]);
            }
        }
    }

    private void Add(int place, int count)
    {
        if (place >= counts.Length)
        {
            Array.Resize(ref counts, Math.Max(2 * counts.Length, place + 1));
        }

        counts[place] += count;
        total += count;
    }
}
