using System.Text;
using System.Text.Json;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.ProofValues;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.Statements;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.Tests.DataIntegrity.SelectiveDisclosure;

/// <summary>Every intermediate value of the W3C vectors, for both of their credentials.</summary>
public sealed class EcdsaSd2023VectorTests
{
    public static TheoryData<string, string> Credentials => new() { { "prc", "prCred" }, { "employ", "employ" } };

    [Theory]
    [MemberData(nameof(Credentials))]
    public void The_document_becomes_its_canonical_and_its_labelled_statements(string folder, string prefix)
    {
        prefix.ShouldNotBeEmpty();
        var unsecured = Unsecured(folder);
        var canonical = LinkedDataCanonicalizer.Canonicalize(unsecured, SdVectors.Contexts, new LinkedDataOptions());
        var lines = Encoding.UTF8.GetString(canonical.NQuads).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l + "\n");
        lines.ShouldBe(SdVectors.Texts(Json(folder, "addBaseDocCanon")));

        using var statements = new BaseStatements(unsecured, SdVectors.HmacKey(), SdVectors.Contexts);
        Lines(statements.All).ShouldBe(SdVectors.Texts(Json(folder, "addBaseDocHMACCanon")));
    }

    [Theory]
    [MemberData(nameof(Credentials))]
    public void Pointers_part_the_statements_into_groups(string folder, string prefix)
    {
        using var statements = new BaseStatements(Unsecured(folder), SdVectors.HmacKey(), SdVectors.Contexts);
        var mandatory = Select(statements, $"{prefix}Mandatory.json");
        var transform = Json(folder, "addBaseTransform");
        Group(statements.All, mandatory.Indexes).ShouldBe(SdVectors.Map(transform.GetProperty("mandatory")));
        Group(statements.All, mandatory.OthersOf(statements.All)).ShouldBe(SdVectors.Map(transform.GetProperty("nonMandatory")));

        var selective = Select(statements, $"{prefix}Selective.json");
        var combined = Select(statements, $"{prefix}Mandatory.json", $"{prefix}Selective.json");
        var indexes = Json(folder, "derivedGroupIndexes");
        mandatory.Indexes.ShouldBe(SdVectors.Numbers(indexes.GetProperty("mandatoryIndexes")));
        mandatory.OthersOf(statements.All).ShouldBe(SdVectors.Numbers(indexes.GetProperty("nonMandatoryIndexes")));
        selective.Indexes.ShouldBe(SdVectors.Numbers(indexes.GetProperty("selectiveIndexes")));
        combined.Indexes.ShouldBe(SdVectors.Numbers(indexes.GetProperty("combinedIndexes")));

        var groups = Json(folder, "derivedAllGroupData").GetProperty("groups");
        foreach (var (name, group) in new[] { ("mandatory", mandatory), ("selective", selective), ("combined", combined) })
        {
            Group(statements.All, group.Indexes).ShouldBe(SdVectors.Map(groups.GetProperty(name).GetProperty("matching")));
        }
    }

    [Theory]
    [MemberData(nameof(Credentials))]
    public void The_proof_and_the_mandatory_statements_have_their_hashes(string folder, string prefix)
    {
        var configuration = Json(folder, "addProofConfig");
        var context = configuration.GetProperty("@context");
        Encoding
            .UTF8.GetString(ProofHash.CanonicalConfiguration(configuration, context, SdVectors.Contexts))
            .TrimEnd('\n')
            .ShouldBe(SdVectors.Text($"ecdsa-sd-2023/{folder}/addProofConfigCanon.txt").TrimEnd('\n'));

        var hashes = Json(folder, "addHashData");
        var proofHash = SdHash.OfProof(configuration, context, SdVectors.Contexts);
        Convert.ToHexStringLower(proofHash).ShouldBe(hashes.GetProperty("proofHash").GetString());
        using var statements = new BaseStatements(Unsecured(folder), SdVectors.HmacKey(), SdVectors.Contexts);
        var mandatory = Select(statements, $"{prefix}Mandatory.json");
        Convert
            .ToHexStringLower(SdHash.OfMandatory(statements.All, mandatory.Indexes))
            .ShouldBe(hashes.GetProperty("mandatoryHash").GetString());
    }

    [Theory]
    [MemberData(nameof(Credentials))]
    public void The_base_proof_reads_back_and_its_signatures_are_those_of_the_two_keys(string folder, string prefix)
    {
        prefix.ShouldNotBeEmpty();
        var signed = Json(folder, "addSignedSDBase");
        var proof = signed.GetProperty("proof");
        var bytes = SdProofValue.Open(proof.GetProperty("proofValue").GetString()!, out var tag);
        tag.ShouldBe(SdProofValue.BaseTag);
        var value = BaseProofValue.Decode(bytes).ShouldNotBeNull();
        value.Encode().ShouldBe(proof.GetProperty("proofValue").GetString());

        var raw = Json(folder, "addRawBaseSignatureInfo");
        Convert.ToHexStringLower(value.BaseSignature).ShouldBe(raw.GetProperty("baseSignature").GetString());
        value.Signatures.Select(s => Convert.ToHexStringLower(s)).ShouldBe(SdVectors.Texts(raw.GetProperty("signatures")));
        value.MandatoryPointers.ShouldBe(SdVectors.Texts(raw.GetProperty("mandatoryPointers")));
        value.HmacKey.ShouldBe(SdVectors.HmacKey());
        value.PublicKey.ShouldBe(SdKey.Bytes(SdVectors.ProofKey()));

        using var key = SdVectors.BaseKey();
        EcdsaSd2023.Confirm(signed, proof, key.PublicKey, SdVectors.Contexts).ShouldBe(new ProofVerdict.Valid());
        EcdsaSd2023.Verify(signed, proof, key.PublicKey, SdVectors.Contexts).ShouldBe(new ProofVerdict.NotDerived());
    }

    [Theory]
    [MemberData(nameof(Credentials))]
    public void Signing_with_the_keys_of_the_vector_makes_its_base_proof_but_for_the_signatures(string folder, string prefix)
    {
        var expected = Json(folder, "addSignedSDBase");
        var configuration = Json(folder, "addProofConfig");
        XsdDateTime.TryParse(configuration.GetProperty("created").GetString(), out var created).ShouldBeTrue();
        var options = new ProofOptions(created, configuration.GetProperty("verificationMethod").GetString()!);
        using var key = SdVectors.BaseKey();
        using var secrets = SdVectors.Secrets();
        var signed = JsonElement.Parse(
            new BaseProofMaker(options, key, SdVectors.Contexts).Sign(Unsecured(folder), Pointers($"{prefix}Mandatory.json"), secrets)
        );

        var made = ReadBase(signed);
        var theirs = ReadBase(expected);
        made.PublicKey.ShouldBe(theirs.PublicKey);
        made.HmacKey.ShouldBe(theirs.HmacKey);
        made.MandatoryPointers.ShouldBe(theirs.MandatoryPointers);
        made.Signatures.Count.ShouldBe(theirs.Signatures.Count);
        WithoutValue(signed).ShouldBe(WithoutValue(expected));
        EcdsaSd2023.Confirm(signed, signed.GetProperty("proof"), key.PublicKey, SdVectors.Contexts).ShouldBe(new ProofVerdict.Valid());
    }

    private static JsonElement Json(string folder, string file) => SdVectors.Json($"ecdsa-sd-2023/{folder}/{file}.json");

    // The unsigned files differ from what was signed in a word, so the document is taken from the signed one.
    private static byte[] Unsecured(string folder) => SdDocument.Unsecured(Json(folder, "addSignedSDBase"));

    private static string[] Pointers(string file) => SdVectors.Texts(SdVectors.Json(file));

    private static SelectedStatements Select(BaseStatements statements, params string[] files) =>
        statements.Select([.. files.SelectMany(Pointers)], out _).ShouldNotBeNull();

    private static IEnumerable<string> Lines(StatementList statements) =>
        Enumerable.Range(0, statements.Count).Select(i => Encoding.UTF8.GetString(statements[i]));

    private static Dictionary<int, string> Group(StatementList statements, IEnumerable<int> indexes) =>
        indexes.ToDictionary(i => i, i => Encoding.UTF8.GetString(statements[i]));

    private static BaseProofValue ReadBase(JsonElement document) =>
        BaseProofValue
            .Decode(SdProofValue.Open(document.GetProperty("proof").GetProperty("proofValue").GetString()!, out _))
            .ShouldNotBeNull();

    private static string WithoutValue(JsonElement document)
    {
        var node = System.Text.Json.Nodes.JsonNode.Parse(document.GetRawText())!;
        node["proof"]!.AsObject().Remove("proofValue");
        return node.ToJsonString();
    }
}
