using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;
using Aloi.Standards.Jcs;
using Aloi.Standards.JsonLd;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Tests;

/// <summary>Writes the history of a did:webvh, right by itself; a test may make any entry wrong and sign it all the same.</summary>
internal sealed class WebVhBuilder(string host = "issuer.example")
{
    private const string Placeholder = "{SCID}";
    private readonly List<byte[]> _entries = [];
    private string _previous = Placeholder;
    private JsonObject _state = [];

    public string Scid { get; private set; } = Placeholder;

    public string Did => $"did:webvh:{Scid}:{host}";

    public byte[] Log => [.. _entries.SelectMany(entry => entry.Append((byte)'\n'))];

    public DidUrl Url => DidUrl.TryParse(Did, out var url) ? url : throw new InvalidOperationException(Did);

    public static Ed25519PrivateKey Key(string name) =>
        Ed25519PrivateKey.FromSeed(SHA256.HashData(Encoding.UTF8.GetBytes("webvh " + name)));

    public static string Public(string name) => Multikey.EncodePublic(Key(name).PublicKey);

    public static string HashOf(string name) => Multihash(Encoding.UTF8.GetBytes(Public(name)));

    /// <summary>A document with keys that may sign credentials; each key's fragment is its name.</summary>
    public JsonObject Document(params string[] keys) =>
        new()
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"),
            ["id"] = Did,
            ["verificationMethod"] = new JsonArray([.. keys.Select(Method)]),
            ["assertionMethod"] = new JsonArray([.. keys.Select(key => JsonValue.Create($"{Did}#{key}"))]),
        };

    public JsonObject Method(string key) =>
        new()
        {
            ["id"] = $"{Did}#{key}",
            ["type"] = "Multikey",
            ["controller"] = Did,
            ["publicKeyMultibase"] = Public(key),
        };

    /// <summary>The parameters of a first entry.</summary>
    public static JsonObject First(params string[] updateKeys) =>
        new()
        {
            ["method"] = "did:webvh:1.0",
            ["scid"] = Placeholder,
            ["updateKeys"] = Keys(updateKeys),
        };

    public static JsonArray Keys(params string[] names) => new([.. names.Select(name => JsonValue.Create(Public(name)))]);

    public static JsonArray Hashes(params string[] names) => new([.. names.Select(name => JsonValue.Create(HashOf(name)))]);

    /// <summary>Adds an entry; without a state the last one stays.</summary>
    /// <param name="signer">The name of the key that signs it.</param>
    /// <param name="time">Its time, in full.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="state">Its document.</param>
    /// <param name="change">What a test does to the entry before it is hashed and signed.</param>
    /// <param name="afterwards">What a test does to the entry once it is signed.</param>
    public WebVhBuilder Add(
        string signer,
        string time,
        JsonObject? parameters = null,
        JsonObject? state = null,
        Action<JsonObject>? change = null,
        Action<JsonObject>? afterwards = null
    )
    {
        _state = state ?? _state;
        var entry = new JsonObject
        {
            ["versionId"] = _previous,
            ["versionTime"] = time,
            ["parameters"] = parameters ?? [],
            ["state"] = _state.DeepClone(),
        };
        change?.Invoke(entry);
        if (_entries.Count == 0)
        {
            entry = Begin(entry);
        }

        var number = $"{_entries.Count + 1}-";
        entry["versionId"] = number + Multihash(JsonCanonicalizer.Canonicalize(Element(entry)));
        _previous = (string)entry["versionId"]!;
        var signed = Sign(entry, signer).Parse();
        afterwards?.Invoke(signed);
        _entries.Add(signed.Bytes());
        return this;
    }

    public static byte[] Sign(JsonObject entry, string signer)
    {
        var key = Key(signer);
        var options = new ProofOptions(SampleBadge.Awarded, DidKey.VerificationMethod(key.PublicKey));
        return Cryptosuites.EddsaJcs2022.Sign(entry.Bytes(), options, key, ContextLibrary.Published);
    }

    private JsonObject Begin(JsonObject entry)
    {
        Scid = Multihash(JsonCanonicalizer.Canonicalize(Element(entry)));
        var begun = JsonNode.Parse(entry.ToJsonString().Replace(Placeholder, Scid))!.AsObject();
        _state = JsonNode.Parse(_state.ToJsonString().Replace(Placeholder, Scid))!.AsObject();
        return begun;
    }

    private static JsonElement Element(JsonNode node) => JsonElement.Parse(node.Bytes());

    private static string Multihash(ReadOnlySpan<byte> data) => Base58Btc.Encode([0x12, 0x20, .. SHA256.HashData(data)]);
}
