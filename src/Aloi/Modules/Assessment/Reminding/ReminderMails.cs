using System.Text.Json;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Reviews.Peers;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Assessment.Reminding;

/// <summary>Puts a letter in the post, in the transaction at hand. Its links are no secret: they lead to pages behind a sign-in.</summary>
internal sealed class ReminderMails(
    IssuerContext database,
    Installation installation,
    AloiSettings settings,
    SubjectKeys keys,
    PeerMailStamp stamp
)
{
    /// <summary>False for somebody who has no mailbox, or was erased: nobody can be written to there.</summary>
    public async Task<bool> WriteAsync(LinkPerson person, Letter letter, CancellationToken cancellation)
    {
        var open = await keys.OpenAsync([person.SubjectKeyId], cancellation);
        if (person.Email is not { } address || !open.TryGetValue(person.SubjectKeyId, out var sealer))
        {
            return false;
        }

        var host = await installation.AddressAsync(cancellation) ?? settings.ListeningAddress;
        var id = stamp.Ids.NewPublicId();
        var content = letter.Write(address, person, host ?? "");
        database.Add(
            new ReminderMail
            {
                PublicId = id,
                SubjectKeyId = person.SubjectKeyId,
                SealedContent = sealer.Seal(JsonSerializer.SerializeToUtf8Bytes(content), ReminderMailbox.Binding(id)),
                DueAt = stamp.Now,
                CreatedAt = stamp.Now,
            }
        );
        return true;
    }
}
