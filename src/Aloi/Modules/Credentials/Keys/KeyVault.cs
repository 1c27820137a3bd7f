using System.Security.Cryptography;
using Aloi.Platform.Secrets;
using Aloi.Standards.Crypto;

namespace Aloi.Modules.Credentials.Keys;

/// <summary>Makes and opens the private keys of issuers, sealed under a key of this purpose alone.</summary>
public sealed class KeyVault(MasterKey master)
{
    private const string Binding = "signing key";
    private readonly Sealer _sealer = master.For("signing keys");

    public (byte[] PublicKey, byte[] SealedSeed) Make()
    {
        using var key = Ed25519PrivateKey.Generate();
        var seed = new byte[Ed25519PrivateKey.SeedLength];
        key.ExportSeed(seed);
        var sealedSeed = _sealer.Seal(seed, Binding);
        CryptographicOperations.ZeroMemory(seed);
        return (key.PublicKey.Bytes.ToArray(), sealedSeed);
    }

    public Ed25519PrivateKey Open(SigningKey key)
    {
        var seed = _sealer.Open(key.SealedSeed ?? throw new InvalidOperationException("A retired key cannot sign."), Binding);
        var open = Ed25519PrivateKey.FromSeed(seed);
        CryptographicOperations.ZeroMemory(seed);
        return open;
    }
}
