using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Reviews.Peers.Endorsing;

/// <summary>One peer before one candidate: what the rule asks, and what this peer said already. The same for members and for people behind a link.</summary>
/// <param name="Author">The peer, as the author of facts.</param>
/// <param name="Path">The page where they answer.</param>
internal sealed record EndorsementCase(
    OpenCandidacy Open,
    NodeVerdict Node,
    string Person,
    PeerInvitation Invitation,
    FactAuthor Author,
    string Path
)
{
    public PeerEndorsement Leaf => (PeerEndorsement)Node.Node;

    public LeafStanding Standing => Open.StandingOf(Node);

    public FactMeans Means => Invitation.PeerId is null ? FactMeans.Link : FactMeans.Form;

    /// <summary>What they said last and what still stands of it, whatever the attempt; null when nothing does.</summary>
    public Fact? Said =>
        Mine.Where(f => f.Result is FactResult.Judgement && !Open.File.Facts.Any(o => o.Supersedes == f.Id)).MaxBy(f => f.Time.Start);

    /// <summary>How often they took something back: saying it again after that is a new act.</summary>
    public int Withdrawals => Mine.Count(f => f.Result is FactResult.Withdrawn);

    private IEnumerable<Fact> Mine => Open.File.Facts.Where(f => f.Leaf == Leaf.Id && f.Author?.Key == Author.Key);
}
