using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Steps;

/// <summary>
/// For each open candidacy, who is awaited, since when, and what comes next, as the reader needs to hear it: nobody is stuck without being
/// told why and what to do.
/// </summary>
internal sealed class ReadNextSteps(WhoIsAsked who, TimeProvider time)
{
    /// <summary>By candidacy, what is open or in the way; a candidacy that is over is absent.</summary>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<NextStep>>> HandleAsync(
        IReadOnlyList<OpenCandidacy> candidacies,
        StepReader reader,
        Language language,
        CancellationToken cancellation
    )
    {
        var live = candidacies.Where(c => c.Row.State is CandidacyState.Open or CandidacyState.Impossible).ToList();
        var asked = await who.ReadAsync(live, cancellation);
        var told = new Dictionary<long, IReadOnlyList<NextStep>>(live.Count);
        foreach (var candidacy in live)
        {
            var steps = StepsOf.Read(candidacy.Verdict, candidacy.File.Facts).Where(s => s.IsAwaited || s.State == StepState.Blocked);
            var words = new StepWords(candidacy, reader, language);
            told[candidacy.Row.Id] = [.. steps.Select(s => Tell(candidacy, s, asked.Of(candidacy, s), words))];
        }

        return told;
    }

    private NextStep Tell(OpenCandidacy candidacy, Step step, AskedAbout asked, StepWords words)
    {
        var now = time.GetUtcNow();
        var hindrance = Hindrances.Of(candidacy, step, asked, now);
        var way = StepWays.Of(candidacy, step, hindrance, words.Reader);
        return new NextStep(
            step.Leaf.Id,
            step.Leaf.Name,
            step.Leaf.Kind,
            step.State,
            hindrance == Hindrance.NoPeerAsked && step.Leaf is PeerEndorsement { InvitedBy: PeerChoice.Candidate }
                ? Awaited.Candidate
                : step.Awaited,
            step.OpenedAt,
            step.Until,
            step.IsOverdue(now),
            hindrance,
            words.Sentence(step, asked, hindrance),
            words.Advice(step, hindrance),
            way?.Path,
            way is null ? null : TextCatalog.Get(words.Language, way.Value.Text)
        );
    }
}
