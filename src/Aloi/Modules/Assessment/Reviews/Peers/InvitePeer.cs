using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Reviews.Peers;

/// <summary>Asks one colleague, by their address, to say what they saw of a candidate. Nobody is asked twice about the same thing.</summary>
internal sealed class InvitePeer(ReadPeers read, IMemberLookup lookup, IOrganisations organisations, PeerPost post, AuditTrail audit)
{
    public async Task<Outcome<string>> HandleAsync(PublicId candidacy, string leaf, string address, CancellationToken cancellation)
    {
        var asked = await read.HandleAsync(candidacy, leaf, cancellation);
        if (!asked.Succeeded)
        {
            return Outcome<string>.Refused(asked.Problems);
        }

        var folded = EmailAddress.Fold(address.Length <= EmailAddress.MaximumLength ? address : "");
        var found = await lookup.FindByEmailAsync([folded], cancellation);
        if (Refusal(asked.Value, found.TryGetValue(folded, out var known) ? known : null) is { } problem)
        {
            return problem.At(new Location(Field: "address"));
        }

        var people = await organisations.MembersAsync([known, asked.Value.Open.Row.MemberId], cancellation);
        await post.SendAsync(Invitation(asked.Value, known), Request(asked.Value, people, known), audit, cancellation);
        return SignedInAuthor.NameOf(people[known]);
    }

    private static Problem? Refusal(PeersAsked asked, long? peer) =>
        peer is null ? AssessmentProblems.NoSuchColleague.With()
        : peer == asked.Open.Row.MemberId ? AssessmentProblems.NotOneself.With()
        : asked.Peers.Any(p => p.MemberId == peer) ? AssessmentProblems.AlreadyInvited.With()
        : asked.Left == 0 ? AssessmentProblems.EnoughInvited.With(asked.Most)
        : null;

    private static PeerInvitation Invitation(PeersAsked asked, long peer) =>
        new()
        {
            CandidacyId = asked.Open.Row.Id,
            Leaf = asked.Leaf.Id,
            PeerId = peer,
            InvitedById = asked.AskedBy,
            InvitedAt = asked.Now,
            PublicId = asked.NewId,
        };

    private static PeerRequest Request(PeersAsked asked, IReadOnlyDictionary<long, MemberInfo> people, long peer) =>
        new(
            people[peer],
            SignedInAuthor.NameOf(people[asked.Open.Row.MemberId]),
            asked.Open.Achievement,
            $"/tasks/{asked.Open.Row.PublicId}/{Uri.EscapeDataString(asked.Leaf.Id)}",
            people[peer].Language ?? Languages.FromTag(asked.Open.Version.Content.Achievement.Language)
        );
}

/// <summary>The invitation and its mail, in one transaction.</summary>
internal sealed class PeerPost(IssuerContext database, IssuerWork work, PeerMails mails)
{
    public Task SendAsync(PeerInvitation invitation, PeerRequest request, AuditTrail audit, CancellationToken cancellation) =>
        work.RunAsync(
            async () =>
            {
                database.Add(invitation);
                audit.Record("peer.invited", $"candidacy:{invitation.CandidacyId}");
                await mails.WriteAsync(request, cancellation);
                return true;
            },
            cancellation
        );
}
