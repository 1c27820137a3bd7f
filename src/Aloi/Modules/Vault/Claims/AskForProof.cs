using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Vault.Claims;

/// <summary>Mails a one-use token to an address, and answers the same whether the address has a vault or not.</summary>
internal sealed class AskForProof(VaultContext database, VaultSeals seals, AccessLog log, ProofMail mail, Ids ids)
{
    private const int PerAddress = 3;
    private const int PerSource = 10;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>Part of the caller's transaction. Null when the mail is on its way.</summary>
    public async Task<Problem?> HandleAsync(string address, ProofPurpose purpose, CancellationToken cancellation)
    {
        var folded = EmailAddress.Fold(address.Length <= EmailAddress.MaximumLength ? address : "");
        if (!EmailAddress.IsPlausible(folded))
        {
            return VaultProblems.NotAnAddress.With();
        }

        var digest = seals.AddressDigest(folded);
        var since = log.Now - Window;
        var asked = await database.Set<AddressProof>().CountAsync(p => p.AddressDigest == digest && p.CreatedAt > since, cancellation);
        if (asked >= PerAddress || await log.IsTooOftenAsync(VaultAct.TokenAsked, PerSource, cancellation))
        {
            return VaultProblems.TooManyTries.With();
        }

        log.Record(VaultAct.TokenAsked);
        var token = ids.NewSecret();
        database.Add(Proof(token, folded, digest, purpose));
        await mail.WriteAsync(folded, token, cancellation);
        return null;
    }

    private AddressProof Proof(string token, string address, byte[] digest, ProofPurpose purpose)
    {
        var tokenDigest = SecretDigest.Of(token);
        return new AddressProof
        {
            TokenDigest = tokenDigest,
            AddressDigest = digest,
            SealedAddress = seals.SealPassing(address, ProveAddress.Binding(tokenDigest)),
            ItemId = purpose.ItemId,
            Next = purpose.Next,
            CreatedAt = log.Now,
            ExpiresAt = log.Now + AddressProof.Lifetime,
        };
    }
}

/// <summary>What somebody wants to do once inside.</summary>
/// <param name="Next">A path of the vault's own pages.</param>
internal sealed record ProofPurpose(long? ItemId = null, string? Next = null)
{
    public static ProofPurpose None { get; } = new();
}
