using System.Collections.Concurrent;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Issuers;

/// <summary>How many people hold each achievement of an entity, counted anew every few minutes: counting a million takes its time.</summary>
internal sealed class CertifiedCounts(TimeProvider time)
{
    /// <summary>Fewer people are not counted in public: a small number says too much about each.</summary>
    public const int Fewest = 5;

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<long, (IReadOnlyDictionary<string, int> Counts, DateTimeOffset Until)> _kept = new();

    public async Task<IReadOnlyDictionary<string, int>> OfAsync(long entityId, IssuerContext database, CancellationToken cancellation)
    {
        if (_kept.TryGetValue(entityId, out var kept) && kept.Until > time.GetUtcNow())
        {
            return kept.Counts;
        }

        var counts = await CountAsync(entityId, database, cancellation);
        _kept[entityId] = (counts, time.GetUtcNow() + Life);
        return counts;
    }

    private static async Task<Dictionary<string, int>> CountAsync(long entityId, IssuerContext database, CancellationToken cancellation)
    {
        var awarded = await database
            .Set<Award>()
            .Where(a => a.EntityId == entityId)
            .GroupBy(a => a.AchievementIdentifier)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancellation);
        var revoked = await database
            .Set<Credential>()
            .Where(c => c.Status == CredentialStatus.Revoked && c.Award.EntityId == entityId)
            .GroupBy(c => c.Award.AchievementIdentifier)
            .Select(g => new { g.Key, Count = g.Select(c => c.AwardId).Distinct().Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, cancellation);
        return awarded.ToDictionary(a => a.Key, a => a.Count - revoked.GetValueOrDefault(a.Key), StringComparer.Ordinal);
    }
}
