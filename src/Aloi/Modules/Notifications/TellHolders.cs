using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Delivery.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Outbox;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Notifications;

/// <summary>Writes one mail for each stored credential whose holder has a mailbox, in the holder's language.</summary>
internal sealed class TellHolders(
    ICredentials credentials,
    IOrganisations organisations,
    IOrganisationLook look,
    ILinksToMail links,
    HolderMails mails
) : IHandle<CredentialsStored>
{
    public async Task HandleAsync(CredentialsStored @event, CancellationToken cancellation)
    {
        var untold = await mails.UntoldAsync(@event.CredentialIds, cancellation);
        var read = await credentials.ReadAsync(untold, cancellation);
        var members = await organisations.MembersAsync([.. read.Select(c => c.MemberId)], cancellation);
        var emails = read.Where(c => members[c.MemberId].Email is not null)
            .ToDictionary(c => c.CredentialId, c => members[c.MemberId].Email!);
        var found = await links.FindAsync(emails, cancellation);
        var legal = await LegalAsync(cancellation);
        await mails.LoadKeysAsync(members.Values, cancellation);
        foreach (var credential in read)
        {
            var member = members[credential.MemberId];
            if (member.Email is { } email && found.TryGetValue(credential.CredentialId, out var link))
            {
                var document = CredentialDocument.Read(credential.Document);
                var language = member.Language ?? document.Language;
                var isCorrection = credential.Version > 1;
                var news = new HolderNews(document.IssuerName, document.AchievementName, link, isCorrection, legal[language]);
                mails.Add(credential, member, MailTemplate.Write(language, email, member.GivenName, news));
            }
        }
    }

    /// <summary>What the organisation wants every mail to say, in each language.</summary>
    private async Task<IReadOnlyDictionary<Language, string?>> LegalAsync(CancellationToken cancellation)
    {
        var legal = new Dictionary<Language, string?>();
        foreach (var language in Languages.All)
        {
            legal[language] = (await look.CurrentAsync(language, cancellation)).Legal;
        }

        return legal;
    }
}
