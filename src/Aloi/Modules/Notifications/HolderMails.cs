using System.Text.Json;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Notifications;

/// <summary>Writes mails as rows, in the transaction of the handler, sealed under the keys of the people they go to.</summary>
internal sealed class HolderMails(IssuerContext database, SubjectKeys keys, Ids ids, TimeProvider time)
{
    private const int Chunk = 500;
    private IReadOnlyDictionary<long, Sealer> _open = new Dictionary<long, Sealer>();

    public static string Binding(PublicId mail) => $"holder mail {mail}";

    /// <summary>Those without a mail yet: an event that comes twice writes nothing the second time.</summary>
    public async Task<IReadOnlyList<long>> UntoldAsync(IReadOnlyList<long> credentialIds, CancellationToken cancellation)
    {
        var told = new HashSet<long>();
        foreach (var some in credentialIds.Chunk(Chunk))
        {
            var rows = database.Set<HolderMail>().Where(m => some.Contains(m.CredentialId)).Select(m => m.CredentialId);
            told.UnionWith(await rows.ToListAsync(cancellation));
        }

        return [.. credentialIds.Where(id => !told.Contains(id)).Distinct()];
    }

    public async Task LoadKeysAsync(IEnumerable<MemberInfo> members, CancellationToken cancellation) =>
        _open = await keys.OpenAsync(members.Where(m => !m.IsErased).Select(m => m.SubjectKeyId), cancellation);

    public void Add(CredentialInfo credential, MemberInfo member, MailContent content)
    {
        var id = ids.NewPublicId();
        database.Add(
            new HolderMail
            {
                PublicId = id,
                CredentialId = credential.CredentialId,
                MemberId = member.Id,
                SubjectKeyId = member.SubjectKeyId,
                SealedContent = _open[member.SubjectKeyId].Seal(JsonSerializer.SerializeToUtf8Bytes(content), Binding(id)),
                DueAt = time.GetUtcNow(),
                CreatedAt = time.GetUtcNow(),
            }
        );
    }
}
