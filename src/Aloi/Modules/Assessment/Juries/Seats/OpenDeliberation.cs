using Aloi.Platform.Auditing;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Juries.Seats;

/// <summary>
/// Freezes the grids and lays them open to the members. Whoever is missing a grid is marked absent, or the deliberation waits for them. Members
/// who leave later are marked the same way, as long as they have not voted.
/// </summary>
internal sealed class OpenDeliberation(JuryWork work, AuditTrail audit, TimeProvider time)
{
    public Task<Outcome<bool>> HandleAsync(Seat seat, IReadOnlyList<string> absent, CancellationToken cancellation) =>
        work.ActAsync(seat.Jury.Row.PublicId, jury => Task.FromResult(Open(seat.In(jury), absent)), cancellation);

    public Task<Outcome<bool>> MarkAbsentAsync(Seat seat, IReadOnlyList<string> absent, CancellationToken cancellation) =>
        work.ActAsync(seat.Jury.Row.PublicId, jury => Task.FromResult(Leave(seat.In(jury), absent)), cancellation);

    private Outcome<bool> Open(Seat seat, IReadOnlyList<string> absent)
    {
        if (Refused(seat, JuryState.Convened) is { } refused)
        {
            return refused;
        }

        Mark(seat.Jury, absent);
        var missing = seat.Jury.Sitting.Where(j => !seat.Jury.IsIn(j)).Select(j => j.Name).ToList();
        if (missing.Count > 0)
        {
            return JuryProblems.GridsMissing.With(string.Join(", ", missing)).At(new Location(Field: "absent"));
        }

        seat.Jury.Row.OpenDeliberation(time.GetUtcNow());
        audit.Record("jury.deliberation-opened", $"jury:{seat.Jury.Row.Id}", new { absent = absent.Count });
        return true;
    }

    private Outcome<bool> Leave(Seat seat, IReadOnlyList<string> absent)
    {
        if (Refused(seat, JuryState.Deliberating) is { } refused)
        {
            return refused;
        }

        var leaving = seat.Jury.Sitting.Where(j => absent.Contains(j.Row.PublicId.ToString(), StringComparer.Ordinal)).ToList();
        if (leaving.Exists(j => seat.Jury.Cases.Any(c => seat.Jury.HasVoted(j, c))))
        {
            return JuryProblems.VotedAlready.With().At(new Location(Field: "absent"));
        }

        Mark(seat.Jury, absent);
        audit.Record("jury.absent", $"jury:{seat.Jury.Row.Id}", new { absent = leaving.Count });
        return true;
    }

    private static Problem? Refused(Seat seat, JuryState needed) =>
        !seat.MayPreside ? JuryProblems.ForWhoeverPresides.With()
        : seat.Jury.Row.State == needed ? null
        : !seat.Jury.Row.IsUnderWay ? JuryProblems.Over.With()
        : seat.Jury.Row.State == JuryState.Deliberating ? JuryProblems.DeliberationOpen.With()
        : JuryProblems.DeliberationNotOpen.With();

    private static void Mark(OpenJury jury, IReadOnlyList<string> absent)
    {
        foreach (var juror in jury.Sitting.Where(j => absent.Contains(j.Row.PublicId.ToString(), StringComparer.Ordinal)).ToList())
        {
            juror.Row.State = JurorState.Absent;
        }
    }
}
