using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.Json;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Did;

/// <summary>DIDs that are a JSON Web Key themselves (did:jwk method), encoded in base64url.</summary>
public static class DidJwk
{
    /// <summary>The method's name.</summary>
    public const string Method = "jwk";

    private static readonly StrictJsonLimits Limits = new() { MaxBytes = DidUrl.MaxLength, MaxDepth = 8 };

    /// <summary>The DID of the key, <c>did:jwk:eyJ…</c>.</summary>
    public static string Format(PublicKey key) => $"did:jwk:{Base64UrlText.Encode(JsonWebKeyWriter.Write(key))}";

    /// <summary>The DID URL under which proofs name the key: there is only one, <c>#0</c>.</summary>
    public static string VerificationMethod(PublicKey key) => Format(key) + "#0";

    /// <summary>The document that a did:jwk stands for; null with the problem when it is not one, or of another kind of key.</summary>
    public static DidDocument? Resolve(DidUrl did, out MultikeyProblem problem)
    {
        if (ReadKey(did.MethodSpecificId, out problem) is not { } key)
        {
            return null;
        }

        var method = new VerificationMethod(did.Did + "#0", "JsonWebKey", did.Did) { Key = key };
        return new DidDocument(did.Did)
        {
            VerificationMethods = [method],
            AssertionMethods = [method.Id],
            AuthenticationMethods = [method.Id],
        };
    }

    private static PublicKey? ReadKey(string text, out MultikeyProblem problem)
    {
        problem = MultikeyProblem.Malformed;
        if (!Base64UrlText.TryDecode(text, out var bytes))
        {
            return null;
        }

        try
        {
            using var jwk = StrictJson.Parse(bytes, Limits);
            return JsonWebKeyReader.Read(jwk.RootElement, out problem);
        }
        catch (StrictJsonException)
        {
            return null;
        }
    }
}
