using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Vault.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Delivery;

/// <summary>Writes what becomes of each credential, in the transaction at hand.</summary>
internal sealed class DeliveryBook(IssuerContext database, DeliveryItems items, ReceiptSeals seals, TimeProvider time)
{
    private const int Chunk = 500;
    private const int LongestRefusal = 500;

    public async Task<IReadOnlyList<long>> NotYetStoredAsync(IReadOnlyList<long> credentialIds, CancellationToken cancellation)
    {
        var stored = new HashSet<long>();
        foreach (var some in credentialIds.Chunk(Chunk))
        {
            stored.UnionWith(
                await database
                    .Set<CredentialDelivery>()
                    .Where(d => some.Contains(d.CredentialId) && d.Outcome == DeliveryOutcome.Stored)
                    .Select(d => d.CredentialId)
                    .ToListAsync(cancellation)
            );
        }

        return [.. credentialIds.Where(id => !stored.Contains(id)).Distinct()];
    }

    public VaultItem Item(CredentialInfo credential, MemberInfo member) => items.Item(credential, member);

    public Task<VaultDelivery> DeliveryAsync(IOrganisations organisations, IReadOnlyList<VaultItem> due, CancellationToken cancellation) =>
        items.DeliveryAsync(organisations, due, cancellation);

    /// <summary>Keeps the receipts, which come in the order of the items. Answers the ids of the stored credentials.</summary>
    public async Task<IReadOnlyList<long>> RecordAsync(
        IReadOnlyDictionary<VaultItem, CredentialInfo> due,
        IReadOnlyDictionary<long, MemberInfo> members,
        IReadOnlyList<VaultReceipt> receipts,
        CancellationToken cancellation
    )
    {
        var byReference = receipts.ToDictionary(r => r.Reference, StringComparer.Ordinal);
        var rows = await RowsAsync([.. due.Values], members, cancellation);
        await seals.LoadAsync(rows.Values.Select(r => r.SubjectKeyId), cancellation);
        foreach (var (item, credential) in due)
        {
            Record(rows[credential.CredentialId], item, byReference[item.Reference]);
        }

        return [.. rows.Values.Where(r => r.Outcome == DeliveryOutcome.Stored).Select(r => r.CredentialId)];
    }

    public async Task WithholdAsync(
        IReadOnlyList<CredentialInfo> credentials,
        IReadOnlyDictionary<long, MemberInfo> members,
        CancellationToken cancellation
    )
    {
        var rows = await RowsAsync(credentials, members, cancellation);
        foreach (var row in rows.Values)
        {
            (row.Outcome, row.At) = (DeliveryOutcome.Withheld, time.GetUtcNow());
        }
    }

    private void Record(CredentialDelivery row, VaultItem item, VaultReceipt receipt)
    {
        (row.At, row.ByCode) = (time.GetUtcNow(), item.ClaimCode is not null);
        row.Outcome = receipt.Accepted ? DeliveryOutcome.Stored : DeliveryOutcome.Refused;
        row.Refusal = receipt.Refusal is { Length: > LongestRefusal } refusal ? refusal[..LongestRefusal] : receipt.Refusal;
        row.SealedReceipt = receipt.Accepted ? seals.Seal(row, new DeliveryReceipt(receipt.Link ?? receipt.Path, item.ClaimCode)) : null;
    }

    /// <summary>A row for each credential: a new one, or the one of an attempt that was refused.</summary>
    private async Task<Dictionary<long, CredentialDelivery>> RowsAsync(
        IReadOnlyList<CredentialInfo> credentials,
        IReadOnlyDictionary<long, MemberInfo> members,
        CancellationToken cancellation
    )
    {
        var rows = new Dictionary<long, CredentialDelivery>(credentials.Count);
        foreach (var some in credentials.Select(c => c.CredentialId).Chunk(Chunk))
        {
            var known = await database.Set<CredentialDelivery>().Where(d => some.Contains(d.CredentialId)).ToListAsync(cancellation);
            known.ForEach(row => rows.Add(row.CredentialId, row));
        }

        foreach (var credential in credentials.Where(c => !rows.ContainsKey(c.CredentialId)))
        {
            var row = new CredentialDelivery
            {
                CredentialId = credential.CredentialId,
                MemberId = credential.MemberId,
                SubjectKeyId = members[credential.MemberId].SubjectKeyId,
            };
            rows.Add(credential.CredentialId, row);
            database.Add(row);
        }

        return rows;
    }
}
