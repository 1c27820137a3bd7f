using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Reviews.Peers;

/// <summary>The invitation and its mail, in one transaction: to a page behind their own sign-in, or a link.</summary>
internal sealed class PeerPost(IssuerContext database, IssuerWork work, PeerLetters letters, OutsidePeople outside, AuditTrail audit)
{
    public Task SendAsync(PeersAsked asked, MemberInfo peer, CancellationToken cancellation, string? seed = null) =>
        work.RunAsync(
            async () =>
            {
                database.Add(New(asked, peer.Id, null, seed));
                audit.Record("peer.invited", $"candidacy:{asked.Open.Row.Id}");
                await letters.WriteAsync(asked, peer, cancellation);
                return true;
            },
            cancellation
        );

    public Task SendAsync(PeersAsked asked, OutsidePerson person, CancellationToken cancellation) =>
        work.RunAsync(
            async () =>
            {
                var (key, content) = await outside.SealAsync(person, asked.NewId, cancellation);
                return await SendAsync(asked, OutsidePeople.Of(person, key), (key, content), null, cancellation);
            },
            cancellation
        );

    /// <summary>Somebody from outside whom a pool knows, under the key that the pool has for them.</summary>
    public Task SendAsync(PeersAsked asked, LinkPerson person, string seed, CancellationToken cancellation) =>
        work.RunAsync(
            async () =>
            {
                var content = await outside.SealAsync(person, asked.NewId, cancellation);
                return await SendAsync(asked, person, (person.SubjectKeyId, content), seed, cancellation);
            },
            cancellation
        );

    private async Task<bool> SendAsync(
        PeersAsked asked,
        LinkPerson person,
        (long KeyId, byte[] Content) content,
        string? seed,
        CancellationToken cancellation
    )
    {
        var invitation = New(asked, null, content, seed);
        database.Add(invitation);
        await database.SaveChangesAsync(cancellation);
        audit.Record("peer.invited", $"candidacy:{asked.Open.Row.Id}");
        await letters.SendLinkAsync(asked, invitation, person, cancellation);
        return true;
    }

    private static PeerInvitation New(PeersAsked asked, long? peer, (long KeyId, byte[] Content)? outsider, string? seed) =>
        new()
        {
            CandidacyId = asked.Open.Row.Id,
            Leaf = asked.Leaf.Id,
            PeerId = peer,
            SubjectKeyId = outsider?.KeyId,
            SealedPerson = outsider?.Content,
            InvitedById = seed is null ? asked.AskedBy : null,
            Seed = seed,
            InvitedAt = asked.Now,
            PublicId = asked.NewId,
        };
}

/// <summary>What an invitation says, to a member and to somebody from outside.</summary>
internal sealed class PeerLetters(PeerMails mails, ILinks links, IOrganisations organisations)
{
    /// <summary>How long a link lives where the rule sets no deadline.</summary>
    private static readonly TimeSpan LinkLife = TimeSpan.FromDays(60);

    public async Task WriteAsync(PeersAsked asked, MemberInfo peer, CancellationToken cancellation) =>
        await mails.WriteAsync(
            new PeerRequest(
                peer,
                await CandidateAsync(asked, cancellation),
                asked.Open.Achievement,
                $"/tasks/{asked.Open.Row.PublicId}/{Uri.EscapeDataString(asked.Leaf.Id)}",
                peer.Language ?? Languages.FromTag(asked.Open.Version.Content.Achievement.Language)
            )
            {
                IsDrawn = asked.IsDrawn,
            },
            cancellation
        );

    public async Task SendLinkAsync(PeersAsked asked, PeerInvitation invitation, LinkPerson person, CancellationToken cancellation)
    {
        var candidate = await CandidateAsync(asked, cancellation);
        var ends = asked.Node.Until is { } until && until.End > asked.Now ? until.End : asked.Now + LinkLife;
        var request = new LinkRequest(LinkPurpose.Endorsement, asked.Open.Row.Id, asked.Leaf.Id, invitation.Id, person, ends)
        {
            Letter = new LinkLetter(
                TextCatalog.Get(person.Language, "peers.mail.subject", OneLine.Of(candidate)),
                [
                    TextCatalog.Get(person.Language, "peers.mail.hello", OneLine.Of(person.Name)),
                    TextCatalog.Get(
                        person.Language,
                        PeerMails.AskOf(asked.IsDrawn),
                        OneLine.Of(candidate),
                        OneLine.Of(asked.Open.Achievement)
                    ),
                    TextCatalog.Get(person.Language, "peers.mail.honest"),
                ]
            ),
        };
        await links.SendAsync([request], cancellation);
    }

    private async Task<string> CandidateAsync(PeersAsked asked, CancellationToken cancellation)
    {
        var id = asked.Open.Row.MemberId;
        return SignedInAuthor.NameOf((await organisations.MembersAsync([id], cancellation))[id]);
    }
}
