using System.Globalization;
using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Assessment.Files;
using Aloi.Modules.Assessment.Grids.Drafts;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Grids;

/// <summary>
/// Writes a filled grid down as a judgement: marks, what they come to, the words and the photos, with the assessor as its author. The same sending
/// that arrives again, because its answer got lost on the way, is the same judgement.
/// </summary>
internal sealed class FinishGrid(RecordFacts record, GridDrafts drafts, ILinks links, IssuerContext database, TimeProvider time)
{
    public async Task<Outcome<ReviewRecorded>> HandleAsync(GridTask task, GridPosted posted, CancellationToken cancellation)
    {
        if (await WasSentAsync(task, posted, cancellation))
        {
            return new ReviewRecorded(WasRepeated: true, MadeSatisfied: false);
        }

        if (Closed(task) is { } closed)
        {
            return closed;
        }

        if (posted.Check(task.Rubric) is { Count: > 0 } problems)
        {
            return Outcome<ReviewRecorded>.Refused(problems);
        }

        var entry = Entry(task, posted);
        var done = await record.HandleAsync(() => PrepareAsync(task, posted, entry, cancellation), cancellation);
        return done.Succeeded
            ? new ReviewRecorded(done.Value.Repeated > 0, done.Value.Satisfied > 0)
            : Outcome<ReviewRecorded>.Refused([.. done.Problems.Select(p => InWords(p, task))]);
    }

    private async Task<bool> WasSentAsync(GridTask task, GridPosted posted, CancellationToken cancellation) =>
        posted.Key.Length > 0 && (await drafts.FindAsync(task.Place, cancellation))?.SentKey == posted.Key;

    /// <summary>In the transaction of the judgement: the draft is done with, the photos belong to it, and the link is spent.</summary>
    private async Task<FactsToRecord> PrepareAsync(GridTask task, GridPosted posted, FactEntry entry, CancellationToken cancellation)
    {
        var draft = await drafts.SendAsync(task.Place, posted.Key, cancellation);
        var digest = task.Open.File.Sealer.Digest(entry.Fact.Id);
        var photos = await database.Set<MarkPhoto>().Where(p => p.DraftId == draft.Id && p.FactDigest == null).ToListAsync(cancellation);
        long[] files = [.. photos.Select(p => p.FileId)];
        photos.ForEach(p => p.FactDigest = digest);
        foreach (var file in await database.Set<EvidenceFile>().Where(f => files.Contains(f.Id)).ToListAsync(cancellation))
        {
            file.State = FileState.Kept;
        }

        if (task.Writer.Link is { } link)
        {
            await links.SpendAsync(link, cancellation);
        }

        return new FactsToRecord(task.Open.Version.VersionId, task.Writer.Means, [entry])
        {
            IsOwnAct = true,
            By = task.Writer.Link is null ? null : task.Writer.Trace,
        };
    }

    private FactEntry Entry(GridTask task, GridPosted posted)
    {
        var now = time.GetUtcNow();
        var marks = posted.Grid.Marks(task.Rubric);
        var result = new FactResult.Judgement(posted.Outcome(task.Rubric)) { Marks = task.HasGrid ? [.. marks] : [] };
        var author = task.Writer.Author with { Capacity = posted.Capacity };
        var day = FactTime.WholeDay(DateOnly.FromDateTime(LocalClock.ToLocal(now, task.Open.Zone)), task.Open.Zone);
        var fact = new Fact
        {
            // By the day and by what was marked: the same grid sent twice is one act, one that was mended is another.
            Id = FactDigest.Id(
                $"{FactDigest.In(task.Open.Row.PublicId, task.Node.Attempt)} {InShort(marks)}",
                task.Leaf.Id,
                day,
                result,
                author
            ),
            Leaf = task.Leaf.Id,
            Time = FactTime.Instant(now),
            Result = result,
            Author = author,
            Attempt = task.Node.Attempt,
        };
        return new FactEntry(task.Open.Row.MemberId, fact, Comment(task, posted, marks), new Location(Field: "text"));
    }

    /// <summary>Where the whole question was asked at once, its remark is part of the words; a grid keeps its own beside each mark.</summary>
    private static string? Comment(GridTask task, GridPosted posted, IReadOnlyList<Mark> marks)
    {
        var said = task.HasGrid ? [posted.Text] : marks.Select(m => m.Note).Prepend(posted.Text);
        var text = string.Join("\n", said.Where(t => !string.IsNullOrEmpty(t)));
        return text.Length == 0 ? null : text[..Math.Min(text.Length, GridPosted.LongestText)];
    }

    private static string InShort(IEnumerable<Mark> marks) =>
        string.Join(",", marks.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Criterion}={m.Level ?? 0}")));

    private static Problem? Closed(GridTask task) =>
        task.Standing switch
        {
            LeafStanding.Open => null,
            LeafStanding.NotItsTurn => AssessmentProblems.NotItsTurn.With(task.Leaf.Name),
            _ => AssessmentProblems.AlreadySettled.With(task.Leaf.Name),
        };

    private static Problem InWords(Problem problem, GridTask task) =>
        problem.Kind == AssessmentProblems.Contradiction
            ? AssessmentProblems.SaidOtherwiseToday.With(task.Leaf.Name).At(new Location(Field: "text"))
            : problem;
}
