using Aloi.Modules.Vault.Items;
using Aloi.Modules.Vault.People;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Vault.Claims;

/// <summary>
/// Opens what a link or code leads to. An item that waits for an address asks for the address to be proven; one that waits for a code
/// goes into the vault open in this browser, or into a new one whose recovery code is shown once.
/// </summary>
internal sealed class ClaimItem(ClaimFinder finder, WaitingItems waiting, NewVault newVault, AskForProof ask, ClaimContext context)
{
    public Task<Outcome<Claimed>> HandleAsync(string code, CancellationToken cancellation) =>
        context.RunAsync(
            async () =>
            {
                var found = await finder.FindAsync(code, cancellation);
                if (!found.Succeeded)
                {
                    return Outcome<Claimed>.Refused(found.Problems);
                }

                // Whoever comes back by the link of a proof that is theirs already is let in the same way: by their mailbox.
                return found.Value.RecipientKind == RecipientKind.Address ? await AskAsync(found.Value, cancellation)
                    : found.Value.PersonId is null ? await TakeAsync(found.Value, cancellation)
                    : context.Refuse(found.Value);
            },
            cancellation
        );

    private async Task<Outcome<Claimed>> AskAsync(StoredItem item, CancellationToken cancellation)
    {
        var address = (await context.OpenAsync(item, cancellation)).Address!;
        var problem = await ask.HandleAsync(address, new ProofPurpose(item.Id), cancellation);
        return problem is not null ? problem : new Claimed(ClaimState.ProofAsked, item.PublicId, null, null);
    }

    private async Task<Outcome<Claimed>> TakeAsync(StoredItem item, CancellationToken cancellation)
    {
        var vault = context.PersonId is { } person ? new OpenedVault(person, null, null) : await newVault.CreateAsync(cancellation);
        return await waiting.TakeAsync(item, vault.PersonId, cancellation)
            ? new Claimed(ClaimState.Claimed, item.PublicId, vault.Session, vault.RecoveryCode)
            : context.Refuse(item);
    }
}

public enum ClaimState
{
    Waiting,
    ProofAsked,
    Claimed,
}

/// <param name="Session">For a vault that was not open in this browser yet.</param>
/// <param name="RecoveryCode">Shown once: it opens the new vault again.</param>
internal sealed record Claimed(ClaimState State, PublicId Item, OpenedSession? Session, string? RecoveryCode);
