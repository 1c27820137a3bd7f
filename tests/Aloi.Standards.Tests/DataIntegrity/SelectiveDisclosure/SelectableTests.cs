using System.Text;
using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.ProofValues;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.Tests.DataIntegrity.SelectiveDisclosure;

/// <summary>Forms of JSON-LD in which pointers and statements do not meet of themselves.</summary>
public sealed class SelectableTests : IDisposable
{
    private const string Url = "https://terms.example/v1";

    private const string Terms = """
        {"@context": {"@version": 1.1, "t": "https://terms.example/#",
          "steps": {"@id": "t:steps", "@container": "@list"},
          "called": {"@id": "t:called", "@container": "@language"},
          "rooms": {"@id": "t:rooms", "@container": "@id"},
          "data": {"@id": "t:data", "@type": "@json"},
          "part": {"@id": "t:part"}, "note": {"@id": "t:note"}, "inner": {"@id": "t:inner", "@context": {"deep": "t:deep"}},
          "extra": "@nest", "of": {"@reverse": "t:part"}, "more": "@included"}}
        """;

    private const string Document = """
        {
          "@context": ["https://www.w3.org/ns/credentials/v2", "https://terms.example/v1"],
          "type": "VerifiableCredential",
          "issuer": "did:example:issuer",
          "credentialSubject": {
            "steps": ["one", {"note": "two"}],
            "called": {"en": "quay", "fr": "quai"},
            "rooms": {"urn:room:1": {"note": "r1"}, "urn:room:2": {"note": "r2"}},
            "data": {"id": "no node", "list": [1, 2.50]},
            "part": [{"note": "a"}, {"note": "b"}, {"@context": {"own": "https://own.example/#o"}, "own": "c"}],
            "inner": {"deep": {"note": "d"}},
            "extra": {"note": "nested"},
            "of": {"note": "whole"},
            "more": [{"note": "alone"}]
          }
        }
        """;

    private readonly EcdsaPrivateKey key = EcdsaPrivateKey.Generate(KeyKind.P256);
    private readonly ContextLibrary contexts = ContextLibrary.Published.With(Url, Encoding.UTF8.GetBytes(Terms));

    public void Dispose() => key.Dispose();

    [Theory]
    [InlineData("/credentialSubject/called/fr")]
    [InlineData("/credentialSubject/rooms/urn:room:2/note")]
    [InlineData("/credentialSubject/data")]
    [InlineData("/credentialSubject/part/1")]
    [InlineData("/credentialSubject/part/2/own")]
    [InlineData("/credentialSubject/inner/deep/note")]
    [InlineData("/credentialSubject/extra/note")]
    [InlineData("/credentialSubject/of/note")]
    [InlineData("/credentialSubject/more/0/note")]
    [InlineData("/credentialSubject/part/0", "/credentialSubject/inner", "/credentialSubject/of", "/credentialSubject/called")]
    public void Each_can_be_shown_by_itself_and_be_mandatory(params string[] pointers)
    {
        var derived = EcdsaSd2023.Derive(Sign(), pointers, contexts).ShouldBeOfType<Derivation.Derived>();
        Verify(derived.Document).ShouldBe(new ProofVerdict.Valid());
        var mandatory = EcdsaSd2023.Derive(Sign(pointers), [], contexts).ShouldBeOfType<Derivation.Derived>();
        Verify(mandatory.Document).ShouldBe(new ProofVerdict.Valid());
    }

    [Theory]
    [InlineData("/credentialSubject/steps")]
    [InlineData("/credentialSubject/steps/1/note")]
    [InlineData("/credentialSubject/data/list/0")]
    [InlineData("/credentialSubject")]
    public void A_list_or_a_part_of_one_value_is_not_selectable(string pointer)
    {
        EcdsaSd2023
            .Derive(Sign(), [pointer], contexts)
            .ShouldBeOfType<Derivation.Refused>()
            .Problem.ShouldBe(DerivationProblem.NotSelectable);
        Should.Throw<ArgumentException>(() => Sign(pointer));
    }

    [Fact]
    public void Random_bytes_are_read_without_a_fault()
    {
        var random = new Random(8949);
        var signed = JsonElement.Parse(Sign()).GetProperty("proof").GetProperty("proofValue").GetString()!;
        var bytes = SdProofValue.Open(signed, out _)!;
        for (var i = 0; i < 20_000; i++)
        {
            var changed = bytes[..random.Next(4, bytes.Length)];
            for (var n = random.Next(4); n >= 0; n--)
            {
                changed[random.Next(Math.Min(changed.Length, 200))] = (byte)random.Next(256);
            }

            BaseProofValue.Decode(changed).ShouldBeNull();
            changed[2] = 1;
            DerivedProofValue.Decode(changed).ShouldBeNull();
        }
    }

    [Fact]
    public void What_is_not_strict_JSON_has_no_verdict_but_a_reason()
    {
        var signed = Encoding.UTF8.GetString(Sign());
        var large = signed.Insert(1, "\"description\":\"" + new string('x', 5_000_000) + "\",");
        var parsed = JsonElement.Parse(large);
        EcdsaSd2023
            .Confirm(parsed, parsed.GetProperty("proof"), key.PublicKey, contexts)
            .ShouldBe(new ProofVerdict.CannotCanonicalize("too large", null));
    }

    [Fact]
    public void A_document_of_too_many_statements_is_not_signed()
    {
        var many = string.Join(',', Enumerable.Range(0, 4200).Select(i => $"\"{i}\""));
        var document = Document.Replace("\"note\": \"nested\"", $"\"note\": [{many}]", StringComparison.Ordinal);
        Should.Throw<ArgumentException>(() =>
            EcdsaSd2023.Sign(
                Encoding.UTF8.GetBytes(document),
                new ProofOptions(SampleBadge.Awarded, "did:example:issuer#1"),
                [],
                key,
                contexts
            )
        );
    }

    private byte[] Sign(params string[] mandatory) =>
        EcdsaSd2023.Sign(
            Encoding.UTF8.GetBytes(Document),
            new ProofOptions(SampleBadge.Awarded, "did:example:issuer#1"),
            mandatory,
            key,
            contexts
        );

    private ProofVerdict Verify(byte[] document)
    {
        var parsed = JsonElement.Parse(document);
        return EcdsaSd2023.Verify(parsed, parsed.GetProperty("proof"), key.PublicKey, contexts);
    }
}
