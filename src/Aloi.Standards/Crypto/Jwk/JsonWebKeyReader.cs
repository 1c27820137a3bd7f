using System.Security.Cryptography;
using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Crypto;

/// <summary>
/// Keys as JSON Web Keys (RFC 7517; RFC 7518 section 6 for EC and RSA, RFC 8037 section 2 for OKP, RFC 8812 section 3.1 for secp256k1). They come from
/// anybody: numbers have their exact width, points are on their curve, and a key that says it serves another algorithm is refused.
/// </summary>
public static class JsonWebKeyReader
{
    /// <summary>Reads a public key; null with the problem when it is not one. A private part in a public key makes it malformed: it is no secret any more.</summary>
    public static PublicKey? Read(JsonElement jwk, out MultikeyProblem problem)
    {
        var key = JsonMembers.Member(jwk, "d") is null ? ReadPublicPart(jwk, out problem) : Malformed(out problem);
        return key;
    }

    /// <summary>Reads a private key of Ed25519, P-256, P-384, P-521 or RSA; null with the problem when it is not one, or when its two halves do not belong together.</summary>
    public static PrivateKey? ReadPrivate(JsonElement jwk, out MultikeyProblem problem)
    {
        if (ReadPublicPart(jwk, out problem) is not { } stated)
        {
            return null;
        }

        problem = MultikeyProblem.Malformed;
        var key = stated is RsaPublicKey rsa ? RsaWebKey.ReadPrivate(jwk, rsa) : ReadSecret(jwk, stated.Kind);
        if (key is null || !key.Public.Equals(stated))
        {
            key?.Dispose();
            return null;
        }

        problem = MultikeyProblem.None;
        return key;
    }

    private static PrivateKey? ReadSecret(JsonElement jwk, KeyKind kind)
    {
        if (!TryReadBytes(jwk, "d", out var secret))
        {
            return null;
        }

        var key = MakePrivate(kind, secret);
        CryptographicOperations.ZeroMemory(secret);
        return key;
    }

    private static PrivateKey? MakePrivate(KeyKind kind, ReadOnlySpan<byte> secret) =>
        kind switch
        {
            KeyKind.Ed25519 => secret.Length == Ed25519PrivateKey.SeedLength ? Ed25519PrivateKey.FromSeed(secret) : null,
            _ => EcdsaPrivateKey.TryFromScalar(kind, secret, out var ecdsa) ? ecdsa : null,
        };

    private static PublicKey? ReadPublicPart(JsonElement jwk, out MultikeyProblem problem)
    {
        if (jwk.ValueKind != JsonValueKind.Object || JsonMembers.Text(jwk, "kty") is not { Length: > 0 } type)
        {
            return Malformed(out problem);
        }

        problem = MultikeyProblem.UnsupportedKind;
        if (JsonWebKeyKind.Of(type, JsonMembers.Text(jwk, "crv")) is not { } kind || !JsonWebKeyKind.MaySign(jwk, kind))
        {
            return null;
        }

        PublicKey? key = kind switch
        {
            KeyKind.Ed25519 => ReadOctets(jwk),
            KeyKind.Rsa => RsaWebKey.Read(jwk),
            _ => ReadPoint(jwk, kind),
        };
        problem = key is null ? MultikeyProblem.Malformed : MultikeyProblem.None;
        return key;
    }

    private static Ed25519PublicKey? ReadOctets(JsonElement jwk) =>
        TryReadBytes(jwk, "x", out var x) && Ed25519PublicKey.TryFromBytes(x, out var key) ? key : null;

    private static EcdsaPublicKey? ReadPoint(JsonElement jwk, KeyKind kind) =>
        TryReadBytes(jwk, "x", out var x) && TryReadBytes(jwk, "y", out var y) && EcdsaPublicKey.TryFromCoordinates(kind, x, y, out var key)
            ? key
            : null;

    // The longest member of these kinds has 66 bytes, 88 characters.
    private static bool TryReadBytes(JsonElement jwk, string name, out byte[] bytes)
    {
        bytes = JsonMembers.Text(jwk, name) is { Length: > 0 and <= 88 } text && Base64UrlText.TryDecode(text, out var read) ? read : [];
        return bytes.Length > 0;
    }

    private static PublicKey? Malformed(out MultikeyProblem problem)
    {
        problem = MultikeyProblem.Malformed;
        return null;
    }
}
