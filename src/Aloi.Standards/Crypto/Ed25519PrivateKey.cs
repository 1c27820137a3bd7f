using System.Security.Cryptography;

namespace Aloi.Standards.Crypto;

/// <summary>An Ed25519 private key (RFC 8032 section 5.1.5). Safe for use by several threads at once.</summary>
public sealed class Ed25519PrivateKey : PrivateKey
{
    /// <summary>The length of a seed, which is what RFC 8032 calls the private key: 32 bytes.</summary>
    public const int SeedLength = 32;

    private readonly EvpKeyHandle handle;
    private readonly EvpContextPool contexts;

    private Ed25519PrivateKey(EvpKeyHandle handle)
    {
        this.handle = handle;
        contexts = new EvpContextPool(handle, LibCrypto.SigningContext);
        Span<byte> bytes = stackalloc byte[Ed25519PublicKey.Length];
        LibCrypto.ReadPublicKey(handle, bytes);
        PublicKey = Ed25519PublicKey.FromBytes(bytes);
    }

    /// <summary>The public key that belongs to this private key (RFC 8032 section 5.1.5).</summary>
    public Ed25519PublicKey PublicKey { get; }

    /// <inheritdoc/>
    public override PublicKey Public => PublicKey;

    /// <summary>A new key from the system's random numbers.</summary>
    /// <exception cref="LibCryptoUnavailableException">OpenSSL 3 is not on this machine.</exception>
    public static Ed25519PrivateKey Generate()
    {
        Span<byte> seed = stackalloc byte[SeedLength];
        RandomNumberGenerator.Fill(seed);
        try
        {
            return FromSeed(seed);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    /// <summary>The key of a 32-byte seed (RFC 8032 section 5.1.5).</summary>
    /// <exception cref="ArgumentException">The seed is not 32 bytes long.</exception>
    /// <exception cref="LibCryptoUnavailableException">OpenSSL 3 is not on this machine.</exception>
    public static Ed25519PrivateKey FromSeed(ReadOnlySpan<byte> seed) =>
        seed.Length == SeedLength
            ? new Ed25519PrivateKey(LibCrypto.PrivateKey(seed))
            : throw new ArgumentException($"An Ed25519 seed has {SeedLength} bytes, not {seed.Length}.", nameof(seed));

    /// <summary>Signs (RFC 8032 section 5.1.6) into the 64 bytes of <paramref name="signature"/>.</summary>
    /// <exception cref="ArgumentException">The destination is not 64 bytes long.</exception>
    public void Sign(ReadOnlySpan<byte> data, Span<byte> signature)
    {
        if (signature.Length != Ed25519PublicKey.SignatureLength)
        {
            throw new ArgumentException("An Ed25519 signature takes exactly 64 bytes.", nameof(signature));
        }

        var context = contexts.Rent();
        var signed = false;
        try
        {
            signed = LibCrypto.TrySign(context, data, signature);
        }
        finally
        {
            contexts.Return(context, signed);
        }

        if (!signed)
        {
            throw new CryptographicException("OpenSSL did not sign.");
        }
    }

    /// <summary>Copies the seed out, for storage under encryption. The caller wipes the destination after use.</summary>
    /// <exception cref="ArgumentException">The destination is not 32 bytes long.</exception>
    public void ExportSeed(Span<byte> destination)
    {
        if (destination.Length != SeedLength)
        {
            throw new ArgumentException("An Ed25519 seed takes exactly 32 bytes.", nameof(destination));
        }

        LibCrypto.ReadSeed(handle, destination);
    }

    /// <inheritdoc/>
    public override byte[] Sign(ReadOnlySpan<byte> data)
    {
        var signature = new byte[Ed25519PublicKey.SignatureLength];
        Sign(data, signature);
        return signature;
    }

    /// <summary>Frees the key; OpenSSL wipes its bytes.</summary>
    protected override void Dispose(bool disposing)
    {
        contexts.Dispose();
        handle.Dispose();
    }

    /// <summary>Never the key itself: only its public part, so that nothing secret lands in a log.</summary>
    public override string ToString() => $"private key of {PublicKey}";
}
