using Aloi.Modules.Assessment.Reviews.Peers;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reviews.Queue;

/// <summary>
/// What waits for whoever is signed in, the longest waiting first. Candidacies are opened a few at a time and never more than a page needs,
/// so fifty thousand of them cost what fifty cost; a page may be short, and then says that there is more.
/// </summary>
internal sealed class ReadTasks(IssuerContext database, TaskVersions versions, TaskLines lines, CurrentUser user)
{
    private const int PageSize = 20;
    private const int AtOnce = 25;
    private const int MostScans = 4;
    public const int MostCounted = 500;

    public async Task<TaskPortion> PageAsync(PublicId? achievement, PublicId? after, CancellationToken cancellation)
    {
        var all = await versions.ReadAsync(cancellation);
        var shown = all.Where(v => achievement is null || v.Achievement == achievement).ToList();
        var last = after is { } cursor
            ? await database.Set<Candidacy>().Where(c => c.PublicId == cursor).Select(c => c.Id).SingleOrDefaultAsync(cancellation)
            : 0;
        var tasks = new List<TaskLine>();
        for (var scan = 0; scan < MostScans && tasks.Count < PageSize; scan++)
        {
            var rows = await Waiting(shown).Where(c => c.Id > last).OrderBy(c => c.Id).Take(AtOnce).ToListAsync(cancellation);
            tasks.AddRange(await lines.JudgedAsync(rows, cancellation));
            if (rows.Count < AtOnce)
            {
                return new TaskPortion(tasks, null, Filters(all));
            }

            last = rows[^1].Id;
        }

        var next = await database.Set<Candidacy>().Where(c => c.Id == last).Select(c => c.PublicId).SingleAsync(cancellation);
        return new TaskPortion(tasks, next, Filters(all));
    }

    /// <summary>About how many wait, without opening any; counted no further than anybody would read.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation) =>
        await Waiting(await versions.ReadAsync(cancellation)).Take(MostCounted).CountAsync(cancellation);

    /// <summary>Open candidacies of others in which I have not judged all I could, as far as clear columns tell.</summary>
    private IQueryable<Candidacy> Waiting(IReadOnlyList<TaskVersion> shown)
    {
        var (me, mine) = (user.Id!.Value, user.Trace);
        var single = shown.Where(v => v.Leaves == 1).Select(v => v.Id).ToList();
        var several = shown.Where(v => v.Leaves > 1).Select(v => v.Id).ToList();
        var facts = database.Set<FactRow>();
        return database
            .Set<Candidacy>()
            .AsNoTracking()
            .Where(c => c.State == CandidacyState.Open && c.MemberId != me)
            .Where(c =>
                several.Contains(c.AchievementVersionId)
                || (
                    single.Contains(c.AchievementVersionId)
                    && !facts.Any(f => f.CandidacyId == c.Id && f.Means == FactMeans.Form && f.RecordedBy == mine)
                )
            );
    }

    private static List<TaskFilter> Filters(IReadOnlyList<TaskVersion> all) =>
        [
            .. all.DistinctBy(v => v.Achievement)
                .Select(v => new TaskFilter(v.Achievement, v.Name))
                .OrderBy(f => f.Name, StringComparer.CurrentCulture),
        ];
}

/// <param name="Next">The candidacy after which the next page begins; null on the last.</param>
public sealed record TaskPortion(IReadOnlyList<TaskLine> Tasks, PublicId? Next, IReadOnlyList<TaskFilter> Filters);

public sealed record TaskFilter(PublicId Achievement, string Name);

/// <summary>One thing that waits.</summary>
/// <param name="Since">When the candidate enrolled, or the peer was asked.</param>
/// <param name="Until">The last moment at which an answer counts.</param>
public sealed record TaskLine(
    PublicId Candidacy,
    string Leaf,
    string LeafName,
    TaskKind Kind,
    string Person,
    string Achievement,
    DateTimeOffset Since,
    DateTimeOffset? Until
)
{
    public string Path => $"/tasks/{Candidacy}/{Uri.EscapeDataString(Leaf)}";
}
