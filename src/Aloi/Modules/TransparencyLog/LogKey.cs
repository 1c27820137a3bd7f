using System.Security.Cryptography;
using Aloi.Platform.Secrets;
using Aloi.Standards.Crypto;
using Aloi.Standards.TransparencyLog;

namespace Aloi.Modules.TransparencyLog;

/// <summary>The log's own key: made with the log, sealed in its row, used for checkpoints and nothing else.</summary>
public sealed class LogKey(MasterKey master)
{
    private const string Binding = "log key";
    private readonly Sealer _sealer = master.For("log key");

    /// <summary>A new key: its public part and its sealed seed.</summary>
    public (byte[] PublicKey, byte[] SealedKey) Make()
    {
        using var key = Ed25519PrivateKey.Generate();
        var seed = new byte[Ed25519PrivateKey.SeedLength];
        key.ExportSeed(seed);
        var sealedSeed = _sealer.Seal(seed, Binding);
        CryptographicOperations.ZeroMemory(seed);
        return (key.PublicKey.Bytes.ToArray(), sealedSeed);
    }

    /// <summary>The signed note of a checkpoint.</summary>
    public string Sign(Checkpoint checkpoint, byte[] sealedKey)
    {
        var seed = _sealer.Open(sealedKey, Binding);
        using var key = Ed25519PrivateKey.FromSeed(seed);
        CryptographicOperations.ZeroMemory(seed);
        return checkpoint.Sign(key).ToString();
    }
}
