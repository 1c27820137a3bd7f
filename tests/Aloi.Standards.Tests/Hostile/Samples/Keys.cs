using System.Security.Cryptography;
using System.Text;
using Aloi.Standards.Crypto;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>Keys that are the same in every run, so that a seed makes the same sample again.</summary>
internal static class Keys
{
    public static PrivateKey Of(KeyKind kind, string name = "hostile") =>
        kind switch
        {
            KeyKind.Ed25519 => Ed25519PrivateKey.FromSeed(SHA256.HashData(Encoding.UTF8.GetBytes(name))),
            KeyKind.P256 => Ecdsa(kind, SHA256.HashData(Encoding.UTF8.GetBytes(name))),
            KeyKind.P384 => Ecdsa(kind, SHA384.HashData(Encoding.UTF8.GetBytes(name))),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such test key."),
        };

    private static EcdsaPrivateKey Ecdsa(KeyKind kind, byte[] scalar)
    {
        // The order of either curve begins with many one-bits, so a scalar that begins with a zero is below it.
        scalar[0] = 0;
        return EcdsaPrivateKey.TryFromScalar(kind, scalar, out var key) ? key : throw new InvalidOperationException("No key.");
    }
}
