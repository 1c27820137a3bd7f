using Aloi.Modules.Assessment.Reviews;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Board.Changes;

/// <param name="Ticked">Public ids of candidacies; empty with a filter means all that it lets through.</param>
/// <param name="Filter">What the list was narrowed to; null when some were ticked.</param>
public sealed record Wanted(IReadOnlyList<string> Ticked, BoardFilter? Filter);

/// <summary>Finds the candidacies that a change for many is meant for, of those that the user may change.</summary>
internal sealed class Selection(IssuerContext database, BoardScope scope, BoardRows rows, CandidacyDesk desk)
{
    /// <summary>What one request changes; of more, the oldest are taken and the others wait for the next press.</summary>
    public const int Most = 1_000;

    public async Task<Outcome<List<Candidacy>>> RowsAsync(Wanted wanted, CancellationToken cancellation)
    {
        var visible = await scope.ReadAsync(cancellation);
        if (wanted.Filter is { } filter)
        {
            return await FilteredAsync(visible, filter, cancellation);
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
        CancellationToken cancellation
    )
    {
        var achievements = BoardScope.Narrow(visible, filter)?.Where(a => visible.Running.Contains(a.AchievementId)).ToList();
        if (achievements is not { Count: > 0 })
        {
            return CommonProblems.NotAllowed.With();
        }

        var query = await rows.OfAsync(visible, achievements, filter, cancellation);
        return await query.OrderBy(c => c.Id).Take(Most).ToListAsync(cancellation);
    }
}
