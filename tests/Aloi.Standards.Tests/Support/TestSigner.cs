using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.Tests;

/// <summary>Somebody with a key of any kind under a did:key, who signs with any cryptosuite. The key is another in each run.</summary>
internal sealed class TestSigner(PrivateKey key, Cryptosuite suite)
{
    public string Id { get; } = DidKey.Format(key.Public);

    public string Method { get; } = DidKey.VerificationMethod(key.Public);

    public static TestSigner Ed25519(Cryptosuite? suite = null) => new(Ed25519PrivateKey.Generate(), suite ?? Cryptosuites.EddsaRdfc2022);

    public static TestSigner With(string suite, KeyKind kind) =>
        new(
            kind == KeyKind.Ed25519 ? Ed25519PrivateKey.Generate() : EcdsaPrivateKey.Generate(kind),
            Cryptosuites.Find(suite) ?? throw new ArgumentException(suite, nameof(suite))
        );

    public JsonObject Sign(JsonNode document, Func<ProofOptions, ProofOptions>? adjust = null, ContextLibrary? contexts = null)
    {
        var options = new ProofOptions(SampleBadge.Awarded, Method);
        var signed = suite.Sign(
            Encoding.UTF8.GetBytes(document.ToJsonString()),
            adjust?.Invoke(options) ?? options,
            key,
            contexts ?? ContextLibrary.Published
        );
        return signed.Parse();
    }
}
