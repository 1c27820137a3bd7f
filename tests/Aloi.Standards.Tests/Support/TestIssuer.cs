using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;
using Aloi.Standards.JsonLd;
using Aloi.Standards.Multiformats;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Tests;

/// <summary>An issuer with a key of its own, always the same for the same name.</summary>
internal sealed class TestIssuer
{
    private readonly Ed25519PrivateKey _key;

    private TestIssuer(string name, string? did)
    {
        _key = Ed25519PrivateKey.FromSeed(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
        Id = did ?? DidKey.Format(_key.PublicKey);
        Method = did is null ? DidKey.VerificationMethod(_key.PublicKey) : $"{did}#key-1";
    }

    public string Id { get; }

    public string Method { get; }

    public string Multibase => Multikey.EncodePublic(_key.PublicKey);

    public static TestIssuer WithKeyDid(string name) => new(name, did: null);

    /// <summary>An issuer whose identifier is resolved: a did:web or an https address.</summary>
    public static TestIssuer Named(string did) => new(did, did);

    /// <summary>A badge of this issuer, as JSON that a test may change before it is signed.</summary>
    public JsonObject Badge() => JsonNode.Parse(OpenBadgeWriter.Write(SampleBadge.For(Id)))!.AsObject();

    public byte[] Sign(JsonNode credential, DateTimeOffset? created = null, string? method = null, ContextLibrary? contexts = null) =>
        EddsaRdfc2022.Sign(
            Encoding.UTF8.GetBytes(credential.ToJsonString()),
            new ProofOptions(created ?? SampleBadge.Awarded, method ?? Method),
            _key,
            contexts ?? ContextLibrary.Published
        );

    /// <summary>Its DID document, with members that a test may set otherwise.</summary>
    public JsonObject DidDocument() =>
        new()
        {
            ["id"] = Id,
            ["verificationMethod"] = new JsonArray(
                new JsonObject
                {
                    ["id"] = Method,
                    ["type"] = "Multikey",
                    ["controller"] = Id,
                    ["publicKeyMultibase"] = Multibase,
                }
            ),
            ["assertionMethod"] = new JsonArray(Method),
        };
}
