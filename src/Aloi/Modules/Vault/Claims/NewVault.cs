using Aloi.Modules.Vault.People;
using Aloi.Platform;

namespace Aloi.Modules.Vault.Claims;

/// <summary>Opens a vault for somebody who has no mailbox to prove.</summary>
internal sealed class NewVault(VaultPeople people, PersonSessions sessions, Ids ids)
{
    public async Task<OpenedVault> CreateAsync(CancellationToken cancellation)
    {
        var recovery = ids.NewClaimCode();
        var person = await people.CreateAsync(recovery, cancellation);
        return new OpenedVault(person.Id, sessions.Start(person.Id), recovery);
    }
}

internal sealed record OpenedVault(long PersonId, OpenedSession? Session, string? RecoveryCode);
