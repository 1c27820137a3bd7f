using System.Text;
using System.Text.Json;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.ProofValues;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.Statements;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.Tests.DataIntegrity.SelectiveDisclosure;

/// <summary>Every intermediate value of deriving and verifying in the W3C vectors, for both of their credentials.</summary>
public sealed class DerivedVectorTests
{
    public static TheoryData<string, string> Credentials => new() { { "prc", "prCred" }, { "employ", "employ" } };

    [Theory]
    [MemberData(nameof(Credentials))]
    public void Deriving_makes_the_very_document_of_the_vector(string folder, string prefix)
    {
        var signed = Encoding.UTF8.GetBytes(Json(folder, "addSignedSDBase").GetRawText());
        var derivation = EcdsaSd2023.Derive(signed, Pointers($"{prefix}Selective.json"), SdVectors.Contexts);
        var derived = JsonElement.Parse(derivation.ShouldBeOfType<Derivation.Derived>().Document);
        JsonElement.DeepEquals(derived, Json(folder, "derivedRevealDocument")).ShouldBeTrue(derived.GetRawText());
        JsonElement
            .DeepEquals(JsonElement.Parse(SdDocument.Unsecured(derived)), Json(folder, "derivedUnsignedReveal"))
            .ShouldBeTrue(derived.GetRawText());
    }

    [Theory]
    [MemberData(nameof(Credentials))]
    public void The_derived_proof_reads_back_to_its_parts(string folder, string prefix)
    {
        prefix.ShouldNotBeEmpty();
        var text = Json(folder, "derivedRevealDocument").GetProperty("proof").GetProperty("proofValue").GetString()!;
        var bytes = SdProofValue.Open(text, out var tag);
        tag.ShouldBe(SdProofValue.DerivedTag);
        var value = DerivedProofValue.Decode(bytes).ShouldNotBeNull();
        value.Encode().ShouldBe(text);
        var labels = value.Labels.Select((label, i) => ($"c14n{i}", BlankLabel.Text(label)));
        foreach (var (file, map) in new[] { ("derivedDisclosureData", "value"), ("verifyDerivedProofValue", null) })
        {
            var expected = Json(folder, file);
            Convert.ToHexStringLower(value.BaseSignature).ShouldBe(expected.GetProperty("baseSignature").GetString());
            value.Signatures.Select(s => Convert.ToHexStringLower(s)).ShouldBe(SdVectors.Texts(expected.GetProperty("signatures")));
            value.MandatoryIndexes.ShouldBe(SdVectors.Numbers(expected.GetProperty("mandatoryIndexes")));
            var pairs = map is null ? expected.GetProperty("labelMap") : expected.GetProperty("labelMap").GetProperty(map);
            labels.ShouldBe(pairs.EnumerateArray().Select(p => (p[0].GetString()!, p[1].GetString()!)));
        }

        var adjusted = Json(folder, "derivedAdjSignatures");
        value.Signatures.Select(s => Convert.ToHexStringLower(s)).ShouldBe(SdVectors.Texts(adjusted.GetProperty("filteredSignatures")));
        var indexes = Json(folder, "derivedAdjMandatoryIndexes").GetProperty("adjMandatoryIndexes");
        value.MandatoryIndexes.ShouldBe(SdVectors.Numbers(indexes));
    }

    [Theory]
    [MemberData(nameof(Credentials))]
    public void Verifying_reads_the_statements_that_were_signed(string folder, string prefix)
    {
        prefix.ShouldNotBeEmpty();
        var document = Json(folder, "derivedRevealDocument");
        var proof = document.GetProperty("proof");
        var value = DerivedProofValue.Decode(SdProofValue.Open(proof.GetProperty("proofValue").GetString()!, out _)).ShouldNotBeNull();
        var canonical = LinkedDataCanonicalizer.Canonicalize(SdDocument.Unsecured(document), SdVectors.Contexts, new LinkedDataOptions());
        var statements = StatementList.Relabel(canonical.NQuads, new DisclosedLabels(value.Labels).Of).ShouldNotBeNull();
        Lines(statements).ShouldBe(SdVectors.Texts(Json(folder, "verifyNQuads")));

        var data = Json(folder, "verifyCreateVerifyData");
        var nonMandatory = Enumerable.Range(0, statements.Count).Except(value.MandatoryIndexes).ToList();
        nonMandatory.Select(i => Encoding.UTF8.GetString(statements[i])).ShouldBe(SdVectors.Texts(data.GetProperty("nonMandatory")));
        Convert
            .ToHexStringLower(SdHash.OfMandatory(statements, value.MandatoryIndexes))
            .ShouldBe(data.GetProperty("mandatoryHash").GetString());
        Convert
            .ToHexStringLower(SdHash.OfProof(proof, document.GetProperty("@context"), SdVectors.Contexts))
            .ShouldBe(data.GetProperty("proofHash").GetString());

        using var key = SdVectors.BaseKey();
        EcdsaSd2023.Verify(document, proof, key.PublicKey, SdVectors.Contexts).ShouldBe(new ProofVerdict.Valid());
        EcdsaSd2023.Confirm(document, proof, key.PublicKey, SdVectors.Contexts).ShouldBe(new ProofVerdict.MalformedProof("proofValue"));
    }

    private static JsonElement Json(string folder, string file) => SdVectors.Json($"ecdsa-sd-2023/{folder}/{file}.json");

    private static string[] Pointers(string file) => SdVectors.Texts(SdVectors.Json(file));

    private static IEnumerable<string> Lines(StatementList statements) =>
        Enumerable.Range(0, statements.Count).Select(i => Encoding.UTF8.GetString(statements[i]));
}
