using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Links.Asking;

/// <summary>One requirement about which whoever runs the campaign may ask people.</summary>
internal sealed record AskDesk(OpenCandidacy Open, NodeVerdict Node)
{
    public ExpertReview Leaf => (ExpertReview)Node.Node;
}

/// <summary>Opens a requirement to those who run the campaign: another organisation's is not found, a stranger's is not allowed.</summary>
internal sealed class AskDoor(CandidacyDesk desk, CampaignDoor door)
{
    public async Task<Outcome<OpenCandidacy>> OpenAsync(PublicId candidacy, CancellationToken cancellation) =>
        await desk.FindAsync(candidacy, cancellation) is not { } open ? CommonProblems.NotFound.With()
        : await door.MayAsync(open.Version.EntityId, CampaignAct.Enrol, cancellation) ? open
        : CommonProblems.NotAllowed.With();

    public async Task<Outcome<AskDesk>> OpenAsync(PublicId candidacy, string leaf, CancellationToken cancellation)
    {
        var open = await OpenAsync(candidacy, cancellation);
        return !open.Succeeded ? Outcome<AskDesk>.Refused(open.Problems)
            : open.Value.Leaf(leaf) is { Node: ExpertReview } node ? new AskDesk(open.Value, node)
            : CommonProblems.NotFound.With();
    }

    /// <summary>Null when an answer would count now.</summary>
    public static Problem? Closed(AskDesk desk) =>
        desk.Open.StandingOf(desk.Node) switch
        {
            LeafStanding.Open => null,
            LeafStanding.NotItsTurn => AssessmentProblems.NotItsTurn.With(desk.Leaf.Name),
            _ => AssessmentProblems.AlreadySettled.With(desk.Leaf.Name),
        };
}
