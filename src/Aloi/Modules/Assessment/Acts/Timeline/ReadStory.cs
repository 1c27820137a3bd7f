using Aloi.Modules.Assessment.Acts.Attempts;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Assessment.Grids.Readings;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Acts.Timeline;

/// <param name="Appeals">The requirements whose appeal waits for an answer.</param>
/// <param name="Grids">The requirements that people have judged.</param>
/// <param name="IsOverturned">Corrections recorded since would have given another answer: the proof no longer follows from the acts.</param>
public sealed record CandidateStory(
    bool MayDecide,
    bool MayAccommodate,
    IReadOnlySet<string> Appeals,
    IReadOnlySet<string> Grids,
    bool IsOverturned,
    TimelinePage Timeline
)
{
    /// <summary>The reader is the candidate, who brings nothing about themselves.</summary>
    public bool IsOwn { get; init; }
}

/// <summary>What whoever runs a campaign sees of one candidate besides the state: what was done, by whom, and what can be done about it.</summary>
internal sealed class ReadStory(CandidacyDesk desk, CampaignDoor door, SignedInAuthor author, ReadTimeline timeline, NoteReading readings)
{
    /// <summary>For a candidacy that the reader may look at; null when its person was erased.</summary>
    public async Task<CandidateStory?> HandleAsync(
        PublicId candidacy,
        TimelineAsked asked,
        Language language,
        CancellationToken cancellation
    )
    {
        if (await desk.FindAsync(candidacy, cancellation) is not { } open)
        {
            return null;
        }

        var isOther = open.Row.MemberId != author.MemberId;
        var mayDecide = isOther && await door.MayAsync(open.Version.EntityId, CampaignAct.Decide, cancellation);
        var by = await author.AuthorAsync(cancellation);
        var panels = open.Verdict.Nodes.Where(n => n.Node is Leaf and IPanel).ToList();
        var appeals = panels
            .Where(n => AppealRule.Of(new OpenAct(open, n, by, desk.Now)).State == AppealState.UnderWay)
            .Select(n => ((Leaf)n.Node).Id)
            .ToHashSet(StringComparer.Ordinal);

        // While an appeal waits, whoever may come to judge it must not meet the first grid here.
        var reader = mayDecide || (isOther && appeals.Count == 0) ? TimelineReader.Owner : TimelineReader.Candidate;
        var whole = await timeline.HandleAsync(open, reader, asked, language, cancellation);
        var page = mayDecide ? whole : new TimelineVeil(open).Over(whole.WithoutMessages());
        await NoteAsync(open, new GridReader(by.Key, author.MemberId), page, cancellation);
        return new CandidateStory(
            mayDecide,
            isOther && await door.MayAsync(open.Version.EntityId, CampaignAct.Accommodate, cancellation),
            appeals,
            mayDecide ? GradedIn(open) : new HashSet<string>(StringComparer.Ordinal),
            IsOverturned(open),
            page
        )
        {
            IsOwn = !isOther,
        };
    }

    /// <summary>What was judged, and the words with it, stand on the page: whoever reads them does not judge an appeal against them.</summary>
    private Task NoteAsync(OpenCandidacy open, GridReader reader, TimelinePage page, CancellationToken cancellation)
    {
        var shown = page
            .Entries.Where(e => e.Result is FactResult.Judgement)
            .Select(e => e.Leaf?.Id)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        return readings.HandleAsync(open, reader, NoteReading.OthersIn(open, reader, shown.Contains), cancellation);
    }

    private static HashSet<string> GradedIn(OpenCandidacy open) =>
        open
            .File.Facts.Where(f => f is { Result: FactResult.Judgement, Author.IsCandidate: false })
            .Select(f => f.Leaf)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Judged at the very moment of the verdict, with the corrections that came after it.</summary>
    internal static bool IsOverturned(OpenCandidacy open)
    {
        var row = open.Row;
        return row.State == CandidacyState.Satisfied
            && open.File.Written.Any(w => w.Row.Number > row.FactsSeen && w.Fact.Supersedes is not null)
            && ProtocolEvaluator.Evaluate(open.Version.Content.Protocol, open.File.Facts, open.Verdict.Moment).State != NodeState.Satisfied;
    }
}
