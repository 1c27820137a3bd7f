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
        if (await desk.FindAsync(candidacy, cancellation) is not { } open || open.Leaf(leaf) is not { Node: PeerEndorsement wanted } node)
        {
            return CommonProblems.NotFound.With();
        }

        if (open.Row.MemberId != author.MemberId && !await RunsAsync(open.Version.EntityId, cancellation))
        {
            return CommonProblems.NotAllowed.With();
        }

        var rows = await book.Invitations.AboutAsync(open.Row.Id, leaf, cancellation);
        var people = await organisations.MembersAsync([.. rows.Select(r => r.PeerId)], cancellation);
        var peers = rows.Select(r => new AskedPeer(
            r.PeerId,
            SignedInAuthor.NameOf(people[r.PeerId]),
            r.InvitedAt,
            r.AnsweredAt is not null
        ));
        return new PeersAsked(open, wanted, node, [.. peers], author.MemberId, desk.Now, book.Ids.NewPublicId());
    }

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

/// <summary>The invitations, and ids for new ones.</summary>
internal sealed class PeerBook(Invitations invitations, Ids ids)
{
    public Invitations Invitations => invitations;

    public Ids Ids => ids;
}

public sealed record AskedPeer(long MemberId, string Name, DateTimeOffset At, bool HasAnswered);

internal sealed record PeersAsked(
    OpenCandidacy Open,
    PeerEndorsement Leaf,
    NodeVerdict Node,
    IReadOnlyList<AskedPeer> Peers,
    long AskedBy,
    DateTimeOffset Now,
    PublicId NewId
)
{
    /// <summary>A few more than needed, since some will not have seen anything; nobody may write to the whole company.</summary>
    private const int Spare = 5;

    public int Most => Leaf.Of ?? Leaf.Count + Spare;

    public int Left => Math.Max(0, Most - Peers.Count);
}
