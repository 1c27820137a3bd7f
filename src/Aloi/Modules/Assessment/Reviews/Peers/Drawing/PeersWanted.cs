using Aloi.Platform.Outbox;

namespace Aloi.Modules.Assessment.Reviews.Peers.Drawing;

/// <summary>The rule asks peers of these candidacies and somebody may have to be drawn, now or because others were silent.</summary>
public sealed record PeersWanted(long[] CandidacyIds) : IEvent
{
    public static string Name => "assessment.peers-wanted.v1";
}
