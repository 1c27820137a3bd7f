using Aloi.Modules.Vault.Contracts;
using Aloi.Modules.Vault.Items;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Vault.Proofs;

/// <summary>
/// The holder says whether the public page shows a proof. The issuer is asked first and the choice kept only once it has answered: a page
/// is never said to be hidden while it is not.
/// </summary>
internal sealed class ChooseVisibility(VaultContext database, HeldProofs proofs, IssuerDoors doors, AccessLog log, CurrentUser user)
{
    public async Task<Outcome<bool>> HandleAsync(PublicId id, bool isPrivate, CancellationToken cancellation)
    {
        if (await proofs.FindAsync(id, act: null, cancellation) is not { } proof)
        {
            return CommonProblems.NotFound.With();
        }

        if (proof.Content.Page is not { } page)
        {
            return VaultProblems.NoPublicPage.With();
        }

        if (!await doors.TellAsync(page.Address, new HolderChoice(page.Id, page.Secret, isPrivate), cancellation))
        {
            return VaultProblems.IssuerOutOfReach.With();
        }

        await KeepAsync(proof.Id, isPrivate, cancellation);
        return true;
    }

    /// <summary>For every version of the proof: they share one page.</summary>
    private async Task KeepAsync(PublicId id, bool isPrivate, CancellationToken cancellation)
    {
        var person = user.Id!.Value;
        var own = database.Set<StoredItem>().Where(i => i.PersonId == person);
        var digest = own.Where(i => i.PublicId == id).Select(i => i.ProofDigest);
        var versions = await own.Where(i => digest.Contains(i.ProofDigest)).ToListAsync(cancellation);
        versions.ForEach(v => v.IsPrivate = isPrivate);
        log.Record(isPrivate ? VaultAct.MadePrivate : VaultAct.MadeVisible, person, versions.Max(v => v.Id));
        await database.SaveChangesAsync(cancellation);
    }
}
