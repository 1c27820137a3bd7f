using Aloi.Modules.Credentials.Endorsements;
using Aloi.Modules.Credentials.Keys;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.JsonLd;
using Aloi.Standards.StatusList;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Status;

/// <summary>Signs lists: empty when they are made, and anew whenever a bit has changed.</summary>
public sealed class StatusListSigner(IssuerContext database, Installation installation, IssuerKeys keys, TimeProvider time)
{
    public static Uri Address(string installation, PublicId list) => new($"{installation}/status/{list}");

    public byte[] Sign(Uri address, BitstringStatusList bits, OpenKey key)
    {
        var now = time.GetUtcNow();
        var document = StatusListCredential.Build(address, key.Identity.Did, StatusPurposes.Revocation, bits, now);
        return EddsaRdfc2022.Sign(document, new ProofOptions(now, key.Identity.VerificationMethod), key.Key, ContextLibrary.Published);
    }

    /// <summary>
    /// Makes the lists say what their credentials' rows say. Each list is locked first: of two nodes the second sees what the first
    /// wrote, so no bit is lost.
    /// </summary>
    public async Task SignAgainAsync(IEnumerable<long> listIds, CancellationToken cancellation)
    {
        var address = (await installation.AddressAsync(cancellation))!;
        foreach (var id in listIds.Distinct().Order())
        {
            await LockAsync(id, cancellation);
            var list = await database.Set<StatusList>().AsNoTracking().SingleAsync(l => l.Id == id, cancellation);
            var signing = await keys.ActiveAsync(list.EntityId, cancellation);
            using var key = await keys.OpenAsync(signing!, cancellation);
            var document = Sign(Address(address, list.PublicId), await BitsAsync(id, cancellation), key);
            await database
                .Set<StatusList>()
                .Where(l => l.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.Document, document), cancellation);
        }
    }

    private Task<int> LockAsync(long id, CancellationToken cancellation) =>
        database
            .Set<StatusList>()
            .Where(l => l.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Revision, l => l.Revision + 1), cancellation);

    private async Task<BitstringStatusList> BitsAsync(long listId, CancellationToken cancellation)
    {
        var withdrawn = await database
            .Set<Credential>()
            .Where(c => c.StatusListId == listId && c.Status != CredentialStatus.Active)
            .Select(c => c.StatusIndex!.Value)
            .ToListAsync(cancellation);
        withdrawn.AddRange(
            await database
                .Set<IssuedEndorsement>()
                .Where(e => e.StatusListId == listId && e.WithdrawnAt != null)
                .Select(e => e.StatusIndex!.Value)
                .ToListAsync(cancellation)
        );
        var bits = BitstringStatusList.Create();
        withdrawn.ForEach(index => bits[index] = true);
        return bits;
    }
}
