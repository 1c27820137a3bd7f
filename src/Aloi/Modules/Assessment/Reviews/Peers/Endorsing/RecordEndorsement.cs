using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reviews.Peers.Endorsing;

/// <param name="WasRepeated">The same had been said that day: it counts once, and the first text stays.</param>
/// <param name="Declined">They prefer not to answer; nothing is recorded of it but that nobody waits any more.</param>
internal sealed record EndorsementRecorded(bool WasRepeated, bool Declined);

/// <summary>
/// Writes down what a peer says, with them as the author, in one transaction with whatever ends their being asked. Circles are found on the way,
/// by <see cref="RecordFacts"/>.
/// </summary>
internal sealed class RecordEndorsement(
    IssuerContext database,
    IssuerWork work,
    RecordFacts record,
    Invitations invitations,
    TimeProvider time
)
{
    private const int MostAttempts = 5;

    /// <param name="one">The peer and the candidate.</param>
    /// <param name="form">What they say.</param>
    /// <param name="spend">In the same transaction: spends a link.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<Outcome<EndorsementRecorded>> HandleAsync(
        EndorsementCase one,
        EndorsementForm form,
        Func<Task>? spend,
        CancellationToken cancellation
    )
    {
        if (form.Check(one.Leaf.Rubric) is { Count: > 0 } problems)
        {
            return Outcome<EndorsementRecorded>.Refused(problems);
        }

        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            try
            {
                return await work.TryAsync(() => SayAsync(one, form, spend, cancellation), cancellation);
            }
            catch (Exception wrong) when (wrong.IsContention())
            {
                database.ChangeTracker.Clear();
            }
        }

        return AssessmentProblems.Busy.With();
    }

    private async Task<Outcome<EndorsementRecorded>> SayAsync(
        EndorsementCase one,
        EndorsementForm form,
        Func<Task>? spend,
        CancellationToken cancellation
    )
    {
        var said = form.Declines ? await DeclineAsync(one, cancellation) : await RecordAsync(one, form, cancellation);
        if (said.Succeeded && spend is not null)
        {
            await spend();
        }

        return said;
    }

    private async Task<Outcome<EndorsementRecorded>> DeclineAsync(EndorsementCase one, CancellationToken cancellation)
    {
        await invitations.DeclineAsync(one.Invitation.Id, cancellation);
        return new EndorsementRecorded(WasRepeated: false, Declined: true);
    }

    private async Task<Outcome<EndorsementRecorded>> RecordAsync(EndorsementCase one, EndorsementForm form, CancellationToken cancellation)
    {
        var result = form.Result(one.Leaf.Rubric);
        if (!IsToday(one, result) && Closed(one) is { } closed)
        {
            return closed;
        }

        var entry = new FactEntry(one.Open.Row.MemberId, Fact(one, form, result), form.Text.Length == 0 ? null : form.Text);
        var facts = new FactsToRecord(one.Open.Version.VersionId, one.Means, [entry]) { IsOwnAct = true };
        var done = await record.RecordAsync(facts, cancellation);
        if (!done.Succeeded)
        {
            return Outcome<EndorsementRecorded>.Refused([.. done.Problems.Select(p => InWords(p, one))]);
        }

        await invitations.AnswerAsync(one.Invitation.Id, cancellation);
        return new EndorsementRecorded(done.Value.Repeated > 0, Declined: false);
    }

    private Fact Fact(EndorsementCase one, EndorsementForm form, FactResult.Judgement result)
    {
        var now = time.GetUtcNow();
        var author = one.Author with
        {
            Relation = form.Relation.Length == 0 ? null : OneLine.Of(form.Relation),
            Period = form.Period.Length == 0 ? null : OneLine.Of(form.Period),
            MayBeNamed = form.MayBeNamed,
            MayBeQuoted = form.MayBeQuoted,
        };
        var about = FactDigest.In(one.Open.Row.PublicId, one.Node.Attempt);
        var told = one.Withdrawals == 0 ? about : $"{about} again {one.Withdrawals}";
        return new Fact
        {
            // By the day: a form sent twice is one act.
            Id = FactDigest.Id(told, one.Leaf.Id, Day(now, one.Open.Zone), result, author),
            Leaf = one.Leaf.Id,
            Time = FactTime.Instant(now),
            Result = result,
            Author = author,
            Attempt = one.Node.Attempt,
        };
    }

    private bool IsToday(EndorsementCase one, FactResult.Judgement result) =>
        one.Said is { Result: FactResult.Judgement said } word
        && said.Outcome == result.Outcome
        && Day(word.Time.Start, one.Open.Zone) == Day(time.GetUtcNow(), one.Open.Zone);

    private static Problem? Closed(EndorsementCase one) =>
        one.Standing switch
        {
            LeafStanding.Open => null,
            LeafStanding.NotItsTurn => AssessmentProblems.NotItsTurn.With(one.Leaf.Name),
            _ => AssessmentProblems.AlreadySettled.With(one.Leaf.Name),
        };

    private static Problem InWords(Problem problem, EndorsementCase one) =>
        problem.Kind == AssessmentProblems.Contradiction
            ? AssessmentProblems.SaidOtherwiseToday.With(one.Leaf.Name).At(new Location(Field: "answer"))
            : problem;

    private static FactTime Day(DateTimeOffset at, TimeZoneInfo zone) =>
        FactTime.WholeDay(DateOnly.FromDateTime(LocalClock.ToLocal(at, zone)), zone);
}
