using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Contracts;

/// <summary>What the command line reads of candidacies, whatever their state.</summary>
public interface ICandidacies
{
    /// <summary>
    /// The candidacies of these members under the version, with what the protocol says of them: as it was frozen for the satisfied ones, now
    /// for the others. A member without a fact is absent.
    /// </summary>
    Task<IReadOnlyList<CandidacyVerdict>> VerdictsAsync(
        long versionId,
        IReadOnlyCollection<long> memberIds,
        CancellationToken cancellation
    );

    /// <summary>
    /// The recorded judgements about an achievement, under any of its versions: who decided about whom. A page at a time, in the order of the
    /// candidacies; the next page begins after the last candidacy of this one, and an empty one is the end.
    /// </summary>
    Task<RecordedActs> ActsAsync(long achievementId, long afterCandidacy, CancellationToken cancellation);
}

public sealed record CandidacyVerdict(long CandidacyId, long MemberId, Verdict Verdict);

/// <param name="LastCandidacy">Where the page ends; null when there is nothing after the place asked for.</param>
public sealed record RecordedActs(IReadOnlyList<RecordedAct> Acts, long? LastCandidacy);

public sealed record RecordedAct(long MemberId, long AchievementVersionId, Fact Fact);
