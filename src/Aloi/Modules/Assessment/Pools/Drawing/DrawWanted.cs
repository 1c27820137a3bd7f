using Aloi.Modules.Assessment.Reviews;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Pools.Drawing;

/// <summary>About these candidacies the rule may have to ask somebody.</summary>
public sealed record AssessorsWanted(long[] CandidacyIds) : IEvent
{
    public static string Name => "assessment.assessors-wanted.v1";
}

/// <summary>
/// Asks whoever is drawn, without anybody pressing a button: when a step opens, when marks diverge, when an appeal is granted, when somebody who
/// was asked let their link end. Everybody is asked once at most; then it is said that nobody is left.
/// </summary>
internal sealed class DrawWanted(IssuerContext database, CandidacyDesk desk, DrawAssessors draw) : IHandle<AssessorsWanted>
{
    private const int AtOnce = 50;

    public async Task HandleAsync(AssessorsWanted @event, CancellationToken cancellation)
    {
        foreach (var some in @event.CandidacyIds.Distinct().Order().Chunk(AtOnce))
        {
            var rows = await database
                .Set<Candidacy>()
                .AsNoTracking()
                .Where(c => some.Contains(c.Id) && c.State == CandidacyState.Open)
                .ToListAsync(cancellation);
            foreach (var open in await desk.OpenAsync(rows, cancellation))
            {
                await DrawAsync(open, cancellation);
            }

            await ForgetAsync(some, cancellation);
        }
    }

    private async Task DrawAsync(OpenCandidacy open, CancellationToken cancellation)
    {
        var nodes = open.Verdict.Nodes.Where(n => DrawRule.AsksByItself(open, n)).ToList();
        if (nodes.Count == 0)
        {
            return;
        }

        await database.TakeTurnAsync(open.Row, cancellation);
        foreach (var node in nodes)
        {
            await draw.HandleAsync(open, node, cancellation);
        }
    }

    /// <summary>Candidacies that have their answer are stuck no more.</summary>
    private Task<int> ForgetAsync(long[] candidacies, CancellationToken cancellation) =>
        database
            .Set<DrawGap>()
            .Where(g => candidacies.Contains(g.CandidacyId))
            .Where(g => !database.Set<Candidacy>().Any(c => c.Id == g.CandidacyId && c.State == CandidacyState.Open))
            .ExecuteDeleteAsync(cancellation);
}
