using Aloi.Modules.Assessment.Verdicts;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Steps;

/// <summary>The steps of a version's candidacies are to be computed from their facts, from the one after the id given.</summary>
public sealed record StepsRebuilding(long AchievementVersionId, long After) : IEvent
{
    public static string Name => "assessment.steps-rebuilding.v1";
}

/// <summary>Computes steps again, some candidacies at a time, each time in a transaction of its own.</summary>
internal sealed class RebuildSteps(
    IssuerContext database,
    VersionsInPlay versions,
    CandidacyShelf shelf,
    JudgeCandidacies judge,
    OutboxWriter outbox
) : IHandle<StepsRebuilding>
{
    private const int PeopleAtOnce = 500;

    public async Task HandleAsync(StepsRebuilding @event, CancellationToken cancellation)
    {
        var (version, zone) = await versions.FindAsync(@event.AchievementVersionId, cancellation);
        var rows = await database
            .Set<Candidacy>()
            .Where(c => c.AchievementVersionId == version.VersionId && c.Id > @event.After)
            .Where(c => c.State != CandidacyState.Withdrawn && c.State != CandidacyState.Closed)
            .OrderBy(c => c.Id)
            .Take(PeopleAtOnce)
            .ToListAsync(cancellation);
        var files = await shelf.ReadAsync(rows, zone, cancellation);
        var satisfied = judge.Judge(version, zone, files);
        foreach (var file in files.Where(f => f.Judged is null && f.Row.IsEnrolled))
        {
            file.JudgeNow(version.Content.Protocol, default, zone);
        }

        await database.SaveChangesAsync(cancellation);
        await judge.TellAsync(version, files, satisfied, cancellation);
        if (rows.Count == PeopleAtOnce)
        {
            outbox.Publish(new StepsRebuilding(version.VersionId, rows[^1].Id));
        }
    }
}

/// <summary>Candidacies from before there were steps get theirs, once.</summary>
internal sealed class FillMissingSteps(IssuerContext database, IServiceScopeFactory scopes) : IStartupStep
{
    public int Order => 60;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var steps = database.AcrossOrganisations<CandidacyStep>();
        var missing = await database
            .AcrossOrganisations<Candidacy>()
            .Where(c => c.State != CandidacyState.Withdrawn && c.State != CandidacyState.Closed)
            .Where(c => !steps.Any(s => s.CandidacyId == c.Id))
            .GroupBy(c => new { c.OrganisationId, c.AchievementVersionId })
            .Select(g => g.Key)
            .ToListAsync(cancellation);
        foreach (var version in missing)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(version.OrganisationId);
            var outbox = scope.ServiceProvider.GetRequiredService<OutboxWriter>();
            await scope
                .ServiceProvider.GetRequiredService<IssuerWork>()
                .RunAsync(
                    async () =>
                    {
                        var key = $"assessment.steps:{version.AchievementVersionId}";
                        await outbox.ScheduleAsync(new StepsRebuilding(version.AchievementVersionId, 0), default, key, cancellation);
                        return true;
                    },
                    cancellation
                );
        }
    }
}
