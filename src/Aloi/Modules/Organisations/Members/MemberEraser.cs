using Aloi.Modules.Organisations.Members.Words;
using Aloi.Modules.Organisations.Rights;
using Aloi.Modules.Organisations.SignIn;
using Aloi.Modules.Organisations.SignIn.Keys;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Members;

/// <summary>Destroys the key, forgets the digests, ends what the member could still do. Erasing twice is erasing once.</summary>
internal sealed class MemberEraser(IssuerContext database, SubjectKeys keys, MemberWordIndex words, Acting acting)
{
    public async Task EraseAsync(Member member, CancellationToken cancellation)
    {
        if (member.ErasedAt is not null)
        {
            return;
        }

        await keys.DestroyAsync(member.SubjectKeyId, cancellation);
        member.Erase(acting.Now);
        await database.Set<Session>().Where(s => s.MemberId == member.Id).ExecuteDeleteAsync(cancellation);
        await database.Set<SignInLink>().Where(s => s.MemberId == member.Id).ExecuteDeleteAsync(cancellation);
        await database.Set<MemberPasskey>().Where(p => p.MemberId == member.Id).ExecuteDeleteAsync(cancellation);
        await words.ForgetAsync(member.Id, cancellation);
        await database.Set<Grant>().Where(g => g.MemberId == member.Id).ExecuteDeleteAsync(cancellation);
        acting.Record("member.erased", $"member:{member.Id}");
    }
}
