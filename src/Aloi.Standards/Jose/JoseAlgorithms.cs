using Aloi.Standards.Crypto;

namespace Aloi.Standards.Jose;

/// <summary>The names of signature algorithms in JOSE headers (RFC 7518 section 3.1, RFC 8037, RFC 8812, RFC 9864), and the kind of key of each.</summary>
internal static class JoseAlgorithms
{
    /// <summary>The name under which a key signs.</summary>
    public static string NameOf(KeyKind kind) =>
        kind switch
        {
            KeyKind.Ed25519 => "EdDSA",
            KeyKind.P256 => "ES256",
            KeyKind.P384 => "ES384",
            KeyKind.P521 => "ES512",
            KeyKind.Secp256k1 => "ES256K",
            KeyKind.Rsa => "RS256",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of key has no name in JOSE."),
        };

    /// <summary>The one kind of key that the name stands for; null when it is not known here.</summary>
    public static KeyKind? KindOf(string name) =>
        name switch
        {
            "EdDSA" or "Ed25519" => KeyKind.Ed25519,
            "ES256" => KeyKind.P256,
            "ES384" => KeyKind.P384,
            "ES512" => KeyKind.P521,
            "ES256K" => KeyKind.Secp256k1,
            "RS256" => KeyKind.Rsa,
            _ => null,
        };

    /// <summary>What is wrong with the name before any key is looked at. Names are case-sensitive, and refusals are not: <c>nOnE</c> is an attack.</summary>
    public static JwsProblem Judge(string name) =>
        KindOf(name) is not null ? JwsProblem.None
        : string.Equals(name, "none", StringComparison.OrdinalIgnoreCase) ? JwsProblem.AlgorithmNone
        : name.StartsWith("HS", StringComparison.OrdinalIgnoreCase) ? JwsProblem.AlgorithmSymmetric
        : JwsProblem.AlgorithmUnsupported;
}
