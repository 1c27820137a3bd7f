using System.Buffers.Text;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Standards.Crypto;
using Aloi.Standards.Multiformats;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Keys;

/// <summary>The issuer's seal under minutes: the key that signs the proofs, so that one public address tells of both.</summary>
internal sealed class SealWithIssuerKey(IssuerContext database, IssuerKeys keys, IOrganisations organisations) : ISealMinutes
{
    public async Task<MinutesSeal> SealAsync(long entityId, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var entity =
            await organisations.FindEntityAsync(entityId, cancellation)
            ?? throw new InvalidOperationException($"Entity {entityId} is missing.");
        using var key = await keys.OpenAsync(entity, cancellation);
        var signature = key.Key.Sign(content.Span);
        return new MinutesSeal(
            key.Identity.VerificationMethod,
            Multikey.EncodePublic(key.Key.PublicKey),
            Base64Url.EncodeToString(signature)
        );
    }

    public async Task<bool> IsIntactAsync(long entityId, ReadOnlyMemory<byte> content, MinutesSeal seal, CancellationToken cancellation)
    {
        var known = await database.Set<SigningKey>().Where(k => k.EntityId == entityId).Select(k => k.PublicKey).ToListAsync(cancellation);
        var signer = known.Select(k => Ed25519PublicKey.FromBytes(k)).FirstOrDefault(k => Multikey.EncodePublic(k) == seal.PublicKey);
        var signature = new byte[Ed25519PublicKey.SignatureLength];
        return signer is not null
            && Base64Url.TryDecodeFromChars(seal.Signature, signature, out var length)
            && length == signature.Length
            && signer.Verify(content.Span, signature);
    }
}
