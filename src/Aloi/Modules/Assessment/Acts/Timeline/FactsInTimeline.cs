using Aloi.Modules.Assessment.Board;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Assessment.Grids.Photos;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Acts.Timeline;

/// <summary>Every recorded fact and procedural act, with what took its place.</summary>
internal sealed class FactsInTimeline(IssuerContext database, CandidateFacts facts, VersionsInPlay versions, JudgedPhotos photos)
    : ITimelineSource
{
    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(TimelineSubject subject, CancellationToken cancellation)
    {
        var row = await database.Set<Candidacy>().AsNoTracking().SingleAsync(c => c.Id == subject.CandidacyId, cancellation);
        var (version, _) = await versions.FindAsync(subject.AchievementVersionId, cancellation);
        var leaves = version.Content.Protocol.Leaves().ToDictionary(l => l.Id, StringComparer.Ordinal);
        var lines = await facts.ReadAsync(row, await facts.MemberAsync(subject.MemberId, cancellation), cancellation);
        var words = new FactEntryWords(subject, row, leaves, FactEntryWords.Corrections(lines));
        if (subject.Reader != TimelineReader.Owner)
        {
            return [.. lines.Select(words.Tell)];
        }

        var judged = lines.Where(l => l.Fact.Result is FactResult.Judgement).Select(l => l.Digest);
        var joined = await photos.ReadAsync(judged, cancellation);
        return [.. lines.Select(l => words.Tell(l) with { Photos = [.. joined[JudgedPhotos.KeyOf(l.Digest)].Select(p => p.Id)] })];
    }
}

/// <summary>One fact in the reader's words.</summary>
internal sealed class FactEntryWords(
    TimelineSubject subject,
    Candidacy row,
    IReadOnlyDictionary<string, Leaf> leaves,
    IReadOnlyDictionary<string, FactLine> corrections
)
{
    private bool IsOwner => subject.Reader == TimelineReader.Owner;

    /// <summary>By the id of what was corrected.</summary>
    public static Dictionary<string, FactLine> Corrections(IEnumerable<FactLine> lines)
    {
        var found = new Dictionary<string, FactLine>(StringComparer.Ordinal);
        foreach (var line in lines.Where(l => l.Fact.Supersedes is not null))
        {
            found[line.Fact.Supersedes!] = line;
        }

        return found;
    }

    public TimelineEntry Tell(FactLine line)
    {
        var leaf = leaves.GetValueOrDefault(line.Fact.Leaf);
        var isTold = IsOwner || line.Fact.Author?.IsCandidate == true;
        var correction = corrections.GetValueOrDefault(line.Fact.Id);
        return new TimelineEntry(line.Fact.Time.Start, KindOf(line.Fact), What(line, leaf))
        {
            IsDay = line.Fact.Time.IsWholeDay,
            Who = Who(line, isTold),
            How = IsOwner && line.Fact is not { Result: FactResult.Extended, Author: null } ? How(line) : null,
            Result = isTold && !line.Fact.Result.IsProcedural ? line.Fact.Result : null,
            Leaf = leaf,
            Words =
                isTold || line.Fact.Result is FactResult.AttemptOpened or FactResult.Waived or FactResult.Extended ? line.Comment : null,
            IsStruck = line.IsWithdrawn || correction is not null,
            Remark = Remark(line, correction),
            Path = IsOwner && correction is null && !line.IsWithdrawn ? $"/candidacies/{row.PublicId}/corrections/{line.Number}" : null,
            PathText = Say("acts.correct"),
        };
    }

    private static TimelineKind KindOf(Fact fact) =>
        fact.Result.IsProcedural || fact.Supersedes is not null ? TimelineKind.Procedure : TimelineKind.Result;

    private string What(FactLine line, Leaf? leaf)
    {
        var fact = line.Fact;
        var name = OneLine.Of(leaf?.Name ?? fact.Leaf);
        return fact.Result switch
        {
            FactResult.Withdrawn => Say("acts.what.withdrawn", name),
            FactResult.Waived => Say("acts.what.waived", name),
            FactResult.AttemptOpened { Reason: AttemptReason.Appeal } => Say("acts.what.appeal", name),
            FactResult.AttemptOpened { Until: { } until } => Say("acts.what.retake-until", name, Day(until)),
            FactResult.AttemptOpened => Say("acts.what.retake", name),
            FactResult.Extended extended => Say("acts.what.extended", name, Day(extended.Until)),
            _ when fact.Supersedes is not null && line.Means == FactMeans.Rule => Say(CircleKey(fact), name),
            _ when fact.Supersedes is not null => Say("acts.what.corrected", name),
            _ => Say(fact.Attempt > 1 ? "acts.what.result-again" : "acts.what.result", name, fact.Attempt),
        };
    }

    /// <summary>The rule itself corrects only where a circle of endorsements has closed or opened.</summary>
    private static string CircleKey(Fact fact) => fact.Author is { Circle: > 0 } ? "acts.what.circle-closed" : "acts.what.circle-opened";

    private static DateOnly Day(FactTime until) => DateOnly.FromDateTime(until.Start.AddHours(until.IsWholeDay ? 12 : 0).UtcDateTime);

    /// <summary>Peers may answer that they have not seen, and assessors are the organisation's: the candidate reads who granted, not who judged.</summary>
    private static string? Who(FactLine line, bool isTold) =>
        line.Fact.Author is { } author && (isTold || line.Fact.Result.IsProcedural) ? OneLine.Of(author.Name) : null;

    private string How(FactLine line)
    {
        var means = Say($"assessment.means.{line.Means}");
        var by =
            line.RecordedBy is { Length: > 0 } name && name != line.Fact.Author?.Name
                ? $" · {Say("acts.recorded-by", OneLine.Of(name))}"
                : "";
        return means + by + (line.IsCarried ? $" · {Say("assessment.candidate.carried")}" : "");
    }

    private string? Remark(FactLine line, FactLine? correction) =>
        line.IsWithdrawn ? Say("assessment.candidate.taken-back")
        : correction is { RecordedBy: { Length: > 0 } by } && IsOwner ? Say("acts.corrected-by", OneLine.Of(by))
        : correction is not null ? Say("acts.corrected")
        : null;

    private string Say(string key, params object?[] arguments) => TextCatalog.Get(subject.Language, key, arguments);
}
