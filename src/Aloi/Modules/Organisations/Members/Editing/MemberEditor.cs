using Aloi.Modules.Organisations.Members.Words;
using Aloi.Modules.Organisations.SignIn;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Members.Editing;

/// <summary>Writes an edited record, in the transaction at hand.</summary>
internal sealed class MemberEditor(
    IssuerContext database,
    SubjectKeys keys,
    MemberSeals seals,
    MemberWordIndex words,
    Acting acting
)
{
    /// <summary>False when the record has another version by now: the database lets one of two edits through.</summary>
    public async Task<bool> SaveAsync(Member member, MemberEdit edit, long entityId, long? managerId, CancellationToken cancellation)
    {
        var (id, version, next) = (member.Id, edit.Version, edit.Version + 1);
        var won = await database
            .Set<Member>()
            .Where(m => m.Id == id && m.Version == version)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.Version, next), cancellation);
        if (won == 0)
        {
            return false;
        }

        var sealer = (await keys.OpenAsync([member.SubjectKeyId], cancellation))[member.SubjectKeyId];
        var (before, after) = (MemberSeals.Open(member, sealer), edit.Content());
        (member.EntityId, member.ManagerId, member.Language) = (entityId, managerId, edit.Language);
        member.Job = edit.Job.Length > 0 ? edit.Job : null;
        if (after != before)
        {
            await RenameAsync(member, before, after, sealer, cancellation);
        }

        acting.Record("member.edited", $"member:{id}", new { entity = entityId });
        return true;
    }

    private async Task RenameAsync(Member member, MemberContent before, MemberContent after, Sealer sealer, CancellationToken cancellation)
    {
        var organisation = acting.OrganisationId;
        member.SealedContent = MemberSeals.Seal(after, sealer, member.PublicId);
        member.EmailDigest = after.Email is { } email ? seals.EmailDigest(organisation, email) : null;
        member.StaffNumberDigest = after.StaffNumber is { } number ? seals.StaffNumberDigest(organisation, number) : null;
        await words.ReplaceAsync([(member.Id, after)], cancellation);
        if (after.Email != before.Email)
        {
            // Links that went to the old mailbox are no longer this person's.
            await database.Set<SignInLink>().Where(l => l.MemberId == member.Id && l.UsedAt == null).ExecuteDeleteAsync(cancellation);
        }
    }
}
