using Aloi.Modules.Assessment.Reviews.Peers.Circles;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Reviews.Peers;

/// <summary>
/// Who was asked to endorse a candidate, for the candidate and for whoever runs the campaign. The candidate sees who answered, never what:
/// a peer who may say "not seen" must be able to without being asked why.
/// </summary>
internal sealed class ReadPeers(CandidacyDesk desk, SignedInAuthor author, IRights rights, IOrganisations organisations, PeerBook book)
{
    private static readonly Right[] Running = [Right.Designer, Right.Manager, Right.Administrator];

    public async Task<Outcome<PeersAsked>> HandleAsync(PublicId candidacy, string leaf, CancellationToken cancellation)
    {
        if (await desk.FindAsync(candidacy, cancellation) is not { } open || open.Leaf(leaf) is not { Node: PeerEndorsement } node)
        {
            return CommonProblems.NotFound.With();
        }

        if (open.Row.MemberId != author.MemberId && !await RunsAsync(open.Version.EntityId, cancellation))
        {
            return CommonProblems.NotAllowed.With();
        }

        return await ReadAsync(open, node, author.MemberId, cancellation);
    }

    /// <summary>The same for the rule itself, which asks nobody's leave.</summary>
    public async Task<PeersAsked> ReadAsync(OpenCandidacy open, NodeVerdict node, long? askedBy, CancellationToken cancellation)
    {
        var leaf = (PeerEndorsement)node.Node;
        var rows = await book.Invitations.AboutAsync(open.Row.Id, leaf.Id, cancellation);
        var members = await organisations.MembersAsync([.. rows.Select(r => r.PeerId).OfType<long>()], cancellation);
        var outsiders = await book.Outside.OpenAsync(rows, cancellation);
        var peers = rows.Select(r => Peer(r, members.GetValueOrDefault(r.PeerId ?? 0), outsiders.GetValueOrDefault(r.Id)));
        return new PeersAsked(open, leaf, node, [.. peers], askedBy, desk.Now, book.Ids.NewPublicId())
        {
            Circles = await book.Circles.AboutAsync(open.Row.Id, leaf.Id, cancellation),
        };
    }

    private static AskedPeer Peer(PeerInvitation row, MemberInfo? member, OutsidePerson? outsider) =>
        new(
            row,
            member is not null ? SignedInAuthor.NameOf(member) : outsider?.Name ?? "–",
            member is not null ? SignedInAuthor.KeyOf(member) : outsider?.Email ?? ""
        );

    private async Task<bool> RunsAsync(long entity, CancellationToken cancellation)
    {
        foreach (var right in Running)
        {
            if (await rights.HoldsAsync(right, entity, cancellation))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The invitations, whom they went to, what circles they fell into, and ids for new ones.</summary>
internal sealed class PeerBook(Invitations invitations, OutsidePeople outside, ReadCircles circles, Ids ids)
{
    public Invitations Invitations => invitations;

    public OutsidePeople Outside => outside;

    public ReadCircles Circles => circles;

    public Ids Ids => ids;
}

/// <param name="Key">As the author of facts is known by.</param>
public sealed record AskedPeer(PeerInvitation Row, string Name, string Key)
{
    public long? MemberId => Row.PeerId;

    /// <summary>Of somebody from outside.</summary>
    public string? Email => Row.PeerId is null ? Key : null;

    public bool IsOutside => Row.PeerId is null;

    public bool HasAnswered => Row.AnsweredAt is not null;
}

internal sealed record PeersAsked(
    OpenCandidacy Open,
    PeerEndorsement Leaf,
    NodeVerdict Node,
    IReadOnlyList<AskedPeer> Peers,
    long? AskedBy,
    DateTimeOffset Now,
    PublicId NewId
)
{
    /// <summary>A few more than needed, since some will not have seen anything; nobody may write to the whole company.</summary>
    private const int Spare = 5;

    /// <summary>Endorsements about this requirement that stand in a circle: by the endorser's internal key, how many people it has.</summary>
    public IReadOnlyDictionary<long, int> Circles { get; init; } = new Dictionary<long, int>();

    public int Most => Leaf.Of ?? Leaf.Count + Spare;

    public bool IsDrawn => Leaf.InvitedBy == PeerChoice.Rule;

    /// <summary>Whether circles make endorsements count for nothing here.</summary>
    public bool IgnoresCircles => Leaf.Circular == CircularRule.Ignore;

    /// <summary>Whoever declined, was silent for too long, or whose word cannot count, leaves the place to somebody else.</summary>
    public int Left => Math.Max(0, Most - Peers.Count(TakesPlace));

    public int CircleOf(AskedPeer peer) => peer.MemberId is { } member ? Circles.GetValueOrDefault(member) : 0;

    private bool TakesPlace(AskedPeer peer) =>
        peer.Row.DeclinedAt is null && peer.Row.PassedAt is null && !(IgnoresCircles && CircleOf(peer) > 0);
}
