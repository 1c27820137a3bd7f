using Aloi.Modules.Vault.Items;
using Aloi.Modules.Vault.People;
using Aloi.Modules.Vault.Proofs;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Vault.Claims;

/// <summary>
/// Somebody brings back the token that was mailed to an address: the address is theirs. Its vault opens, or a new one is made, or the
/// address joins the vault open in this browser; what waited for it moves in.
/// </summary>
internal sealed class ProveAddress(
    VaultContext database,
    AddressOwners owners,
    PersonSessions sessions,
    WaitingItems waiting,
    ClaimContext context
)
{
    public static string Binding(byte[] tokenDigest) => $"address proof {Convert.ToHexString(tokenDigest)}";

    public Task<Outcome<ProvenVault>> HandleAsync(string token, CancellationToken cancellation) =>
        context.RunAsync<ProvenVault>(
            async () =>
            {
                if (await UseUpAsync(SecretDigest.Of(token), cancellation) is not { } proof)
                {
                    return VaultProblems.TokenUsedOrExpired.With();
                }

                var person = await owners.FindOrAddAsync(proof, context.PersonId, cancellation);
                await database.SaveChangesAsync(cancellation);
                var session = sessions.Start(person);
                context.Record(VaultAct.SignedIn, person);
                var collected = await waiting.CollectAsync(person, cancellation);
                return new ProvenVault(session, collected, await LandingAsync(person, proof, collected, cancellation), proof.Next);
            },
            cancellation
        );

    /// <summary>The proof whose link they followed, else the newest of those that moved in now.</summary>
    private async Task<PublicId?> LandingAsync(long person, AddressProof proof, int collected, CancellationToken cancellation) =>
        proof.ItemId is null && collected == 0
            ? null
            : await database
                .Set<StoredItem>()
                .Where(i => i.PersonId == person)
                .OrderByDescending(i => i.Id == proof.ItemId)
                .ThenByDescending(i => i.Id)
                .Select(i => (PublicId?)i.PublicId)
                .FirstOrDefaultAsync(cancellation);

    /// <summary>Whether the token still works, and the proof whose mail carried it. Looking uses nothing up.</summary>
    public async Task<TokenLook> LookAsync(string token, CancellationToken cancellation)
    {
        var digest = SecretDigest.Of(token);
        var proof = await database.Set<AddressProof>().AsNoTracking().SingleOrDefaultAsync(p => p.TokenDigest == digest, cancellation);
        var isOpen = proof is { UsedAt: null } && proof.ExpiresAt > context.Now;
        var item = proof?.ItemId is { } id
            ? await database.Set<StoredItem>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation)
            : null;
        var words = isOpen && item is not null ? ProofWords.Read((await context.OpenAsync(item, cancellation)).Credential) : null;
        return new TokenLook(isOpen, item?.PublicId, words);
    }

    /// <summary>The database lets one of two through.</summary>
    private async Task<AddressProof?> UseUpAsync(byte[] digest, CancellationToken cancellation)
    {
        var now = context.Now;
        DateTimeOffset? used = now;
        var won = await database
            .Set<AddressProof>()
            .Where(p => p.TokenDigest == digest && p.UsedAt == null && p.ExpiresAt > now)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.UsedAt, used), cancellation);
        return won == 1 ? await database.Set<AddressProof>().AsNoTracking().SingleAsync(p => p.TokenDigest == digest, cancellation) : null;
    }
}

/// <param name="Collected">How many waiting proofs moved in.</param>
/// <param name="Item">The proof to show first; null when nothing is new.</param>
/// <param name="Next">The page they were on their way to.</param>
internal sealed record ProvenVault(OpenedSession Session, int Collected, PublicId? Item, string? Next);

/// <param name="Item">The proof it was mailed for; null when it was asked for to sign in.</param>
/// <param name="Words">What that proof says, while the token works: whoever brings it reads the mailbox it was sent to.</param>
public sealed record TokenLook(bool IsOpen, PublicId? Item, ProofWords? Words);
