using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Passkeys;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.SignIn.Keys;

/// <summary>The signed-in member's own passkeys: seen, added, named, deleted.</summary>
internal sealed class OwnPasskeys(IssuerContext database, IssuerWork work, Acting acting, Ids ids)
{
    public Task<List<MemberPasskey>> ListAsync(CancellationToken cancellation)
    {
        var member = acting.MemberId;
        return database
            .Set<MemberPasskey>()
            .AsNoTracking()
            .Where(p => p.MemberId == member)
            .OrderBy(p => p.Id)
            .ToListAsync(cancellation);
    }

    public Task<Outcome<bool>> AddAsync(NewPasskey key, string name, CancellationToken cancellation) =>
        work.TryAsync<bool>(
            async () =>
            {
                if ((await ListAsync(cancellation)).Count >= PasskeyCeremony.MostKeys)
                {
                    return PasskeyProblems.TooMany.With(PasskeyCeremony.MostKeys);
                }

                database.Add(Row(key, name));
                acting.Record("passkey.added", $"member:{acting.MemberId}");
                return true;
            },
            cancellation
        );

    /// <summary>Answers the name it had.</summary>
    public Task<Outcome<string>> DeleteAsync(PublicId id, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            key =>
            {
                database.Remove(key);
                acting.Record("passkey.deleted", $"member:{acting.MemberId}");
            },
            cancellation
        );

    public Task<Outcome<string>> RenameAsync(PublicId id, string name, CancellationToken cancellation) =>
        ChangeAsync(id, key => key.Name = name, cancellation);

    private Task<Outcome<string>> ChangeAsync(PublicId id, Action<MemberPasskey> change, CancellationToken cancellation) =>
        work.TryAsync<string>(
            async () =>
            {
                var member = acting.MemberId;
                var key = await database
                    .Set<MemberPasskey>()
                    .SingleOrDefaultAsync(p => p.PublicId == id && p.MemberId == member, cancellation);
                if (key is null)
                {
                    return CommonProblems.NotFound.With();
                }

                change(key);
                return key.Name;
            },
            cancellation
        );

    private MemberPasskey Row(NewPasskey key, string name) =>
        new()
        {
            PublicId = ids.NewPublicId(),
            MemberId = acting.MemberId!.Value,
            CredentialId = key.CredentialId,
            PublicKey = key.PublicKey,
            SignCount = key.SignCount,
            Transports = key.Transports,
            IsUserVerified = key.IsUserVerified,
            IsBackupEligible = key.IsBackupEligible,
            IsBackedUp = key.IsBackedUp,
            Name = name,
            CreatedAt = acting.Now,
        };
}
