using Aloi.Modules.Assessment.Juries.Seats;
using Aloi.Modules.Assessment.Links;
using Aloi.Platform.Auditing;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Juries.Calling;

/// <summary>What changes a session that is under way: another date, nobody any more, one candidate less, a fresh link.</summary>
internal sealed class ChangeJury(JuryWork work, ConveneRows rows, CallJurors call, JuryPost post, AuditTrail audit)
{
    /// <summary>Everybody is written again; calendars move the meeting, because its UID stays and its SEQUENCE grows.</summary>
    public Task<Outcome<bool>> MoveAsync(Seat seat, MeetingForm form, DateTimeOffset now, CancellationToken cancellation) =>
        ActAsync<bool>(
            seat,
            async jury =>
            {
                var problems = new List<Problem>();
                if (form.Read(jury.Zone, now, problems) is not { } meeting)
                {
                    return Outcome<bool>.Refused(problems);
                }

                jury.Row.Move(meeting.Start, meeting.Minutes);
                await rows.SealAsync(jury.Row, meeting.Place, cancellation);
                var moved = jury with { Place = meeting.Place };
                foreach (var juror in moved.Jurors.Where(j => j.Row.State == JurorState.Absent))
                {
                    // Another date is another chance to come.
                    juror.Row.State = JurorState.Called;
                }

                await call.SendAsync(moved, [.. moved.Sitting], JuryNews.Moved, cancellation);
                await call.RemindBeforeAsync(jury.Row, cancellation);
                await post.TellCandidatesAsync(moved, JuryNews.Moved, cancellation);
                audit.Record("jury.moved", $"jury:{jury.Row.Id}", new { jury.Row.Sequence });
                return true;
            },
            cancellation
        );

    public Task<Outcome<bool>> CallOffAsync(Seat seat, CancellationToken cancellation) =>
        ActAsync<bool>(
            seat,
            async jury =>
            {
                jury.Row.CallOff();
                await call.RemindNobodyAsync(jury.Row, cancellation);
                foreach (var juror in jury.Sitting)
                {
                    await call.TakeBackAsync(juror, cancellation);
                    await post.TellJurorAsync(jury, juror, JuryNews.CalledOff, cancellation);
                }

                await post.TellCandidatesAsync(jury, JuryNews.CalledOff, cancellation);
                audit.Record("jury.called-off", $"jury:{jury.Row.Id}");
                return true;
            },
            cancellation
        );

    public Task<Outcome<bool>> TakeOffAsync(Seat seat, string candidacy, CancellationToken cancellation) =>
        ActAsync<bool>(
            seat,
            jury =>
            {
                var one = jury.Cases.FirstOrDefault(c => c.Open.Row.PublicId.ToString() == candidacy);
                if (one is null || jury.Cases.Count == 1)
                {
                    Problem refused = one is null ? CommonProblems.NotFound.With() : JuryProblems.LastCandidate.With();
                    return Task.FromResult<Outcome<bool>>(refused);
                }

                one.Row.IsOff = true;
                audit.Record("jury.candidate-off", $"jury:{jury.Row.Id}", new { candidacy = one.Row.CandidacyId });
                return Task.FromResult<Outcome<bool>>(true);
            },
            cancellation
        );

    /// <summary>A fresh link for a juror who lost theirs; the one they had opens nothing any more. Without an address it is shown on the screen.</summary>
    public Task<Outcome<IssuedLink>> RenewAsync(Seat seat, string juror, CancellationToken cancellation) =>
        ActAsync<IssuedLink>(
            seat,
            async jury =>
            {
                if (jury.Sitting.FirstOrDefault(j => j.Row.PublicId.ToString() == juror) is not { } one)
                {
                    return CommonProblems.NotFound.With();
                }

                var link = (await call.SendAsync(jury, [one], JuryNews.Convened, cancellation))[0];
                audit.Record("jury.link-renewed", $"jury:{jury.Row.Id}", new { juror = one.Row.Id, shown = !link.IsMailed });
                return link;
            },
            cancellation
        );

    private Task<Outcome<T>> ActAsync<T>(Seat seat, Func<OpenJury, Task<Outcome<T>>> act, CancellationToken cancellation) =>
        work.ActAsync(
            seat.Jury.Row.PublicId,
            async jury =>
                !seat.IsOwner ? CommonProblems.NotAllowed.With()
                : !jury.Row.IsUnderWay ? JuryProblems.Over.With()
                : await act(jury),
            cancellation
        );
}
