using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.Crypto;

/// <summary>Which kinds of keys a JSON Web Key can name, and whether it lets itself be used for signatures (RFC 7517 sections 4.2 and 4.4).</summary>
internal static class JsonWebKeyKind
{
    /// <summary>The kind that a type and a curve name; null for those that this library does not use.</summary>
    internal static KeyKind? Of(string type, string? curve) =>
        (type, curve) switch
        {
            ("OKP", "Ed25519") => KeyKind.Ed25519,
            ("EC", "P-256") => KeyKind.P256,
            ("EC", "P-384") => KeyKind.P384,
            ("EC", "P-521") => KeyKind.P521,
            ("EC", "secp256k1") => KeyKind.Secp256k1,
            ("RSA", null) => KeyKind.Rsa,
            _ => null,
        };

    /// <summary>The name of the curve of a kind, and the type that goes with it; null for RSA, which has none.</summary>
    internal static (string Type, string Curve)? Names(KeyKind kind) =>
        kind switch
        {
            KeyKind.Ed25519 => ("OKP", "Ed25519"),
            KeyKind.P256 => ("EC", "P-256"),
            KeyKind.P384 => ("EC", "P-384"),
            KeyKind.P521 => ("EC", "P-521"),
            KeyKind.Secp256k1 => ("EC", "secp256k1"),
            _ => null,
        };

    /// <summary>Whether neither <c>use</c> nor <c>alg</c> says that the key is for something else than the one algorithm of its kind.</summary>
    internal static bool MaySign(JsonElement jwk, KeyKind kind) =>
        (JsonMembers.Member(jwk, "use") is not { } use || JsonMembers.Text(use) is "sig")
        && (JsonMembers.Member(jwk, "alg") is not { } algorithm || IsAlgorithmOf(JsonMembers.Text(algorithm), kind));

    // RFC 9864 gives each of these algorithms a second, fully specified name.
    private static bool IsAlgorithmOf(string? algorithm, KeyKind kind) =>
        kind switch
        {
            KeyKind.Ed25519 => algorithm is "EdDSA" or "Ed25519",
            KeyKind.P256 => algorithm is "ES256" or "ESP256",
            KeyKind.P384 => algorithm is "ES384" or "ESP384",
            KeyKind.P521 => algorithm is "ES512" or "ESP512",
            KeyKind.Secp256k1 => algorithm is "ES256K",
            KeyKind.Rsa => algorithm is "RS256",
            _ => false,
        };
}
