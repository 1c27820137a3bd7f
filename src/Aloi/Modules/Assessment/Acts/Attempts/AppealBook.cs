using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Assessment.Steps;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Acts.Attempts;

/// <summary>The appeals of the organisation.</summary>
internal sealed class AppealBook(IssuerContext database, IssuerWork work, CandidacyDesk desk)
{
    private const int Most = 200;

    /// <summary>Keeps the appeal with the act that opens it, all or nothing; pressed twice, it is kept once.</summary>
    public Task<Outcome<FactsRecorded>> HandleAsync(
        Appeal appeal,
        Func<Task<Outcome<FactsRecorded>>> open,
        CancellationToken cancellation
    ) =>
        work.TryAsync(
            async () =>
            {
                var done = await open();
                if (done is { Succeeded: true, Value.Recorded: > 0 })
                {
                    database.Add(appeal);
                }

                return done;
            },
            cancellation
        );

    /// <summary>The appeals that nobody has answered, oldest first, among those of the achievements.</summary>
    public async Task<IReadOnlyList<PendingAppeal>> PendingAsync(IReadOnlyCollection<long>? achievements, CancellationToken cancellation)
    {
        var rows = await database
            .Set<Appeal>()
            .AsNoTracking()
            .Join(database.Set<Candidacy>().AsNoTracking(), a => a.CandidacyId, c => c.Id, (a, c) => new { Appeal = a, Candidacy = c })
            .Where(x =>
                x.Candidacy.State == CandidacyState.Open && (achievements == null || achievements.Contains(x.Candidacy.AchievementId))
            )
            .Where(x =>
                database
                    .Set<CandidacyStep>()
                    .Any(s =>
                        s.CandidacyId == x.Candidacy.Id
                        && s.Leaf == x.Appeal.Leaf
                        && s.Attempt == x.Appeal.Attempt
                        && (s.State == StepState.Waiting || s.State == StepState.Escalated || s.State == StepState.Later)
                    )
            )
            .OrderBy(x => x.Appeal.Id)
            .Take(Most)
            .ToListAsync(cancellation);
        var open = (await desk.OpenAsync([.. rows.Select(r => r.Candidacy).DistinctBy(c => c.Id)], cancellation)).ToDictionary(o =>
            o.Row.Id
        );
        return
        [
            .. rows.Where(r => open.ContainsKey(r.Candidacy.Id))
                .Select(r => new PendingAppeal(r.Appeal, open[r.Candidacy.Id]))
                .Where(p => p.Node is { State: NodeState.NotYet } node && node.Attempt == p.Appeal.Attempt),
        ];
    }
}

internal sealed record PendingAppeal(Appeal Appeal, OpenCandidacy Open)
{
    public NodeVerdict? Node => Open.Leaf(Appeal.Leaf);
}
