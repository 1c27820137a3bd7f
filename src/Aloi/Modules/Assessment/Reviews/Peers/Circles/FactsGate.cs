using Aloi.Modules.Achievements.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Reviews.Peers.Circles;

/// <summary>What was admitted, as it is to be written down.</summary>
internal sealed record GatedFacts(AdmittedFacts Admitted, MarkedFacts Marked);

/// <summary>The door of facts and the graph of endorsements behind it: what comes in is looked at, and what came in is kept track of.</summary>
internal sealed class FactsGate(FactsDoor door, CircleWatch circles, EdgeBook book, OpenedCircles opened, SpreadCircle spread)
{
    public async Task<Outcome<GatedFacts>> AdmitAsync(FactsToRecord request, CancellationToken cancellation)
    {
        var admitted = await door.AdmitAsync(request, cancellation);
        return admitted.Succeeded
            ? new GatedFacts(admitted.Value, await circles.MarkAsync(admitted.Value.Version, request, cancellation))
            : Outcome<GatedFacts>.Refused(admitted.Problems);
    }

    /// <summary>Answers the endorsements that stood in a circle and stand no more.</summary>
    public Task<IReadOnlyList<Endorsement>> KeepAsync(
        AchievementVersionInfo version,
        IReadOnlyCollection<CandidacyFile> files,
        CancellationToken cancellation
    ) => book.KeepAsync(version, files, cancellation);

    public Task<IReadOnlyList<FactsToRecord>> CopiesAsync(IReadOnlyList<CircleMark> drawnIn, CancellationToken cancellation) =>
        spread.CopiesAsync(drawnIn, cancellation);

    /// <summary>Copies of what counts again, or counts for nothing because of another circle, now that these endorsements stand no more.</summary>
    public async Task<IReadOnlyList<FactsToRecord>> RestoredAsync(IReadOnlyList<Endorsement> ended, CancellationToken cancellation) =>
        await spread.CopiesAsync(await opened.FindAsync(ended, cancellation), cancellation);
}
