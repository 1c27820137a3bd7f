using Aloi.Modules.Vault.Items;
using Aloi.Modules.Vault.People;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Vault.Claims;

/// <summary>What every claim works in: one transaction that keeps its attempts even when it refuses, and the person of this browser.</summary>
internal sealed class ClaimContext(VaultWork work, VaultSeals seals, VaultPeople people, AccessLog log, CurrentUser user)
{
    public long? PersonId => user.Kind == ActorKind.Person ? user.Id : null;

    public DateTimeOffset Now => log.Now;

    public void Record(VaultAct act, long? personId = null, long? itemId = null) => log.Record(act, personId, itemId);

    /// <summary>Refused attempts are part of the log, so a refusal commits too.</summary>
    public Task<Outcome<T>> RunAsync<T>(Func<Task<Outcome<T>>> body, CancellationToken cancellation) => work.RunAsync(body, cancellation);

    /// <summary>What the item holds, whether it waits or has an owner. Only its sender and the masked address may be told to strangers.</summary>
    public async Task<ItemContent> OpenAsync(StoredItem item, CancellationToken cancellation) =>
        seals.OpenItem(item, item.PersonId is { } owner ? (await people.OpenAsync(owner, cancellation)).Key : null);

    public Problem Refuse(StoredItem claimed)
    {
        log.Record(VaultAct.RefusedClaimed, claimed.PersonId, claimed.Id);
        return VaultProblems.AlreadyClaimed.With();
    }
}
