using Aloi.Modules.Assessment.Pools.Drawing;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Pools.Keeping;

public sealed record PoolLine(PublicId Id, string Name, string Entity, int People, int External);

/// <summary>A candidate about whom nobody is left to ask.</summary>
public sealed record StuckLine(PublicId Candidacy, string Person, string Leaf, string Achievement, DateTimeOffset Since, DrawGap Gap);

public sealed record PoolsModel(IReadOnlyList<PoolLine> Pools, IReadOnlyList<Place> Places, IReadOnlyList<StuckLine> Stuck);

/// <summary>The pools of the places where the reader may keep them, and who is stuck for want of somebody to ask.</summary>
internal sealed class ReadPools(IssuerContext database, PoolDoor door, VersionsInPlay versions, IOrganisations organisations)
{
    private const int MostStuck = 50;

    public async Task<PoolsModel> HandleAsync(CancellationToken cancellation)
    {
        var places = await door.OwnAsync(cancellation);
        var names = places.ToDictionary(p => p.Entity.Id, p => p.Entity.Name);
        var entities = names.Keys.ToList();
        var pools = await database.Set<Pool>().AsNoTracking().Where(p => entities.Contains(p.EntityId)).ToListAsync(cancellation);
        var people = await database
            .Set<PoolMember>()
            .Where(m => m.RemovedAt == null)
            .GroupBy(m => m.PoolId)
            .Select(g => new
            {
                g.Key,
                All = g.Count(),
                External = g.Count(m => m.IsExternal),
            })
            .ToDictionaryAsync(g => g.Key, cancellation);
        return new PoolsModel(
            [
                .. pools
                    .Select(p => new PoolLine(
                        p.PublicId,
                        p.Name,
                        names[p.EntityId],
                        people.GetValueOrDefault(p.Id)?.All ?? 0,
                        people.GetValueOrDefault(p.Id)?.External ?? 0
                    ))
                    .OrderBy(p => p.Name, StringComparer.CurrentCulture),
            ],
            places,
            await StuckAsync(entities, cancellation)
        );
    }

    private async Task<IReadOnlyList<StuckLine>> StuckAsync(List<long> entities, CancellationToken cancellation)
    {
        var gaps = await database
            .Set<DrawGap>()
            .AsNoTracking()
            .Join(
                database.Set<Candidacy>().Where(c => c.State == CandidacyState.Open),
                g => g.CandidacyId,
                c => c.Id,
                (g, c) => new { Gap = g, Candidacy = c }
            )
            .OrderBy(g => g.Gap.Since)
            .Take(MostStuck)
            .ToListAsync(cancellation);
        var people = await organisations.MembersAsync([.. gaps.Select(g => g.Candidacy.MemberId).Distinct()], cancellation);
        var lines = new List<StuckLine>();
        foreach (var (gap, candidacy) in gaps.Select(g => (g.Gap, g.Candidacy)))
        {
            var (version, _) = await versions.FindAsync(candidacy.AchievementVersionId, cancellation);
            if (entities.Contains(version.EntityId) && people.TryGetValue(candidacy.MemberId, out var person) && !person.IsErased)
            {
                lines.Add(
                    new StuckLine(
                        candidacy.PublicId,
                        SignedInAuthor.NameOf(person),
                        version.Content.Protocol.FindLeaf(gap.Leaf)?.Name ?? gap.Leaf,
                        version.Content.Achievement.Name,
                        gap.Since,
                        gap
                    )
                );
            }
        }

        return lines;
    }
}
