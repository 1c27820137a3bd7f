using Aloi.Modules.Vault.People;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Passkeys;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Vault.Passkeys;

/// <summary>The passkeys of the vault open in this browser: seen, added, named, deleted; and opening a vault with one.</summary>
internal sealed class OwnPasskeys(VaultContext database, PersonSessions sessions, AccessLog log, CurrentUser user, Ids ids)
{
    public Task<PublicId> HandleAsync(CancellationToken cancellation) =>
        database.Set<Person>().Where(p => p.Id == user.Id).Select(p => p.PublicId).SingleAsync(cancellation);

    public Task<List<PersonPasskey>> ListAsync(CancellationToken cancellation) =>
        database.Set<PersonPasskey>().AsNoTracking().Where(p => p.PersonId == user.Id).OrderBy(p => p.Id).ToListAsync(cancellation);

    public async Task<Outcome<bool>> AddAsync(NewPasskey key, string name, CancellationToken cancellation)
    {
        if ((await ListAsync(cancellation)).Count >= PasskeyCeremony.MostKeys)
        {
            return PasskeyProblems.TooMany.With(PasskeyCeremony.MostKeys);
        }

        database.Add(Row(key, name));
        log.Record(VaultAct.PasskeyAdded);
        await database.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Answers the name it had.</summary>
    public Task<Outcome<string>> DeleteAsync(PublicId id, CancellationToken cancellation) =>
        ChangeAsync(
            id,
            key =>
            {
                database.Remove(key);
                log.Record(VaultAct.PasskeyDeleted);
            },
            cancellation
        );

    public Task<Outcome<string>> RenameAsync(PublicId id, string name, CancellationToken cancellation) =>
        ChangeAsync(id, key => key.Name = name, cancellation);

    /// <summary>Opens the vault whose passkey has just proven itself.</summary>
    public async Task<OpenedSession> OpenAsync(UsedPasskey used, CancellationToken cancellation)
    {
        var key = await database.Set<PersonPasskey>().SingleAsync(p => p.CredentialId == used.CredentialId, cancellation);
        (key.SignCount, key.IsBackedUp, key.LastUsedAt) = (used.SignCount, used.IsBackedUp, log.Now);
        log.Record(VaultAct.SignedIn, key.PersonId);
        var session = sessions.Start(key.PersonId);
        await database.SaveChangesAsync(cancellation);
        return session;
    }

    private async Task<Outcome<string>> ChangeAsync(PublicId id, Action<PersonPasskey> change, CancellationToken cancellation)
    {
        var key = await database.Set<PersonPasskey>().SingleOrDefaultAsync(p => p.PublicId == id && p.PersonId == user.Id, cancellation);
        if (key is null)
        {
            return CommonProblems.NotFound.With();
        }

        change(key);
        await database.SaveChangesAsync(cancellation);
        return key.Name;
    }

    private PersonPasskey Row(NewPasskey key, string name) =>
        new()
        {
            PublicId = ids.NewPublicId(),
            PersonId = user.Id!.Value,
            CredentialId = key.CredentialId,
            PublicKey = key.PublicKey,
            SignCount = key.SignCount,
            Transports = key.Transports,
            IsUserVerified = key.IsUserVerified,
            IsBackupEligible = key.IsBackupEligible,
            IsBackedUp = key.IsBackedUp,
            Name = name,
            CreatedAt = log.Now,
        };
}
