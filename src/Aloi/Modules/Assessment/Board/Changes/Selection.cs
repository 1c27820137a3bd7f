using Aloi.Modules.Assessment.Reminding;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Board.Changes;

/// <param name="Ticked">Public ids of candidacies; empty with a filter means all that it lets through.</param>
/// <param name="Filter">What the list was narrowed to; null when some were ticked.</param>
public sealed record Wanted(IReadOnlyList<string> Ticked, BoardFilter? Filter);

/// <summary>What is to be done with many candidacies.</summary>
public enum BulkChange
{
    Remind,
    Close,
    Reopen,
}

/// <summary>Finds the candidacies that a change for many is meant for, of those that the user may change.</summary>
internal sealed class Selection(IssuerContext database, BoardScope scope, BoardRows rows, CandidacyDesk desk, TimeProvider time)
{
    /// <summary>
    /// What one request changes; of more, the oldest are taken and the others wait for the next press. Those for whom the change was made already
    /// come last, so that the next press reaches the others.
    /// </summary>
    public const int Most = 1_000;

    public async Task<Outcome<List<Candidacy>>> RowsAsync(Wanted wanted, BulkChange change, CancellationToken cancellation)
    {
        var visible = await scope.ReadAsync(cancellation);
        if (wanted.Filter is { } filter)
        {
            return await FilteredAsync(visible, filter, change, cancellation);
        }

        List<PublicId> ids = [.. wanted.Ticked.Take(Most).Select(t => PublicId.TryParse(t, null, out var id) ? id : default).Distinct()];
        var found = await database.Set<Candidacy>().Where(c => ids.Contains(c.PublicId)).OrderBy(c => c.Id).ToListAsync(cancellation);
        return ids.Count == 0 ? AssessmentProblems.NobodyChosen.With()
            : found.Count < ids.Count ? CommonProblems.NotFound.With()
            : found.TrueForAll(c => visible.Running.Contains(c.AchievementId)) ? found
            : CommonProblems.NotAllowed.With();
    }

    public Task<IReadOnlyList<OpenCandidacy>> OpenAsync(List<Candidacy> found, CancellationToken cancellation) =>
        desk.OpenAsync(found, cancellation);

    private async Task<Outcome<List<Candidacy>>> FilteredAsync(
        VisibleAchievements visible,
        BoardFilter filter,
        BulkChange change,
        CancellationToken cancellation
    )
    {
        var achievements = BoardScope.Narrow(visible, filter)?.Where(a => visible.Running.Contains(a.AchievementId)).ToList();
        if (achievements is not { Count: > 0 })
        {
            return CommonProblems.NotAllowed.With();
        }

        var query = await rows.OfAsync(visible, achievements, filter, cancellation);
        return await ChangedLast(query, change).ThenBy(c => c.Id).Take(Most).ToListAsync(cancellation);
    }

    private IOrderedQueryable<Candidacy> ChangedLast(IQueryable<Candidacy> candidacies, BulkChange change)
    {
        if (change == BulkChange.Reopen)
        {
            return candidacies.OrderBy(c => c.State == CandidacyState.Closed ? 0 : 1);
        }

        var inPlay = candidacies.OrderBy(c => c.State == CandidacyState.Open || c.State == CandidacyState.Impossible ? 0 : 1);
        if (change == BulkChange.Close)
        {
            return inPlay;
        }

        var since = time.GetUtcNow() - RemindByHand.Peace;
        var reminded = database.Set<Reminder>().Where(r => r.Cause == ReminderCause.ByHand && r.SentAt > since);
        return inPlay.ThenBy(c => reminded.Any(r => r.CandidacyId == c.Id) ? 1 : 0);
    }
}
