using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Json;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Did;

/// <summary>Reads one key of a document, in the forms that occur for Ed25519 (Controlled Identifiers 1.0 sections 2.2.2 and 2.2.3).</summary>
internal static class VerificationMethodReader
{
    /// <summary>Null when the element is not a verification method at all. A key that cannot be read stays in the document, with the reason.</summary>
    internal static VerificationMethod? Read(JsonElement element, string documentId)
    {
        if (
            JsonMembers.Text(element, "id") is not { Length: > 0 } id
            || JsonMembers.Text(element, "type") is not { Length: > 0 } type
            || JsonMembers.Text(element, "controller") is not { Length: > 0 } controller
        )
        {
            return null;
        }

        // An end that cannot be read must not become no end at all.
        if (!TryReadInstant(element, "expires", out var expires) || !TryReadInstant(element, "revoked", out var revoked))
        {
            return null;
        }

        var key = ReadKey(element, type, out var problem);
        return new VerificationMethod(Absolute(id, documentId), type, controller)
        {
            Key = key,
            KeyProblem = problem,
            Expires = expires,
            Revoked = revoked,
        };
    }

    internal static string Absolute(string id, string documentId) => id.StartsWith('#') ? documentId + id : id;

    private static PublicKey? ReadKey(JsonElement element, string type, out MultikeyProblem problem)
    {
        switch (type)
        {
            case "Multikey" or "Ed25519VerificationKey2020":
                return Multikey.ReadPublic(JsonMembers.Text(element, "publicKeyMultibase") ?? "", out problem);
            case "JsonWebKey"
            or "JsonWebKey2020" when JsonMembers.Member(element, "publicKeyJwk") is { ValueKind: JsonValueKind.Object } jwk:
                return ReadJwk(jwk, out problem);
            case "JsonWebKey" or "JsonWebKey2020":
                problem = MultikeyProblem.Malformed;
                return null;
            default:
                problem = MultikeyProblem.UnsupportedKind;
                return null;
        }
    }

    // RFC 8037 section 2: an octet key pair on the curve Ed25519. A private part in a public document makes the key worthless.
    private static Ed25519PublicKey? ReadJwk(JsonElement jwk, out MultikeyProblem problem)
    {
        problem = MultikeyProblem.UnsupportedKind;
        if (JsonMembers.Text(jwk, "kty") is not "OKP" || JsonMembers.Text(jwk, "crv") is not "Ed25519")
        {
            return null;
        }

        problem = MultikeyProblem.Malformed;
        if (
            JsonMembers.Member(jwk, "d") is not null
            || JsonMembers.Text(jwk, "x") is not { Length: 43 } x
            || !Base64UrlText.TryDecode(x, out var bytes)
            || !Ed25519PublicKey.TryFromBytes(bytes, out var key)
        )
        {
            return null;
        }

        problem = MultikeyProblem.None;
        return key;
    }

    private static bool TryReadInstant(JsonElement element, string name, out DateTimeOffset? instant)
    {
        instant = null;
        if (JsonMembers.Member(element, name) is not { } value)
        {
            return true;
        }

        if (!XsdDateTime.TryParse(JsonMembers.Text(value), out var parsed))
        {
            return false;
        }

        instant = parsed;
        return true;
    }
}
