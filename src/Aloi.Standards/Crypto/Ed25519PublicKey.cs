using System.Diagnostics.CodeAnalysis;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Crypto;

/// <summary>An Ed25519 public key (RFC 8032 section 5.1.5), compared by value. Safe for use by several threads at once.</summary>
[SuppressMessage(
    "Reliability",
    "CA1001:Types that own disposable fields should be disposable",
    Justification = "A public key holds no secret and travels as a value; the safe handles free the native memory with it."
)]
public sealed class Ed25519PublicKey : PublicKey
{
    /// <summary>The length of a public key: 32 bytes.</summary>
    public const int Length = 32;

    /// <summary>The length of a signature: 64 bytes.</summary>
    public const int SignatureLength = 64;

    private readonly byte[] bytes;
    private readonly EvpContextPool contexts;

    private Ed25519PublicKey(ReadOnlySpan<byte> key)
    {
        bytes = key.ToArray();
        contexts = new EvpContextPool(LibCrypto.PublicKey(key), LibCrypto.VerifyingContext);
    }

    /// <inheritdoc/>
    public override KeyKind Kind => KeyKind.Ed25519;

    /// <summary>The 32 bytes of the key.</summary>
    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>The key, when the bytes can be one.</summary>
    /// <remarks>
    /// Refused are: another length than 32; a y-coordinate that is not below the prime (RFC 8032 section 5.1.3, step 1); and the points
    /// of small order, for which one signature can be made to fit many messages without any private key.
    /// </remarks>
    /// <exception cref="LibCryptoUnavailableException">OpenSSL 3 is not on this machine.</exception>
    public static bool TryFromBytes(ReadOnlySpan<byte> key, [NotNullWhen(true)] out Ed25519PublicKey? publicKey)
    {
        publicKey = key.Length == Length && !WeakPoints.IsWeak(key) ? new Ed25519PublicKey(key) : null;
        return publicKey is not null;
    }

    /// <summary>The key of these 32 bytes.</summary>
    /// <exception cref="ArgumentException">The bytes cannot be a key; see <see cref="TryFromBytes"/>.</exception>
    public static Ed25519PublicKey FromBytes(ReadOnlySpan<byte> key) =>
        TryFromBytes(key, out var publicKey)
            ? publicKey
            : throw new ArgumentException("These bytes are not an Ed25519 public key.", nameof(key));

    /// <summary>Whether the signature is this key's over the data (RFC 8032 section 5.1.7). Any malformed signature is simply not.</summary>
    public override bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != SignatureLength)
        {
            return false;
        }

        var context = contexts.Rent();
        var valid = false;
        try
        {
            valid = LibCrypto.Verify(context, data, signature);
            return valid;
        }
        finally
        {
            contexts.Return(context, valid);
        }
    }

    /// <inheritdoc/>
    public override bool Equals(PublicKey? other) => other is Ed25519PublicKey key && bytes.AsSpan().SequenceEqual(key.bytes);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(bytes);

    /// <summary>The key as a Multikey, as it appears in DID documents (Controlled Identifiers 1.0 section 2.2.2).</summary>
    public override string ToString() => Multikey.EncodePublic(this);
}
