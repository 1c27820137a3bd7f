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

                if (found.Value.PersonId is not null)
                {
                    return context.Refuse(found.Value);
                }

                return found.Value.RecipientKind == RecipientKind.Address
                    ? await AskAsync(found.Value, cancellation)
                    : await TakeAsync(found.Value, cancellation);
            },
            cancellation
        );

    private async Task<Outcome<Claimed>> AskAsync(StoredItem item, CancellationToken cancellation)
    {
        var address = context.Open(item).Address!;
        return await ask.HandleAsync(address, cancellation) is { } problem ? problem : new Claimed(ClaimState.ProofAsked, null, null);
    }

    private async Task<Outcome<Claimed>> TakeAsync(StoredItem item, CancellationToken cancellation)
    {
        var vault = context.PersonId is { } person ? new OpenedVault(person, null, null) : await newVault.CreateAsync(cancellation);
        return await waiting.TakeAsync(item, vault.PersonId, cancellation)
            ? new Claimed(ClaimState.Claimed, vault.Session, vault.RecoveryCode)
            : context.Refuse(item);
    }
}

internal enum ClaimState
{
    Waiting,
    ProofAsked,
    Claimed,
}

/// <param name="Session">For a vault that was not open in this browser yet.</param>
/// <param name="RecoveryCode">Shown once: it opens the new vault again.</param>
internal sealed record Claimed(ClaimState State, OpenedSession? Session, string? RecoveryCode);
