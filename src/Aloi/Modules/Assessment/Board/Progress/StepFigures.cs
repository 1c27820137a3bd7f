using Aloi.Modules.Assessment.Steps;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Board.Progress;

internal sealed record StepCount(string Leaf, StepState State, Awaited Awaited, int Count);

/// <summary>Counts and medians of the steps of one achievement, each read from an index.</summary>
internal sealed class StepFigures(IssuerContext database, TimeProvider time)
{
    public async Task<IReadOnlyList<StepCount>> CountAsync(long achievement, CancellationToken cancellation) =>
        await Of(achievement)
            .GroupBy(s => new
            {
                s.Leaf,
                s.State,
                s.Awaited,
            })
            .Select(g => new StepCount(g.Key.Leaf, g.Key.State, g.Key.Awaited, g.Count()))
            .ToListAsync(cancellation);

    public Task<Dictionary<string, int>> LateAsync(long achievement, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return Of(achievement)
            .Where(s => (s.State == StepState.Waiting || s.State == StepState.Escalated) && s.Until < now)
            .GroupBy(s => s.Leaf)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, cancellation);
    }

    /// <summary>The middle one of the waits that go on.</summary>
    public async Task<TimeSpan?> MedianWaitAsync(long achievement, string leaf, int waiting, CancellationToken cancellation) =>
        waiting == 0
            ? null
            : time.GetUtcNow()
                - await Waiting(achievement, leaf)
                    .OrderBy(s => s.OpenedAt)
                    .Select(s => s.OpenedAt)
                    .Skip((waiting - 1) / 2)
                    .FirstAsync(cancellation);

    /// <summary>The middle one of the waits that are over.</summary>
    public async Task<TimeSpan?> MedianDoneAsync(long achievement, string leaf, int done, CancellationToken cancellation)
    {
        var minutes =
            done == 0
                ? null
                : await Of(achievement)
                    .Where(s => s.Leaf == leaf && s.State == StepState.Done)
                    .OrderBy(s => s.Minutes)
                    .Select(s => s.Minutes)
                    .Skip((done - 1) / 2)
                    .FirstOrDefaultAsync(cancellation);
        return minutes is { } known ? TimeSpan.FromMinutes(known) : null;
    }

    public IQueryable<CandidacyStep> Waiting(long achievement, string leaf) =>
        Of(achievement).Where(s => s.Leaf == leaf && (s.State == StepState.Waiting || s.State == StepState.Escalated));

    private IQueryable<CandidacyStep> Of(long achievement) =>
        database.Set<CandidacyStep>().AsNoTracking().Where(s => s.AchievementId == achievement);
}
