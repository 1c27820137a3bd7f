using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Steps;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Board;

/// <summary>The candidacies that a filter lets through, as a query over indexed columns: nothing is opened.</summary>
internal sealed class BoardRows(IssuerContext database, IPeopleFinder people, TimeProvider time)
{
    public async Task<IQueryable<Candidacy>> OfAsync(
        VisibleAchievements visible,
        IReadOnlyList<AchievementName> achievements,
        BoardFilter filter,
        CancellationToken cancellation
    ) => InState(await ButForStateAsync(visible, achievements, filter, cancellation), filter);

    /// <summary>The same whatever their state, so that states can be counted.</summary>
    public async Task<IQueryable<Candidacy>> ButForStateAsync(
        VisibleAchievements visible,
        IReadOnlyList<AchievementName> achievements,
        BoardFilter filter,
        CancellationToken cancellation
    )
    {
        var candidacies = database.Set<Candidacy>().AsNoTracking();
        if (!visible.SeesAll || achievements.Count < visible.Achievements.Count)
        {
            var ids = achievements.Select(a => a.AchievementId).ToList();
            candidacies = ids is [var one]
                ? candidacies.Where(c => c.AchievementId == one)
                : candidacies.Where(c => ids.Contains(c.AchievementId));
        }

        if (filter.Person.Length > 0)
        {
            var found = await people.FindAsync([filter.Person], cancellation);
            var member = found.GetValueOrDefault(filter.Person);
            candidacies = candidacies.Where(c => c.MemberId == member);
        }

        return Standing(candidacies, filter);
    }

    public static IQueryable<Candidacy> InState(IQueryable<Candidacy> candidacies, BoardFilter filter) =>
        StateOf(filter.State) is { } state
            ? candidacies.Where(c => c.State == state)
            : candidacies.Where(c => c.State != CandidacyState.Withdrawn && c.State != CandidacyState.Closed);

    private static CandidacyState? StateOf(string state) =>
        state switch
        {
            "open" => CandidacyState.Open,
            "satisfied" => CandidacyState.Satisfied,
            "impossible" => CandidacyState.Impossible,
            "closed" => CandidacyState.Closed,
            _ => null,
        };

    private IQueryable<Candidacy> Standing(IQueryable<Candidacy> candidacies, BoardFilter filter)
    {
        if (StatesOf(filter.Step) is not { } states)
        {
            return candidacies;
        }

        var (leaf, now) = (filter.Leaf, time.GetUtcNow());
        var steps = database.Set<CandidacyStep>().Where(s => states.Contains(s.State));
        steps = leaf.Length > 0 ? steps.Where(s => s.Leaf == leaf) : steps;
        steps = filter.Step == "late" ? steps.Where(s => s.Until < now) : steps;
        return candidacies.Where(c => steps.Any(s => s.CandidacyId == c.Id));
    }

    private static StepState[]? StatesOf(string step) =>
        step switch
        {
            "waiting" or "late" => [StepState.Waiting, StepState.Escalated],
            "later" => [StepState.Later],
            "done" => [StepState.Done, StepState.Waived],
            "blocked" => [StepState.Blocked],
            _ => null,
        };
}
