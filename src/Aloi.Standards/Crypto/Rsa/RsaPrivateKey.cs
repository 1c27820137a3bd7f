using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Aloi.Standards.Crypto;

/// <summary>An RSA private key (RFC 8017 section 3.2) that signs with PKCS #1 v1.5 and SHA-256. Safe for use by several threads at once.</summary>
public sealed class RsaPrivateKey : PrivateKey
{
    private readonly RSA rsa;

    // The base library does not promise that several threads may use one key.
    private readonly Lock gate = new();

    private RsaPrivateKey(RSA rsa, RsaPublicKey publicKey) => (this.rsa, PublicKey) = (rsa, publicKey);

    /// <summary>The public key that belongs to this private key.</summary>
    public RsaPublicKey PublicKey { get; }

    /// <inheritdoc/>
    public override PublicKey Public => PublicKey;

    /// <summary>A new key from the system's random numbers.</summary>
    /// <param name="bits">The length of the modulus: a multiple of 8, from 2048 to 8192.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another length.</exception>
    public static RsaPrivateKey Generate(int bits = RsaPublicKey.MinBits)
    {
        if (bits is < RsaPublicKey.MinBits or > RsaPublicKey.MaxBits || bits % 8 != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(bits), bits, "An RSA key has 2048 to 8192 bits here.");
        }

        return Of(RSA.Create(bits)) ?? throw new CryptographicException("The base library made a key that is not one.");
    }

    /// <summary>
    /// The key of its numbers, all of them: modulus, exponents, primes and the values of the Chinese remainder theorem (RFC 8017 section 3.2); false
    /// when they do not belong together or the key is too short.
    /// </summary>
    public static bool TryFromParameters(RSAParameters parameters, [NotNullWhen(true)] out RsaPrivateKey? key)
    {
        key = null;
        var made = RSA.Create();
        try
        {
            made.ImportParameters(parameters);
            key = Of(made) is { } read && read.Works() ? read : null;
            return key is not null;
        }
        catch (CryptographicException)
        {
            return false;
        }
        finally
        {
            if (key is null)
            {
                made.Dispose();
            }
        }
    }

    /// <inheritdoc/>
    public override byte[] Sign(ReadOnlySpan<byte> data)
    {
        lock (gate)
        {
            return rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
    }

    /// <summary>Never the key itself: only its public part, so that nothing secret lands in a log.</summary>
    public override string ToString() => $"private key of {PublicKey}";

    /// <summary>Frees the key; OpenSSL wipes its bytes.</summary>
    protected override void Dispose(bool disposing) => rsa.Dispose();

    private static RsaPrivateKey? Of(RSA made)
    {
        var parameters = made.ExportParameters(includePrivateParameters: false);
        return RsaPublicKey.TryFromParameters(parameters.Modulus, parameters.Exponent, out var publicKey)
            ? new RsaPrivateKey(made, publicKey)
            : null;
    }

    // Numbers that do not belong together sign what nobody can verify, or give the primes away: better found out at once.
    private bool Works()
    {
        ReadOnlySpan<byte> probe = "probe"u8;
        return PublicKey.Verify(probe, Sign(probe));
    }
}
