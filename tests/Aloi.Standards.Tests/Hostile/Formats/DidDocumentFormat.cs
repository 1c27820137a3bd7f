using System.Text.Json.Nodes;
using Aloi.Standards.Did;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>
/// The issuer's document at its did:web address. It is signed by nobody: whoever serves it may say what he likes, so a change is neutral when
/// the document still gives this very key to this issuer for assertions, which is read here in another way than the library's.
/// </summary>
internal sealed class DidDocumentFormat : Format
{
    private const string Address = "https://issuer.example/.well-known/did.json";
    private readonly TestIssuer _issuer = TestIssuer.Named("did:web:issuer.example");
    private byte[]? _badge;

    public override string Name => "did:web document";

    public override byte[] Make(Random random)
    {
        var document = _issuer.DidDocument();
        document["alsoKnownAs"] = new JsonArray($"https://issuer.example/{random.Next()}");
        var other = TestIssuer.Named("did:web:issuer.example").DidDocument()["verificationMethod"]![0]!.DeepClone();
        other["id"] = "did:web:issuer.example#key-2";
        other["revoked"] = "2026-01-01T00:00:00Z";
        document["verificationMethod"]!.AsArray().Insert(random.Next(2), other);
        return document.Bytes();
    }

    public override Judgement Judge(byte[] document) =>
        Judgement.Of(
            CredentialVerifier
                .VerifyAsync(
                    _badge ??= _issuer.Sign(_issuer.Badge()),
                    new VerificationSettings { Now = Verifying.Now, Documents = new FakeDocuments().With(Address, document) }
                )
                .GetAwaiter()
                .GetResult()
        );

    public override IEnumerable<Edit> Fields(byte[] sample, Random random) => JsonEdits.Of(sample, random);

    public override string? WhyNeutral(byte[] sample, byte[] changed) =>
        Gives(changed.Parse()) ? "it still gives this key for assertions" : null;

    private bool Gives(JsonObject document)
    {
        var methods = document["verificationMethod"] is JsonArray many ? many.ToList() : [document["verificationMethod"]];
        var method = methods.First(m => Is((m as JsonObject)?["id"], _issuer.Method))!;
        var purposes = document["assertionMethod"] is JsonArray list ? list.ToList() : [document["assertionMethod"]];
        return Is(document["id"], _issuer.Id)
            && Is(method["controller"], _issuer.Id)
            && Is(method["publicKeyMultibase"], _issuer.Multibase)
            && method["revoked"] is null
            && method["expires"] is null
            && purposes.Exists(p => Is(p, _issuer.Method));
    }

    private static bool Is(JsonNode? node, string text) =>
        node is JsonValue value && value.TryGetValue<string>(out var found) && string.Equals(found, text, StringComparison.Ordinal);
}
