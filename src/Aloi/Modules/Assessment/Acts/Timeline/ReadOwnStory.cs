using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Platform;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Acts.Timeline;

/// <summary>A candidate's own timeline: what happened, when, and what they wrote; not what others said of them in detail.</summary>
internal sealed class ReadOwnStory(ActDesk desk, ReadTimeline timeline)
{
    public async Task<Outcome<OwnStory>> HandleAsync(
        PublicId candidacy,
        TimelineAsked asked,
        Language language,
        CancellationToken cancellation
    ) =>
        await desk.FindOwnAsync(candidacy, cancellation) is { } open
            ? new OwnStory(open, await timeline.HandleAsync(open, TimelineReader.Candidate, asked, language, cancellation))
            : CommonProblems.NotFound.With();
}

internal sealed record OwnStory(OpenCandidacy Open, TimelinePage Timeline);
