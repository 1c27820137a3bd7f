using Aloi.Modules.Vault.Items;
using Aloi.Platform;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Vault.Claims;

/// <summary>
/// Finds what a link or a code on paper leads to. A link names an item that waits for an address, and opens nothing by itself; a code
/// opens its item. Guessing is slowed down long before sixty bits could be searched.
/// </summary>
internal sealed class ClaimFinder(VaultContext database, VaultSeals seals, AccessLog log)
{
    public const int TriesInAQuarterOfAnHour = 10;
    private const int LongestCode = 40;

    /// <summary>The item; the attempt is written down either way.</summary>
    public async Task<Outcome<StoredItem>> FindAsync(string code, CancellationToken cancellation)
    {
        if (await log.IsTooOftenAsync(VaultAct.UnknownCode, TriesInAQuarterOfAnHour, cancellation))
        {
            return VaultProblems.TooManyTries.With();
        }

        if (code.Length <= LongestCode && await LookUpAsync(code, cancellation) is { } item)
        {
            log.Record(VaultAct.Opened, item.PersonId, item.Id);
            return item;
        }

        log.Record(VaultAct.UnknownCode);
        return VaultProblems.UnknownCode.With();
    }

    private async Task<StoredItem?> LookUpAsync(string code, CancellationToken cancellation)
    {
        if (PublicId.TryParse(code, null, out var id))
        {
            var named = await database
                .Set<StoredItem>()
                .AsNoTracking()
                .SingleOrDefaultAsync(i => i.PublicId == id && i.RecipientKind == RecipientKind.Address, cancellation);
            return named is null ? null : await NewestAsync(named, cancellation);
        }

        // One code may open several versions of a proof: the newest that still waits, else the newest.
        var digest = seals.CodeDigest(code);
        return await database
            .Set<StoredItem>()
            .AsNoTracking()
            .Where(i => i.Recipient == digest && i.RecipientKind == RecipientKind.Code)
            .OrderBy(i => i.PersonId != null)
            .ThenByDescending(i => i.Id)
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The link of a version that was corrected since leads to the correction.</summary>
    private Task<StoredItem> NewestAsync(StoredItem version, CancellationToken cancellation) =>
        database
            .Set<StoredItem>()
            .AsNoTracking()
            .Where(i => i.Recipient == version.Recipient && i.ProofDigest == version.ProofDigest)
            .OrderByDescending(i => i.Id)
            .FirstAsync(cancellation);
}
