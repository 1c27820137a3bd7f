using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;
using Aloi.Platform.Time;

namespace Aloi.Modules.Assessment.Reviews;

/// <summary>
/// Writes down what an assessor or a juror says, with them as the author. Saying the same twice on one day counts once; saying the
/// opposite on the same day is refused, because which of the two counts could only be guessed.
/// </summary>
internal sealed class RecordReview(ReadTask read, RecordFacts record, SignedInAuthor author, TimeProvider time)
{
    public async Task<Outcome<ReviewRecorded>> HandleAsync(PublicId candidacy, string leaf, ReviewForm form, CancellationToken cancellation)
    {
        var found = await read.HandleAsync(candidacy, leaf, cancellation);
        if (!found.Succeeded)
        {
            return Outcome<ReviewRecorded>.Refused(found.Problems);
        }

        var task = found.Value;
        if (form.Check(task.Kind) is { Count: > 0 } problems)
        {
            return Outcome<ReviewRecorded>.Refused(problems);
        }

        var (entry, isRepeated) = (await EntryAsync(task, form, cancellation), IsToday(task, form));
        if (!isRepeated && Closed(task) is { } closed)
        {
            return closed;
        }

        return await RecordAsync(task, entry, cancellation);
    }

    private async Task<Outcome<ReviewRecorded>> RecordAsync(ReviewTask task, FactEntry entry, CancellationToken cancellation)
    {
        var facts = new FactsToRecord(task.Open.Version.VersionId, FactMeans.Form, [entry]);
        var done = await record.HandleAsync(facts, cancellation);
        if (!done.Succeeded)
        {
            return Outcome<ReviewRecorded>.Refused([.. done.Problems.Select(p => InWords(p, task))]);
        }

        return new ReviewRecorded(done.Value.Repeated > 0, done.Value.Satisfied > 0);
    }

    private async Task<FactEntry> EntryAsync(ReviewTask task, ReviewForm form, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var by = (await author.AuthorAsync(cancellation)) with { Capacity = OneLine(form.Capacity) };
        var result = new FactResult.Judgement(form.Outcome!.Value);
        return new FactEntry(
            task.Open.Row.MemberId,
            new Fact
            {
                // By the day: a form sent twice is one act.
                Id = FactDigest.Id(
                    FactDigest.In(task.Open.Row.PublicId, task.Node.Attempt),
                    task.Leaf.Id,
                    Day(now, task.Open.Zone),
                    result,
                    by
                ),
                Leaf = task.Leaf.Id,
                Time = FactTime.Instant(now),
                Result = result,
                Author = by,
                Attempt = task.Node.Attempt,
            },
            form.Text.Length == 0 ? null : form.Text,
            new Location(Field: "answer")
        );
    }

    private bool IsToday(ReviewTask task, ReviewForm form) =>
        task.MyWord is { Result: FactResult.Judgement said } word
        && said.Outcome == form.Outcome
        && Day(word.Time.Start, task.Open.Zone) == Day(time.GetUtcNow(), task.Open.Zone);

    private static Problem? Closed(ReviewTask task) =>
        task.Standing switch
        {
            LeafStanding.Open => null,
            LeafStanding.NotItsTurn => AssessmentProblems.NotItsTurn.With(task.Leaf.Name),
            _ => AssessmentProblems.AlreadySettled.With(task.Leaf.Name),
        };

    private static Problem InWords(Problem problem, ReviewTask task) =>
        problem.Kind == AssessmentProblems.Contradiction
            ? AssessmentProblems.SaidOtherwiseToday.With(task.Leaf.Name).At(new Location(Field: "answer"))
            : problem;

    private static FactTime Day(DateTimeOffset at, TimeZoneInfo zone) =>
        FactTime.WholeDay(DateOnly.FromDateTime(LocalClock.ToLocal(at, zone)), zone);

    private static string OneLine(string text) => Platform.Texts.OneLine.Of(text);
}

/// <param name="WasRepeated">The same had been said that day: it counts once, and the first text stays.</param>
/// <param name="MadeSatisfied">With it the protocol is satisfied.</param>
public sealed record ReviewRecorded(bool WasRepeated, bool MadeSatisfied);
