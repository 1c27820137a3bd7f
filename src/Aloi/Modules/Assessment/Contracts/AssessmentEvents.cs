using Aloi.Platform.Outbox;

namespace Aloi.Modules.Assessment.Contracts;

/// <summary>The protocols of these candidacies have become satisfied; each candidacy is told once.</summary>
public sealed record ProtocolsSatisfied(long[] CandidacyIds) : IEvent
{
    public static string Name => "assessment.protocols-satisfied.v1";
}

/// <summary>These recorded facts were taken back by whoever had said them, or corrected: what rests on them in issued proofs is to be revoked.</summary>
public sealed record EndorsementsWithdrawn(long[] FactIds) : IEvent
{
    public static string Name => "assessment.endorsements-withdrawn.v1";
}
