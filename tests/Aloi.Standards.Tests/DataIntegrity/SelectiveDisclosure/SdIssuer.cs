using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure.ProofValues;
using Aloi.Standards.JsonLd;
using Aloi.Standards.Multiformats;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Tests.DataIntegrity.SelectiveDisclosure;

/// <summary>An issuer with a key on P-256, always the same for the same name.</summary>
internal sealed class SdIssuer : IDisposable
{
    internal static readonly string[] UsualMandatory = ["/issuer", "/validFrom", "/validUntil"];

    private readonly EcdsaPrivateKey key;

    internal SdIssuer(string name)
    {
        EcdsaPrivateKey.TryFromScalar(KeyKind.P256, SHA256.HashData(Encoding.UTF8.GetBytes(name)), out var made).ShouldBeTrue();
        key = made!;
        var multibase = Multikey.EncodePublic(key.PublicKey);
        Id = $"did:key:{multibase}";
        Method = $"{Id}#{multibase}";
    }

    internal string Id { get; }

    internal string Method { get; }

    internal EcdsaPublicKey PublicKey => key.PublicKey;

    internal ProofOptions Options => new(SampleBadge.Awarded, Method);

    public void Dispose() => key.Dispose();

    internal JsonObject Badge() => OpenBadgeWriter.Write(SampleBadge.For(Id)).Parse();

    internal byte[] Sign(JsonNode document, params string[] mandatoryPointers) => Sign(document.Bytes(), mandatoryPointers);

    internal byte[] Sign(byte[] document, string[] mandatoryPointers) =>
        EcdsaSd2023.Sign(document, Options, mandatoryPointers, key, ContextLibrary.Published);

    internal ProofVerdict Verify(byte[] document)
    {
        var parsed = JsonElement.Parse(document);
        var proofs = DataIntegrityProof.Of(parsed);
        return EcdsaSd2023.Verify(parsed, proofs.Count == 1 ? proofs[0] : default, PublicKey, ContextLibrary.Published);
    }

    internal ProofVerdict Confirm(byte[] document)
    {
        var parsed = JsonElement.Parse(document);
        return EcdsaSd2023.Confirm(parsed, parsed.GetProperty("proof"), PublicKey, ContextLibrary.Published);
    }

    internal static Derivation TryDerive(byte[] document, params string[] selectivePointers) =>
        EcdsaSd2023.Derive(document, selectivePointers, ContextLibrary.Published);

    internal static byte[] Derive(byte[] document, params string[] selectivePointers) =>
        TryDerive(document, selectivePointers).ShouldBeOfType<Derivation.Derived>().Document;

    internal static string ProofValue(byte[] document) => document.Parse()["proof"]!["proofValue"]!.GetValue<string>();

    internal static DerivedProofValue Derived(byte[] document) =>
        DerivedProofValue.Decode(SdProofValue.Open(ProofValue(document), out _)).ShouldNotBeNull();

    internal static BaseProofValue Base(byte[] document) =>
        BaseProofValue.Decode(SdProofValue.Open(ProofValue(document), out _)).ShouldNotBeNull();

    internal static byte[] WithProofValue(byte[] document, string proofValue)
    {
        var node = document.Parse();
        node["proof"]!["proofValue"] = proofValue;
        return node.Bytes();
    }
}
