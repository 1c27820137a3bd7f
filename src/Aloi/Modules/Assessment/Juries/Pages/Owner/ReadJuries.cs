using Aloi.Modules.Assessment.Juries.Calling;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Juries.Pages.Owner;

/// <summary>The sessions that whoever is signed in sits in or runs, and what a jury may be convened for.</summary>
internal sealed class ReadJuries(
    IssuerContext database,
    VersionsInPlay versions,
    CampaignDoor door,
    JuryCandidates candidates,
    CurrentUser user
)
{
    private const int MostShown = 100;

    public async Task<JuriesModel> ReadAsync(CancellationToken cancellation)
    {
        var mine = await MineAsync(cancellation);
        var seen = await VisibleAsync(cancellation);
        var sessions = database.Set<JurySession>().AsNoTracking();

        // Each list is bounded by itself: the sessions of others push nobody's own seat away.
        var own = await LinesAsync(sessions.Where(s => mine.Contains(s.Id)), "/seat", cancellation);
        var run = await LinesAsync(sessions.Where(s => seen.Contains(s.AchievementVersionId) && !mine.Contains(s.Id)), "", cancellation);
        return new JuriesModel(own, run, await WaitingAsync(cancellation));
    }

    /// <summary>The newest of them, each leading to the page of its session or to the seat in it.</summary>
    private async Task<IReadOnlyList<JuryLine>> LinesAsync(IQueryable<JurySession> sessions, string seat, CancellationToken cancellation)
    {
        var rows = await sessions.OrderByDescending(s => s.StartsAt).ThenByDescending(s => s.Id).Take(MostShown).ToListAsync(cancellation);
        var counts = await CountsAsync([.. rows.Select(r => r.Id)], cancellation);
        var lines = new List<JuryLine>(rows.Count);
        foreach (var row in rows)
        {
            var (version, _) = await versions.FindAsync(row.AchievementVersionId, cancellation);
            lines.Add(Line(row, version.Content, counts, $"/juries/{row.PublicId}{seat}"));
        }

        return lines;
    }

    /// <summary>The versions whose juries whoever is signed in may look at.</summary>
    private async Task<List<long>> VisibleAsync(CancellationToken cancellation)
    {
        var inPlay = await database.Set<JurySession>().Select(s => s.AchievementVersionId).Distinct().ToListAsync(cancellation);
        var visible = new List<long>(inPlay.Count);
        foreach (var id in inPlay)
        {
            var (version, _) = await versions.FindAsync(id, cancellation);
            if (await door.MayAsync(version.EntityId, CampaignAct.Look, cancellation))
            {
                visible.Add(id);
            }
        }

        return visible;
    }

    /// <summary>How many sessions under way the member sits in.</summary>
    public async Task<int> CountMineAsync(CancellationToken cancellation)
    {
        var mine = await MineAsync(cancellation);
        return await database
            .Set<JurySession>()
            .CountAsync(s => mine.Contains(s.Id) && (s.State == JuryState.Convened || s.State == JuryState.Deliberating), cancellation);
    }

    private Task<HashSet<long>> MineAsync(CancellationToken cancellation)
    {
        var me = user.Id;
        return database
            .Set<Juror>()
            .Where(j => j.MemberId == me && j.State != JurorState.Replaced)
            .Select(j => j.SessionId)
            .ToHashSetAsync(cancellation);
    }

    private async Task<Dictionary<long, int>> CountsAsync(long[] sessions, CancellationToken cancellation) =>
        await database
            .Set<JuryCase>()
            .Where(c => sessions.Contains(c.SessionId) && !c.IsOff)
            .GroupBy(c => c.SessionId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);

    private async Task<IReadOnlyList<ConveneLine>> WaitingAsync(CancellationToken cancellation)
    {
        var inPlay = await database
            .Set<Candidacy>()
            .Where(c => c.State == CandidacyState.Open)
            .Select(c => c.AchievementVersionId)
            .Distinct()
            .ToListAsync(cancellation);
        var lines = new List<ConveneLine>();
        foreach (var id in inPlay)
        {
            var (version, _) = await versions.FindAsync(id, cancellation);
            var leaves = version.Content.Protocol.Leaves().OfType<Jury>().ToList();
            if (leaves.Count == 0 || !await door.MayAsync(version.EntityId, CampaignAct.Record, cancellation))
            {
                continue;
            }

            foreach (var leaf in leaves)
            {
                var path = $"/achievements/{version.PublicId}/juries/{Uri.EscapeDataString(leaf.Id)}?version={version.Version}";
                var people = await candidates.CountAsync(id, leaf.Id, cancellation);
                lines.Add(new ConveneLine(path, version.Content.Achievement.Name, version.Version, leaf.Name, people));
            }
        }

        return lines;
    }

    private static JuryLine Line(
        JurySession row,
        Achievements.Contracts.PublishedContent content,
        Dictionary<long, int> counts,
        string path
    )
    {
        var leaf = content.Protocol.Leaves().First(l => l.Id == row.Leaf);
        return new JuryLine(path, content.Achievement.Name, leaf.Name, row.State, row.StartsAt, counts.GetValueOrDefault(row.Id));
    }
}
