using System.Diagnostics;

namespace Aloi.CommandLine.Bench;

/// <summary>What one operation cost, on one thread.</summary>
/// <param name="Op">The name that the npm stack's figures bear too.</param>
/// <param name="PerSecond">How many in a second, pauses of the garbage collector included.</param>
/// <param name="P50us">Microseconds at the median.</param>
/// <param name="P95us">Microseconds at the 95th percentile.</param>
/// <param name="BytesAllocated">Bytes allocated by each on average, its result included.</param>
internal sealed record OperationCost(string Op, double PerSecond, double P50us, double P95us, long BytesAllocated);

/// <summary>Runs an operation again and again on the calling thread and keeps each duration.</summary>
internal sealed class OperationTimer(double seconds)
{
    // Enough for the fastest operation during a minute; kept from one operation to the next, so that timing allocates nothing.
    private readonly long[] _ticks = new long[1 << 22];

    public OperationCost Measure(string op, Action run)
    {
        // The compiler needs some thousand runs and some time in the background before code has its final form.
        Repeat(Math.Min(3, seconds), run);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var count = Repeat(seconds, run);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / count;
        var times = _ticks.AsSpan(0, count);
        var total = 0L;
        foreach (var time in times)
        {
            total += time;
        }

        times.Sort();
        var perSecond = Math.Round((double)count * Stopwatch.Frequency / total);
        return new OperationCost(op, perSecond, Microseconds(times[count / 2]), Microseconds(times[(int)(count * 0.95)]), bytes);
    }

    private static double Microseconds(long ticks) => Math.Round(ticks * 1e6 / Stopwatch.Frequency, 1);

    private int Repeat(double duration, Action run)
    {
        var count = 0;
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < duration && count < _ticks.Length; count++)
        {
            var start = Stopwatch.GetTimestamp();
            run();
            _ticks[count] = Stopwatch.GetTimestamp() - start;
        }

        return count;
    }
}
