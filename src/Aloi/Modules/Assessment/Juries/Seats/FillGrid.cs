using Aloi.Modules.Assessment.Juries.Deliberating;
using Aloi.Platform.Auditing;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Juries.Seats;

/// <summary>
/// Keeps one juror's grid about one candidate. It may be changed until the deliberation opens and never after; a member who is called while it is
/// open fills theirs once.
/// </summary>
internal sealed class FillGrid(JuryWork work, DeviceDigests devices, AuditTrail audit, TimeProvider time)
{
    public Task<Outcome<bool>> HandleAsync(Seat seat, string candidacy, GridForm form, CancellationToken cancellation) =>
        work.ActAsync(seat.Jury.Row.PublicId, jury => Task.FromResult(Fill(seat.In(jury), candidacy, form)), cancellation);

    /// <summary>The juror says that they cannot judge this candidate: from then on they abstain.</summary>
    public Task<Outcome<bool>> RecuseAsync(Seat seat, string candidacy, CancellationToken cancellation) =>
        work.ActAsync(seat.Jury.Row.PublicId, jury => Task.FromResult(Recuse(seat.In(jury), candidacy)), cancellation);

    private Outcome<bool> Fill(Seat seat, string candidacy, GridForm form)
    {
        if (Find(seat, candidacy) is not { Sheet: { } sheet, Case: { } one })
        {
            return CommonProblems.NotFound.With();
        }

        if ((seat.Closed(one) ?? seat.Sealed(one)) is { } closed)
        {
            return closed;
        }

        if (seat.Jury.Row.State == JuryState.Deliberating && sheet.FilledAt is not null)
        {
            return JuryProblems.DeliberationOpen.With();
        }

        var read = form.Read(seat.Jury.Rule.Rubric);
        if (!read.Succeeded)
        {
            return Outcome<bool>.Refused(read.Problems);
        }

        sheet.Fill(one, read.Value, devices.Of(seat), time.GetUtcNow());
        audit.Record("jury.grid-filled", $"jury:{seat.Jury.Row.Id}", new { juror = seat.Juror!.Row.Id, candidacy = one.Row.CandidacyId });
        return true;
    }

    private Outcome<bool> Recuse(Seat seat, string candidacy)
    {
        if (Find(seat, candidacy) is not { Sheet: { } sheet, Case: { } one })
        {
            return CommonProblems.NotFound.With();
        }

        if ((seat.Closed(one) ?? seat.Sealed(one)) is { } closed)
        {
            return closed;
        }

        if (sheet.VotedAt is not null)
        {
            return JuryProblems.VotedAlready.With();
        }

        sheet.Bar = JuryBar.Declared;
        audit.Record("jury.recused", $"jury:{seat.Jury.Row.Id}", new { juror = seat.Juror!.Row.Id, candidacy = one.Row.CandidacyId });
        return true;
    }

    private static (JurySheet? Sheet, OpenCase? Case) Find(Seat seat, string candidacy)
    {
        var one = seat.Case(candidacy);
        return (one is null || seat.Juror is null ? null : seat.Jury.Sheet(seat.Juror, one), one);
    }
}
