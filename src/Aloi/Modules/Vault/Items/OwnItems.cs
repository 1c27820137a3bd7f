using Aloi.Modules.Vault.People;
using Aloi.Platform;
using Aloi.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Vault.Items;

/// <summary>What the signed-in person holds. Every look is written down where they can see it.</summary>
internal sealed class OwnItems(VaultContext database, VaultSeals seals, VaultPeople people, AccessLog log, CurrentUser user)
{
    public async Task<IReadOnlyList<ItemView>> ListAsync(CancellationToken cancellation)
    {
        var person = user.Id!.Value;
        var rows = await database
            .Set<StoredItem>()
            .AsNoTracking()
            .Where(i => i.PersonId == person)
            .OrderByDescending(i => i.Id)
            .ToListAsync(cancellation);
        var owner = await people.OpenAsync(person, cancellation);
        log.Record(VaultAct.Listed);
        await database.SaveChangesAsync(cancellation);

        // A corrected proof is one proof, shown in its newest version.
        var newest = rows.DistinctBy(row => Convert.ToHexString(row.ProofDigest));
        return [.. newest.Select(row => View(row, seals.OpenItem(row, owner.Key)))];
    }

    /// <summary>The signed bytes, or null when the person holds no such item.</summary>
    public async Task<byte[]?> DownloadAsync(PublicId id, CancellationToken cancellation)
    {
        var person = user.Id!.Value;
        var row = await database
            .Set<StoredItem>()
            .AsNoTracking()
            .SingleOrDefaultAsync(i => i.PublicId == id && i.PersonId == person, cancellation);
        if (row is null)
        {
            return null;
        }

        var owner = await people.OpenAsync(person, cancellation);
        log.Record(VaultAct.Downloaded, person, row.Id);
        await database.SaveChangesAsync(cancellation);
        return seals.OpenItem(row, owner.Key).Credential;
    }

    private static ItemView View(StoredItem row, ItemContent content)
    {
        var summary = CredentialSummary.Read(content.Credential);
        return new ItemView(row.PublicId.ToString(), content.Sender, summary.Name, summary.Issuer, row.ReceivedAt, row.ClaimedAt);
    }
}

internal sealed record ItemView(
    string Id,
    string Sender,
    string? Name,
    string? Issuer,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? ClaimedAt
);
