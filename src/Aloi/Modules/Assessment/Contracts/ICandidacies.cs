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

    /// <summary>The recorded judgements about these members for an achievement, under any of its versions: who decided about whom.</summary>
    Task<IReadOnlyList<RecordedAct>> ActsAsync(long achievementId, IReadOnlyCollection<long> memberIds, CancellationToken cancellation);
}

public sealed record CandidacyVerdict(long CandidacyId, long MemberId, Verdict Verdict);

public sealed record RecordedAct(long MemberId, long AchievementVersionId, Fact Fact);
