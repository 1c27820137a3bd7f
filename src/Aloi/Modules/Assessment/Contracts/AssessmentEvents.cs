using Aloi.Platform.Outbox;

namespace Aloi.Modules.Assessment.Contracts;

/// <summary>The protocols of these candidacies have become satisfied; each candidacy is told once.</summary>
public sealed record ProtocolsSatisfied(long[] CandidacyIds) : IEvent
{
    public static string Name => "assessment.protocols-satisfied.v1";
}
