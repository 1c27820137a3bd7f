using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Reviews.Peers.Endorsing;

/// <summary>Brings a peer, signed in or behind a link, before the candidate they were asked about.</summary>
internal sealed class OpenEndorsement(CandidacyDesk desk, SignedInAuthor author, IOrganisations organisations, Invitations invitations)
{
    public async Task<EndorsementCase> OfMemberAsync(ReviewTask task, CancellationToken cancellation) =>
        new(
            task.Open,
            task.Node,
            task.Person,
            await invitations.OfMemberAsync(task.Open.Row.Id, task.Leaf.Id, author.MemberId, cancellation),
            await author.AuthorAsync(cancellation),
            $"/tasks/{task.Open.Row.PublicId}/{Uri.EscapeDataString(task.Leaf.Id)}"
        );

    /// <summary>Null when there is nothing left behind the link: the candidate was erased, say.</summary>
    public async Task<EndorsementCase?> OfLinkAsync(OpenedLink link, CancellationToken cancellation)
    {
        if (
            await invitations.FindAsync(link.MatterId ?? 0, cancellation) is not { } invitation
            || await desk.FindAsync(invitation.CandidacyId, cancellation) is not { } open
            || open.Leaf(invitation.Leaf) is not { Node: PeerEndorsement } node
        )
        {
            return null;
        }

        var people = await organisations.MembersAsync([open.Row.MemberId], cancellation);
        var peer = new FactAuthor(link.Person.Key, link.Person.Name, IsExternal: link.Person.IsExternal);
        return new EndorsementCase(open, node, SignedInAuthor.NameOf(people[open.Row.MemberId]), invitation, peer, link.Path);
    }
}
