using System.Collections.Concurrent;
using Aloi.Modules.Achievements.Contracts;

namespace Aloi.Modules.Achievements.Pages;

/// <summary>How many people stand where, by version.</summary>
public sealed record PeopleCounts(IReadOnlyDictionary<long, int> UnderWay, IReadOnlyDictionary<long, int> Certified)
{
    public int UnderWayOf(params IEnumerable<long> versions) => versions.Sum(v => UnderWay.GetValueOrDefault(v));

    public int CertifiedOf(params IEnumerable<long> versions) => versions.Sum(v => Certified.GetValueOrDefault(v));
}

/// <summary>Large numbers are counted anew only now and then: nobody sees a thousandth move, and counting a million takes time.</summary>
internal sealed class PeopleCounterMemory(TimeProvider time)
{
    private const int Large = 2_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<(PeopleFigure, long), (int Count, DateTimeOffset At)> _counts = new();

    public bool TryGet(PeopleFigure figure, long version, out int count)
    {
        var known = _counts.TryGetValue((figure, version), out var kept) && time.GetUtcNow() - kept.At < Fresh;
        count = known ? kept.Count : 0;
        return known;
    }

    public void Keep(PeopleFigure figure, long version, int count)
    {
        if (count >= Large)
        {
            _counts[(figure, version)] = (count, time.GetUtcNow());
        }
    }
}

internal sealed class PeopleCounter(IEnumerable<IPeopleFigures> sources, PeopleCounterMemory memory)
{
    public async Task<PeopleCounts> CountAsync(IReadOnlyCollection<long> versions, CancellationToken cancellation) =>
        new(
            await CountAsync(PeopleFigure.UnderWay, versions, cancellation),
            await CountAsync(PeopleFigure.Certified, versions, cancellation)
        );

    private async Task<IReadOnlyDictionary<long, int>> CountAsync(
        PeopleFigure figure,
        IReadOnlyCollection<long> versions,
        CancellationToken cancellation
    )
    {
        var counts = new Dictionary<long, int>();
        foreach (var version in versions)
        {
            if (memory.TryGet(figure, version, out var known))
            {
                counts[version] = known;
            }
        }

        var open = versions.Where(v => !counts.ContainsKey(v)).ToList();
        foreach (var source in sources.Where(s => s.Figure == figure && open.Count > 0))
        {
            foreach (var (version, count) in await source.CountAsync(open, cancellation))
            {
                counts[version] = count;
                memory.Keep(figure, version, count);
            }
        }

        return counts;
    }
}
