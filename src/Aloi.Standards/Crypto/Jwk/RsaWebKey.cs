using System.Security.Cryptography;
using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Crypto;

/// <summary>RSA keys as JSON Web Keys (RFC 7518 section 6.3). Numbers are written with as few bytes as they take, and read only so.</summary>
internal static class RsaWebKey
{
    // The longest number is a modulus of 8192 bits: 1366 characters.
    private const int MaxCharacters = 1400;

    public static RsaPublicKey? Read(JsonElement jwk) =>
        Number(jwk, "n") is { } modulus
        && Number(jwk, "e") is { } exponent
        && RsaPublicKey.TryFromParameters(modulus, exponent, out var key)
            ? key
            : null;

    /// <summary>The private key, with every number of it: one that leaves its primes out is refused.</summary>
    public static RsaPrivateKey? ReadPrivate(JsonElement jwk, RsaPublicKey stated)
    {
        if (
            JsonMembers.Member(jwk, "oth") is not null
            || Number(jwk, "d") is not { } d
            || Number(jwk, "p") is not { } p
            || Number(jwk, "q") is not { } q
            || Number(jwk, "dp") is not { } dp
            || Number(jwk, "dq") is not { } dq
            || Number(jwk, "qi") is not { } qi
        )
        {
            return null;
        }

        var length = stated.Modulus.Length;
        var half = (length + 1) / 2;
        var parameters = stated.Parameters() with
        {
            D = Padded(d, length),
            P = Padded(p, half),
            Q = Padded(q, half),
            DP = Padded(dp, half),
            DQ = Padded(dq, half),
            InverseQ = Padded(qi, half),
        };
        return RsaPrivateKey.TryFromParameters(parameters, out var key) ? key : null;
    }

    public static void Write(Utf8JsonWriter writer, RsaPublicKey key)
    {
        writer.WriteStartObject();
        writer.WriteString("e", Base64UrlText.Encode(key.Exponent));
        writer.WriteString("kty", "RSA");
        writer.WriteString("n", Base64UrlText.Encode(key.Modulus));
        writer.WriteEndObject();
    }

    private static byte[]? Number(JsonElement jwk, string name) =>
        JsonMembers.Text(jwk, name) is { Length: > 0 and <= MaxCharacters } text
        && Base64UrlText.TryDecode(text, out var bytes)
        && bytes[0] != 0
            ? bytes
            : null;

    // The base library takes numbers in the width of the modulus or of half of it.
    private static byte[] Padded(byte[] number, int width)
    {
        if (number.Length >= width)
        {
            return number;
        }

        var padded = new byte[width];
        number.CopyTo(padded, width - number.Length);
        CryptographicOperations.ZeroMemory(number);
        return padded;
    }
}
