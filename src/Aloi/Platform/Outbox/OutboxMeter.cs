namespace Aloi.Platform.Outbox;

/// <summary>How many deliveries this process has done lately. It counts in memory: a restart begins again at nothing.</summary>
public sealed class OutboxMeter(TimeProvider time)
{
    private const int Seconds = 60;
    private readonly Lock _gate = new();
    private readonly (long Second, int Done)[] _counts = new (long, int)[Seconds];

    public void Count()
    {
        var second = Now();
        lock (_gate)
        {
            ref var slot = ref _counts[second % Seconds];
            slot = slot.Second == second ? (second, slot.Done + 1) : (second, 1);
        }
    }

    /// <summary>Deliveries done within the last minute.</summary>
    public int LastMinute()
    {
        var oldest = Now() - Seconds;
        lock (_gate)
        {
            return _counts.Where(c => c.Second > oldest).Sum(c => c.Done);
        }
    }

    private long Now() => time.GetUtcNow().ToUnixTimeSeconds();
}
