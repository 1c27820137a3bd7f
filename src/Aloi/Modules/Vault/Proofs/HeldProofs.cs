using Aloi.Modules.Vault.Items;
using Aloi.Modules.Vault.People;
using Aloi.Modules.Vault.Reception;
using Aloi.Platform;
using Aloi.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Vault.Proofs;

/// <summary>The signed-in person's proofs, each in its newest version. Every look is written down where they can see it.</summary>
internal sealed class HeldProofs(VaultContext database, VaultSeals seals, VaultPeople people, AccessLog log, CurrentUser user)
{
    private const int Most = 500;

    public async Task<IReadOnlyList<HeldProof>> ListAsync(CancellationToken cancellation)
    {
        var rows = await Own().OrderByDescending(i => i.Id).Take(Most).ToListAsync(cancellation);
        log.Record(VaultAct.Listed);
        await database.SaveChangesAsync(cancellation);
        var owner = await OwnerAsync(cancellation);
        return
        [
            .. rows.GroupBy(r => Convert.ToHexString(r.ProofDigest), StringComparer.Ordinal).Select(versions => Open([.. versions], owner)),
        ];
    }

    /// <summary>The proof of that id; an older version's id leads to the newest. Null when the person holds no such proof.</summary>
    public async Task<HeldProof?> FindAsync(PublicId id, VaultAct? act, CancellationToken cancellation)
    {
        var digest = await Own().Where(i => i.PublicId == id).Select(i => i.ProofDigest).SingleOrDefaultAsync(cancellation);
        if (digest is null)
        {
            return null;
        }

        var versions = await Own().Where(i => i.ProofDigest == digest).OrderByDescending(i => i.Id).ToListAsync(cancellation);
        if (act is { } done)
        {
            log.Record(done, user.Id, versions[0].Id);
            await database.SaveChangesAsync(cancellation);
        }

        return Open(versions, await OwnerAsync(cancellation));
    }

    /// <summary>What the proofs of these rows are called, for the log of accesses.</summary>
    public async Task<IReadOnlyDictionary<long, string>> TitlesAsync(IReadOnlyCollection<long> itemIds, CancellationToken cancellation)
    {
        var rows = await Own().Where(i => itemIds.Contains(i.Id)).ToListAsync(cancellation);
        var owner = await OwnerAsync(cancellation);
        return rows.ToDictionary(r => r.Id, r => CredentialSummary.Read(seals.OpenItem(r, owner.Key).Credential).Name ?? "");
    }

    private HeldProof Open(List<StoredItem> versions, VaultOwner owner)
    {
        var content = seals.OpenItem(versions[0], owner.Key);
        var words = ProofWords.Read(content.Credential);
        return new HeldProof(versions[0].PublicId, content, words, versions[0].ReceivedAt, versions.Exists(v => v.IsPrivate));
    }

    private Task<VaultOwner> OwnerAsync(CancellationToken cancellation) => people.OpenAsync(user.Id!.Value, cancellation);

    private IQueryable<StoredItem> Own()
    {
        var person = user.Id!.Value;
        return database.Set<StoredItem>().AsNoTracking().Where(i => i.PersonId == person);
    }
}
