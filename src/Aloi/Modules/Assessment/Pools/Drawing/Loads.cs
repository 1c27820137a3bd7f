using Aloi.Modules.Assessment.Links;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Pools.Drawing;

/// <summary>What people carry, read for a whole pool at once.</summary>
internal sealed class Loads(IssuerContext database, LinkSeals seals, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    /// <summary>By key; whoever was never asked carries nothing and is absent.</summary>
    public async Task<IReadOnlyDictionary<string, Load>> ReadAsync(IEnumerable<string> keys, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var since = now - Remembered;
        var byDigest = keys.Distinct(StringComparer.Ordinal)
            .ToDictionary(k => Convert.ToHexString(seals.PersonDigest(k)), StringComparer.Ordinal);
        var digests = byDigest.Keys.Select(Convert.FromHexString).ToList();
        var links = await database
            .Set<AssessmentLink>()
            .Where(l => digests.Contains(l.PersonDigest!) && l.SentAt > since && l.Closure != LinkClosure.Replaced)
            .GroupBy(l => l.PersonDigest!)
            .Select(g => new
            {
                g.Key,
                Open = g.Count(l => l.Closure == null && l.EndsAt > now),
                Ever = g.Count(),
            })
            .ToListAsync(cancellation);
        return links.ToDictionary(l => byDigest[Convert.ToHexString(l.Key)], l => new Load(l.Open, l.Ever), StringComparer.Ordinal);
    }
}
