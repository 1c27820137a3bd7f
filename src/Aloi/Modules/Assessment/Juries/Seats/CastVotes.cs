using Aloi.Modules.Assessment.Juries.Deliberating;
using Aloi.Platform.Auditing;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Juries.Seats;

/// <summary>
/// Votes about a candidate: each member on their own device, or whoever presides writes down a show of hands, name by name. A vote that was cast
/// stands.
/// </summary>
internal sealed class CastVotes(JuryWork work, DeviceDigests devices, AuditTrail audit, TimeProvider time)
{
    public Task<Outcome<bool>> OwnAsync(Seat seat, string candidacy, string vote, CancellationToken cancellation) =>
        work.ActAsync(seat.Jury.Row.PublicId, jury => Task.FromResult(Own(seat.In(jury), candidacy, vote)), cancellation);

    /// <param name="votes">By the juror's public id, as the form names them; those who are not named have raised no hand.</param>
    public Task<Outcome<bool>> HandsAsync(
        Seat seat,
        string candidacy,
        IReadOnlyDictionary<string, string> votes,
        CancellationToken cancellation
    ) => work.ActAsync(seat.Jury.Row.PublicId, jury => Task.FromResult(Hands(seat.In(jury), candidacy, votes)), cancellation);

    public static Vote? Read(string vote) =>
        vote switch
        {
            "for" => Vote.For,
            "against" => Vote.Against,
            "abstain" => Vote.Abstain,
            _ => null,
        };

    private Outcome<bool> Own(Seat seat, string candidacy, string said)
    {
        if (seat.Case(candidacy) is not { } one)
        {
            return CommonProblems.NotFound.With();
        }

        if (seat.Closed(one) is { } closed)
        {
            return closed;
        }

        if (seat.Jury.Row.State != JuryState.Deliberating || !seat.SeesGrids)
        {
            return seat.Jury.Row.State == JuryState.Deliberating
                ? JuryProblems.GridsFirst.With()
                : JuryProblems.DeliberationNotOpen.With();
        }

        if (seat.Jury.HasVoted(seat.Juror!, one))
        {
            return JuryProblems.VotedAlready.With();
        }

        if (Read(said) is not { } vote)
        {
            return JuryProblems.ChooseAVote.With().At(new Location(Field: "vote"));
        }

        Write(seat, seat.Juror!, one, vote, devices.Of(seat));
        return true;
    }

    private Outcome<bool> Hands(Seat seat, string candidacy, IReadOnlyDictionary<string, string> votes)
    {
        if (seat.Case(candidacy) is not { } one)
        {
            return CommonProblems.NotFound.With();
        }

        if (!seat.MayPreside || seat.Jury.Row.State != JuryState.Deliberating)
        {
            return seat.MayPreside ? JuryProblems.DeliberationNotOpen.With() : JuryProblems.ForWhoeverPresides.With();
        }

        var raised = votes.Where(v => v.Value.Length > 0).ToList();
        foreach (var (id, said) in raised)
        {
            var juror = seat.Jury.JudgesOf(one).FirstOrDefault(j => j.Row.PublicId.ToString() == id);
            if (juror is null || Read(said) is not { } vote || !seat.Jury.IsIn(juror))
            {
                return juror is null ? JuryProblems.NotAMember.With() : JuryProblems.ChooseAVote.With();
            }

            if (seat.Jury.HasVoted(juror, one))
            {
                return JuryProblems.VotedAlready.With();
            }

            Write(seat, juror, one, vote, device: null);
        }

        return raised.Count > 0 ? true : JuryProblems.ChooseAVote.With();
    }

    private void Write(Seat seat, OpenJuror juror, OpenCase one, Vote vote, byte[]? device)
    {
        seat.Jury.Sheet(juror, one)!.Vote(one, vote, device, time.GetUtcNow());
        var details = new { juror = juror.Row.Id, candidacy = one.Row.CandidacyId, byHand = device is null };
        audit.Record("jury.voted", $"jury:{seat.Jury.Row.Id}", details);
    }
}
