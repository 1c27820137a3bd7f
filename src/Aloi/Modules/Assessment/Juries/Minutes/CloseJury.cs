using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Assessment.Juries.Deliberating;
using Aloi.Modules.Assessment.Juries.Seats;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Auditing;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Juries.Minutes;

/// <summary>
/// Ends a session: every vote becomes a fact, all of one instant, the engine decides, and the minutes are sealed. All or nothing, and once: of two who
/// close at the same moment one is told that it is done.
/// </summary>
internal sealed class CloseJury(JuryWork work, RecordFacts record, WriteMinutes minutes, AuditTrail audit, TimeProvider time)
{
    public const int LongestRemarks = 4_000;

    public Task<Outcome<bool>> HandleAsync(Seat seat, string remarks, CancellationToken cancellation) =>
        work.ActAsync(seat.Jury.Row.PublicId, jury => CloseAsync(seat.In(jury), remarks, cancellation), cancellation);

    private async Task<Outcome<bool>> CloseAsync(Seat seat, string remarks, CancellationToken cancellation)
    {
        var jury = seat.Jury;
        if (Refused(seat, remarks) is { Count: > 0 } refused)
        {
            return Outcome<bool>.Refused(refused);
        }

        var facts = new FactsToRecord(jury.Row.AchievementVersionId, seat.Means, Facts(jury, time.GetUtcNow())) { IsOwnAct = true };
        var recorded = await record.RecordAsync(facts, cancellation);
        if (!recorded.Succeeded)
        {
            return Outcome<bool>.Refused(recorded.Problems);
        }

        jury.Row.Close(facts.Facts[0].Fact.Time.Start);
        await minutes.WriteAsync(jury, seat.Name, remarks, cancellation);
        audit.Record("jury.closed", $"jury:{jury.Row.Id}", new { candidates = jury.Cases.Count, recorded.Value.Satisfied });
        return true;
    }

    private static IReadOnlyList<Problem> Refused(Seat seat, string remarks) =>
        !seat.MayPreside ? [JuryProblems.ForWhoeverPresides.With()]
        : !seat.Jury.Row.IsUnderWay ? [JuryProblems.Over.With()]
        : seat.Jury.Row.State != JuryState.Deliberating ? [JuryProblems.DeliberationNotOpen.With()]
        : remarks.Length > LongestRemarks ? [AssessmentProblems.TooLongHere.With(LongestRemarks).At(new Location(Field: "remarks"))]
        : seat.Jury.WhatKeepsOpen();

    private static List<FactEntry> Facts(OpenJury jury, DateTimeOffset now) =>
        [
            .. from one in jury.Cases
            let ballots = jury.BallotsOf(one)
            let sitting = new Sitting($"jury:{jury.Row.PublicId}", ballots.Count(b => b.Vote != Vote.Abstain))
            from ballot in ballots
            select Entry(jury, one, ballot, sitting, now),
        ];

    private static FactEntry Entry(OpenJury jury, OpenCase one, Ballot ballot, Sitting sitting, DateTimeOffset now)
    {
        var grid = ballot.Sheet.Grid(one.Open.File.Sealer);
        var result = new FactResult.Judgement(ballot.Vote.Outcome()) { Marks = [.. grid?.Marks ?? []], Sitting = sitting };
        var (time, author) = (FactTime.Instant(now), ballot.Juror.Author);
        var fact = new Fact
        {
            Id = FactDigest.Id(one.Open.Row.PublicId.ToString(), jury.Row.Leaf, time, result, author),
            Leaf = jury.Row.Leaf,
            Time = time,
            Result = result,
            Author = author,
            Attempt = one.Node(jury.Row.Leaf).Attempt,
        };
        return new FactEntry(one.Open.Row.MemberId, fact, grid?.Text is { Length: > 0 } text ? text : null);
    }
}
