using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.Jose;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Tests;

/// <summary>Issuers of tokens, one of each kind of key, and tokens made by hand.</summary>
internal static class TestTokens
{
    private static readonly Dictionary<KeyKind, PrivateKey> Keys = new()
    {
        [KeyKind.Ed25519] = Ed25519PrivateKey.Generate(),
        [KeyKind.P256] = EcdsaPrivateKey.Generate(KeyKind.P256),
        [KeyKind.P384] = EcdsaPrivateKey.Generate(KeyKind.P384),
        [KeyKind.P521] = EcdsaPrivateKey.Generate(KeyKind.P521),
        [KeyKind.Rsa] = RsaPrivateKey.Generate(),
    };

    public static TheoryData<KeyKind> Kinds => [.. Keys.Keys];

    public static PrivateKey Key(KeyKind kind) => Keys[kind];

    /// <summary>An issuer whose identifier is its key.</summary>
    public static string Did(KeyKind kind) => DidJwk.Format(Keys[kind].Public);

    public static string KeyId(KeyKind kind) => DidJwk.VerificationMethod(Keys[kind].Public);

    /// <summary>A badge about a holder with an identifier, as the profile of Open Badges wants it.</summary>
    public static JsonObject Badge(string issuer)
    {
        var badge = JsonNode.Parse(Standards.OpenBadges.OpenBadgeWriter.Write(SampleBadge.For(issuer)))!.AsObject();
        badge["credentialSubject"]!["id"] = "did:example:holder";
        return badge;
    }

    public static string Sign(JsonNode credential, VcJwtProfile profile, KeyKind kind, string? keyId = null)
    {
        var token = VcJwt.Sign(credential.Bytes(), profile, Key(kind), keyId ?? KeyId(kind), out var problem);
        problem.ShouldBeNull();
        return token.ShouldNotBeNull();
    }

    /// <summary>A token with whatever header and payload, really signed.</summary>
    public static string Craft(JsonObject header, JsonNode payload, PrivateKey key)
    {
        var signed = $"{Encode(header.ToJsonString())}.{Encode(payload.ToJsonString())}";
        return $"{signed}.{Base64UrlText.Encode(key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    public static string Encode(string text) => Base64UrlText.Encode(Encoding.UTF8.GetBytes(text));

    public static JsonObject Header(string token) => Part(token, 0);

    public static JsonObject Payload(string token) => Part(token, 1);

    /// <summary>The token with another payload under the old signature.</summary>
    public static string WithPayload(string token, Action<JsonObject> change)
    {
        var parts = token.Split('.');
        var payload = Payload(token);
        change(payload);
        return $"{parts[0]}.{Encode(payload.ToJsonString())}.{parts[2]}";
    }

    /// <summary>Every text that differs from this one in one character.</summary>
    public static IEnumerable<string> SingleChanges(string text, Random random)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~=+/ \n";
        for (var i = 0; i < text.Length; i++)
        {
            var other = Alphabet[random.Next(Alphabet.Length)];
            while (other == text[i])
            {
                other = Alphabet[random.Next(Alphabet.Length)];
            }

            yield return $"{text[..i]}{other}{text[(i + 1)..]}";
        }
    }

    private static JsonObject Part(string token, int index)
    {
        Base64UrlText.TryDecode(token.Split('.')[index], out var bytes).ShouldBeTrue();
        return JsonNode.Parse(bytes)!.AsObject();
    }
}
