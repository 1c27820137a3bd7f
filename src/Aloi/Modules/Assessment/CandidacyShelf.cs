using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Acts.Accommodating;
using Aloi.Modules.Assessment.Grids.Readings;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment;

/// <summary>Fetches candidacies with their facts, always as sets: a thousand people cost as many queries as one.</summary>
internal sealed class CandidacyShelf(
    IssuerContext database,
    IAchievements achievements,
    IOrganisations organisations,
    SubjectKeys keys,
    Ids ids
)
{
    /// <summary>
    /// The files of these members under the version, by member, opened for those who have none yet. Members who are unknown or whose key was
    /// destroyed are absent.
    /// </summary>
    public async Task<Dictionary<long, CandidacyFile>> OpenAsync(
        AchievementVersionInfo version,
        TimeZoneInfo zone,
        IReadOnlyCollection<long> memberIds,
        CancellationToken cancellation
    )
    {
        var sealers = await SealersAsync(memberIds, cancellation);
        var rows = await database
            .Set<Candidacy>()
            .Where(c => c.AchievementVersionId == version.VersionId && memberIds.Contains(c.MemberId))
            .ToListAsync(cancellation);
        var files = rows.Where(r => sealers.ContainsKey(r.MemberId))
            .ToDictionary(r => r.MemberId, r => new CandidacyFile(r, sealers[r.MemberId], zone));
        await PutFactsAsync(files.Values, cancellation);
        var newcomers = sealers.Keys.Where(m => !files.ContainsKey(m)).ToList();
        foreach (var member in newcomers)
        {
            files.Add(member, new CandidacyFile(New(version, member), sealers[member], zone));
        }

        await CarryOverAsync(version, newcomers.ToDictionary(m => m, m => files[m]), cancellation);
        await PutExtraTimeAsync(files.Values, cancellation);
        await PutReadingsAsync(files.Values, cancellation);
        return files;
    }

    /// <summary>The files of these candidacies, as they are. Those whose member's key was destroyed are absent.</summary>
    public async Task<List<CandidacyFile>> ReadAsync(IReadOnlyList<Candidacy> rows, TimeZoneInfo zone, CancellationToken cancellation)
    {
        var sealers = await SealersAsync([.. rows.Select(r => r.MemberId).Distinct()], cancellation);
        var files = rows.Where(r => sealers.ContainsKey(r.MemberId)).Select(r => new CandidacyFile(r, sealers[r.MemberId], zone)).ToList();
        await PutFactsAsync(files, cancellation);
        await PutExtraTimeAsync(files, cancellation);
        await PutReadingsAsync(files, cancellation);
        return files;
    }

    /// <summary>More time that was granted, so that deadlines honour it wherever they are computed.</summary>
    private async Task PutExtraTimeAsync(IReadOnlyCollection<CandidacyFile> files, CancellationToken cancellation)
    {
        foreach (var some in files.Where(f => f.Row.State != CandidacyState.Satisfied).Chunk(500))
        {
            var members = some.Select(f => f.Row.MemberId).Distinct().ToList();
            var granted = await database
                .Set<Accommodation>()
                .AsNoTracking()
                .Where(a => members.Contains(a.MemberId) && a.State == AccommodationState.Granted)
                .ToListAsync(cancellation);
            foreach (var file in some.Where(_ => granted.Count > 0))
            {
                var own = granted.Where(a => a.MemberId == file.Row.MemberId && (a.CandidacyId is null || a.CandidacyId == file.Row.Id));
                file.ExtraTimes = [.. own.Select(a => a.Open(file.Sealer).Extra).Where(e => !e.IsNone)];
            }
        }
    }

    /// <summary>Who has read the grids of earlier attempts, under whichever version, where an appeal was made.</summary>
    private async Task PutReadingsAsync(IReadOnlyCollection<CandidacyFile> files, CancellationToken cancellation)
    {
        foreach (var some in files.Where(f => f.Acts.HasAppeals).Chunk(500))
        {
            var members = some.Select(f => f.Row.MemberId).Distinct().ToList();
            var read = await database
                .Set<GridReading>()
                .AsNoTracking()
                .Join(
                    database.Set<Candidacy>().Where(c => members.Contains(c.MemberId)),
                    r => r.CandidacyId,
                    c => c.Id,
                    (r, c) =>
                        new
                        {
                            Reading = r,
                            c.MemberId,
                            c.AchievementId,
                        }
                )
                .ToListAsync(cancellation);
            var byPerson = read.ToLookup(r => (r.MemberId, r.AchievementId), r => r.Reading);
            foreach (var file in some)
            {
                file.Acts.PutReadings([.. byPerson[(file.Row.MemberId, file.Row.AchievementId)]]);
            }
        }
    }

    private async Task<Dictionary<long, Sealer>> SealersAsync(IReadOnlyCollection<long> memberIds, CancellationToken cancellation)
    {
        var members = await organisations.MembersAsync(memberIds, cancellation);
        var open = await keys.OpenAsync(members.Values.Select(m => m.SubjectKeyId), cancellation);
        return members.Values.Where(m => open.ContainsKey(m.SubjectKeyId)).ToDictionary(m => m.Id, m => open[m.SubjectKeyId]);
    }

    private async Task PutFactsAsync(IReadOnlyCollection<CandidacyFile> files, CancellationToken cancellation)
    {
        foreach (var some in files.Chunk(500))
        {
            var byId = some.ToDictionary(f => f.Row.Id);
            var withdrawn = await WithdrawnAsync([.. byId.Keys], cancellation);
            foreach (var fact in await FactsAsync([.. byId.Keys], cancellation))
            {
                var file = byId[fact.CandidacyId];
                if (withdrawn.Contains(fact.Id))
                {
                    file.PutWithdrawn(fact);
                }
                else
                {
                    file.Put(fact);
                }
            }
        }
    }

    private Task<HashSet<long>> WithdrawnAsync(long[] candidacyIds, CancellationToken cancellation) =>
        database.Set<FactWithdrawal>().Where(w => candidacyIds.Contains(w.CandidacyId)).Select(w => w.FactId).ToHashSetAsync(cancellation);

    private Task<List<FactRow>> FactsAsync(long[] candidacyIds, CancellationToken cancellation) =>
        database
            .Set<FactRow>()
            .AsNoTracking()
            .Where(f => candidacyIds.Contains(f.CandidacyId))
            .OrderBy(f => f.CandidacyId)
            .ThenBy(f => f.Number)
            .ToListAsync(cancellation);

    /// <summary>What was recorded under an earlier version counts for a newcomer wherever the requirement is word for word the same.</summary>
    private async Task CarryOverAsync(AchievementVersionInfo version, Dictionary<long, CandidacyFile> files, CancellationToken cancellation)
    {
        long[] members = [.. files.Keys];
        var earlier = await database
            .Set<Candidacy>()
            .AsNoTracking()
            .Where(c => c.AchievementId == version.AchievementId && c.AchievementVersionId != version.VersionId)
            .Where(c => members.Contains(c.MemberId))
            .ToListAsync(cancellation);
        foreach (var group in earlier.GroupBy(c => c.AchievementVersionId))
        {
            var old = await achievements.FindVersionAsync(group.Key, cancellation);
            if (old is null || old.Version > version.Version)
            {
                continue;
            }

            var same = version.Content.Protocol.LeavesAlsoIn(old.Content.Protocol).Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
            var memberOf = group.ToDictionary(c => c.Id, c => c.MemberId);
            var withdrawn = await WithdrawnAsync([.. memberOf.Keys], cancellation);
            var told = (await FactsAsync([.. memberOf.Keys], cancellation)).Where(f => !withdrawn.Contains(f.Id));
            foreach (var fact in told.Where(f => same.Contains(f.Leaf)))
            {
                files[memberOf[fact.CandidacyId]].Carry(fact);
            }
        }
    }

    private Candidacy New(AchievementVersionInfo version, long memberId) =>
        new()
        {
            PublicId = ids.NewPublicId(),
            MemberId = memberId,
            AchievementId = version.AchievementId,
            AchievementVersionId = version.VersionId,
        };
}
