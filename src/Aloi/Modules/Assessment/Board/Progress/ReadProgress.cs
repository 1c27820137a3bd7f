using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Assessment.Steps;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Board.Progress;

/// <summary>
/// Where the candidates of one achievement stand, requirement by requirement. All figures are counted from columns; only the few people who
/// wait longest are opened.
/// </summary>
internal sealed class ReadProgress(
    IssuerContext database,
    StepFigures figures,
    IOrganisations organisations,
    IEnumerable<IPeopleFigures> people
)
{
    private const int Named = 5;

    public async Task<CampaignProgress> ReadAsync(AchievementVersionInfo version, CancellationToken cancellation)
    {
        var counts = await figures.CountAsync(version.AchievementId, cancellation);
        var late = await figures.LateAsync(version.AchievementId, cancellation);
        var columns = new List<StepColumn>();
        foreach (var (leaf, name) in Leaves(version, counts))
        {
            columns.Add(await ColumnAsync(version.AchievementId, leaf, name, counts, late, cancellation));
        }

        var states = await StatesAsync(version.AchievementId, cancellation);
        return new CampaignProgress(
            columns,
            await FunnelAsync(version, columns, states, cancellation),
            columns.Where(c => c.MedianWait is not null).MaxBy(c => c.MedianWait),
            [.. AwaitedMost(counts)],
            states.GetValueOrDefault(CandidacyState.Impossible)
        );
    }

    /// <summary>In the order of the newest rule; what only older rules asked comes after.</summary>
    private static IEnumerable<(string Leaf, string Name)> Leaves(AchievementVersionInfo version, IReadOnlyList<StepCount> counts)
    {
        var now = version.Content.Protocol.Leaves().Select(l => (l.Id, l.Name)).ToList();
        var known = now.Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        return now.Concat(
            counts
                .Select(c => c.Leaf)
                .Distinct(StringComparer.Ordinal)
                .Where(l => !known.Contains(l))
                .Order(StringComparer.Ordinal)
                .Select(l => (l, l))
        );
    }

    private async Task<StepColumn> ColumnAsync(
        long achievement,
        string leaf,
        string name,
        IReadOnlyList<StepCount> counts,
        IReadOnlyDictionary<string, int> late,
        CancellationToken cancellation
    )
    {
        var own = counts.Where(c => c.Leaf == leaf).ToList();
        var escalated = Of(StepState.Escalated);
        var waiting = Of(StepState.Waiting) + escalated;
        var done = Of(StepState.Done);
        var awaited = own.Where(c => c.Awaited != Awaited.Nobody).Select(c => c.Awaited).FirstOrDefault();
        return new StepColumn(
            leaf,
            name,
            awaited,
            waiting,
            late.GetValueOrDefault(leaf),
            escalated,
            Of(StepState.Later),
            done + Of(StepState.Waived),
            Of(StepState.Blocked),
            waiting == 0 ? [] : await LongestAsync(achievement, leaf, cancellation)
        )
        {
            MedianWait = await figures.MedianWaitAsync(achievement, leaf, waiting, cancellation),
            MedianDone = await figures.MedianDoneAsync(achievement, leaf, done, cancellation),
        };

        int Of(StepState state) => own.Where(c => c.State == state).Sum(c => c.Count);
    }

    private async Task<IReadOnlyList<WaitingPerson>> LongestAsync(long achievement, string leaf, CancellationToken cancellation)
    {
        var steps = await figures
            .Waiting(achievement, leaf)
            .OrderBy(s => s.OpenedAt)
            .ThenBy(s => s.CandidacyId)
            .Take(Named)
            .ToListAsync(cancellation);
        var ids = steps.ConvertAll(s => s.CandidacyId);
        var rows = await database.Set<Candidacy>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var members = await organisations.MembersAsync([.. rows.Values.Select(r => r.MemberId).Distinct()], cancellation);
        return
        [
            .. steps.Select(s => new WaitingPerson(
                rows[s.CandidacyId].PublicId,
                members.TryGetValue(rows[s.CandidacyId].MemberId, out var member) ? SignedInAuthor.NameOf(member) : "",
                s.OpenedAt,
                s.Until
            )),
        ];
    }

    private async Task<Funnel> FunnelAsync(
        AchievementVersionInfo version,
        List<StepColumn> columns,
        Dictionary<CandidacyState, int> states,
        CancellationToken cancellation
    )
    {
        var enrolled = states.Where(s => s.Key is not (CandidacyState.Withdrawn or CandidacyState.Closed)).Sum(s => s.Value);
        var steps = columns.Select(c => (c.Leaf, c.Name, c.Done));
        var issued = await IssuedAsync(version, cancellation);
        return new Funnel(enrolled, [.. steps], states.GetValueOrDefault(CandidacyState.Satisfied), issued);
    }

    private async Task<int?> IssuedAsync(AchievementVersionInfo version, CancellationToken cancellation)
    {
        var versions = await database
            .Set<Candidacy>()
            .Where(c => c.AchievementId == version.AchievementId)
            .Select(c => c.AchievementVersionId)
            .Distinct()
            .ToListAsync(cancellation);
        var counting = people.FirstOrDefault(p => p.Figure == PeopleFigure.Certified);
        return counting is null ? null : (await counting.CountAsync(versions, cancellation)).Values.Sum();
    }

    private Task<Dictionary<CandidacyState, int>> StatesAsync(long achievement, CancellationToken cancellation) =>
        database
            .Set<Candidacy>()
            .Where(c => c.AchievementId == achievement)
            .GroupBy(c => c.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);

    private static IEnumerable<(Awaited, int)> AwaitedMost(IReadOnlyList<StepCount> counts) =>
        counts
            .Where(c => c.Awaited != Awaited.Nobody)
            .GroupBy(c => c.Awaited)
            .Select(g => (g.Key, g.Sum(c => c.Count)))
            .OrderByDescending(g => g.Item2);
}
