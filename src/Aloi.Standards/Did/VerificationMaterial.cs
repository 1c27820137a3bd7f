using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.Json;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Did;

/// <summary>
/// Reads the key itself out of a verification method (Controlled Identifiers 1.0 section 2.2): a type says which forms it may have, and which
/// kind of key it must be.
/// </summary>
internal static class VerificationMaterial
{
    private static readonly string[] Forms = ["publicKeyMultibase", "publicKeyJwk", "publicKeyBase58", "publicKeyHex"];

    /// <summary>The key, or null with the problem. A method with two forms of a key leaves open which one counts, and has none.</summary>
    internal static PublicKey? Read(JsonElement method, string type, out MultikeyProblem problem)
    {
        problem = MultikeyProblem.UnsupportedKind;
        if (Expectation.Of(type) is not { } expected)
        {
            return null;
        }

        problem = MultikeyProblem.Malformed;
        var present = Array.FindAll(Forms, form => JsonMembers.Member(method, form) is not null);
        if (present.Length != 1 || !expected.Forms.Contains(present[0], StringComparer.Ordinal))
        {
            return null;
        }

        var key = ReadForm(method, present[0], expected, out problem);
        if (key is not null && expected.Kind is { } kind && key.Kind != kind)
        {
            problem = MultikeyProblem.Malformed;
            return null;
        }

        return key;
    }

    private static PublicKey? ReadForm(JsonElement method, string form, Expectation expected, out MultikeyProblem problem)
    {
        var value = JsonMembers.Member(method, form)!.Value;
        switch (form)
        {
            case "publicKeyJwk":
                return JsonWebKeyReader.Read(value, out problem);
            case "publicKeyMultibase":
                return Multikey.ReadPublic(JsonMembers.Text(value) ?? "", out problem);
            default:
                var key = ReadRaw(JsonMembers.Text(value) ?? "", form, expected.Kind);
                problem = key is null ? MultikeyProblem.Malformed : MultikeyProblem.None;
                return key;
        }
    }

    // The older types write the bare key, without a prefix that says what it is: the type says it.
    private static PublicKey? ReadRaw(string text, string form, KeyKind? kind)
    {
        if (text.Length > 128 || kind is not { } known || ReadBytes(text, form) is not { } bytes)
        {
            return null;
        }

        return known == KeyKind.Ed25519
            ? Ed25519PublicKey.TryFromBytes(bytes, out var ed25519)
                ? ed25519
                : null
            : EcdsaPublicKey.TryFromCompressed(known, bytes, out var ecdsa)
                ? ecdsa
                : null;
    }

    private static byte[]? ReadBytes(string text, string form)
    {
        if (form is "publicKeyBase58")
        {
            return Base58Btc.TryDecode(text, out var bytes) ? bytes : null;
        }

        var fromHex = new byte[text.Length / 2];
        var status = Convert.FromHexString(text, fromHex, out _, out var written);
        return status == System.Buffers.OperationStatus.Done && written == fromHex.Length ? fromHex : null;
    }

    private sealed record Expectation(KeyKind? Kind, params string[] Forms)
    {
        internal static Expectation? Of(string type) =>
            type switch
            {
                "Multikey" => new(null, "publicKeyMultibase"),
                "JsonWebKey" or "JsonWebKey2020" or "JwsVerificationKey2020" => new(null, "publicKeyJwk"),
                "Ed25519VerificationKey2020" => new(KeyKind.Ed25519, "publicKeyMultibase"),
                "Ed25519VerificationKey2018" => new(KeyKind.Ed25519, "publicKeyBase58", "publicKeyMultibase", "publicKeyJwk"),
                "EcdsaSecp256r1VerificationKey2019" or "P256Key2021" => new(KeyKind.P256, VerificationMaterial.Forms),
                "EcdsaSecp384r1VerificationKey2019" or "P384Key2021" => new(KeyKind.P384, VerificationMaterial.Forms),
                "EcdsaSecp256k1VerificationKey2019" => new(KeyKind.Secp256k1, VerificationMaterial.Forms),
                _ => null,
            };
    }
}
