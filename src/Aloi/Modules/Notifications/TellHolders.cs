using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Delivery.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Outbox;

namespace Aloi.Modules.Notifications;

/// <summary>Writes one mail for each stored credential whose holder has a mailbox, in the holder's language.</summary>
internal sealed class TellHolders(ICredentials credentials, IOrganisations organisations, ILinksToMail links, HolderMails mails)
    : IHandle<CredentialsStored>
{
    public async Task HandleAsync(CredentialsStored @event, CancellationToken cancellation)
    {
        var untold = await mails.UntoldAsync(@event.CredentialIds, cancellation);
        var read = await credentials.ReadAsync(untold, cancellation);
        var members = await organisations.MembersAsync([.. read.Select(c => c.MemberId)], cancellation);
        var emails = read.Where(c => members[c.MemberId].Email is not null).ToDictionary(c => c.CredentialId, c => members[c.MemberId].Email!);
        var found = await links.FindAsync(emails, cancellation);
        await mails.LoadKeysAsync(members.Values, cancellation);
        foreach (var credential in read)
        {
            var member = members[credential.MemberId];
            if (member.Email is { } email && found.TryGetValue(credential.CredentialId, out var link))
            {
                var document = CredentialDocument.Read(credential.Document);
                var news = new HolderNews(document.IssuerName, document.AchievementName, link, credential.Version > 1);
                mails.Add(credential, member, MailTemplate.Write(member.Language ?? document.Language, email, member.GivenName, news));
            }
        }
    }
}
