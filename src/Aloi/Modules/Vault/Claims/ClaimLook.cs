using Aloi.Modules.Vault.Items;
using Aloi.Modules.Vault.Proofs;
using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Vault.Claims;

/// <summary>What a link or a code shows before anything is done: enough to recognise it, and nothing of a proof that has an owner.</summary>
/// <param name="IsMine">It is in the vault that is open in this browser.</param>
/// <param name="Words">What the proof says; null once it has an owner.</param>
public sealed record ClaimLook(
    PublicId Item,
    RecipientKind By,
    ClaimState State,
    bool IsMine,
    string? Sender,
    string? Address,
    ProofWords? Words
);

/// <summary>Looks, and changes nothing but the log.</summary>
internal sealed class LookAtClaim(ClaimFinder finder, ClaimContext context)
{
    public Task<Outcome<ClaimLook>> HandleAsync(string code, CancellationToken cancellation) =>
        context.RunAsync(
            async () =>
            {
                var found = await finder.FindAsync(code, cancellation);
                return found.Succeeded ? await LookAsync(found.Value, cancellation) : Outcome<ClaimLook>.Refused(found.Problems);
            },
            cancellation
        );

    private async Task<ClaimLook> LookAsync(StoredItem item, CancellationToken cancellation)
    {
        var content = await context.OpenAsync(item, cancellation);
        var (isMine, address) = (item.PersonId is { } owner && owner == context.PersonId, Masked(content.Address));
        return item.PersonId is null
            ? new ClaimLook(
                item.PublicId,
                item.RecipientKind,
                ClaimState.Waiting,
                isMine,
                content.Sender,
                address,
                ProofWords.Read(content.Credential)
            )
            : new ClaimLook(item.PublicId, item.RecipientKind, ClaimState.Claimed, isMine, null, address, null);
    }

    /// <summary>Enough for the owner to know which of their mailboxes to look into.</summary>
    private static string? Masked(string? address) => address is null ? null : $"{address[0]}…{address[address.IndexOf('@')..]}";
}
