using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure;
using Aloi.Standards.JsonLd;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Tests.DataIntegrity.SelectiveDisclosure;

/// <summary>
/// Issuer, holder and verifier are ours or @digitalbazaar’s, in every combination. Run by tests/interop, once its packages are installed.
/// </summary>
public sealed class EcdsaSd2023InteropTests : IDisposable
{
    private static readonly ProofVerdict Valid = new ProofVerdict.Valid();

    // Theirs follows pointers in the compacted document, where an array of one item is the item: no pointer here goes through such an array.
    private static readonly string[][] Selections =
    [
        [],
        ["/credentialSubject/achievement/name"],
        ["/credentialSubject/achievement/criteria/narrative", "/name", "/validUntil"],
        ["/evidence/1", "/evidence/0/name"],
        ["/credentialSubject/identifier/1/identityHash", "/credentialSubject/achievement/tag/1"],
        ["/credentialSubject/achievement", "/id"],
        [""],
    ];

    private readonly SdIssuer issuer = new("issuer");

    public void Dispose() => issuer.Dispose();

    [Fact(Explicit = true)]
    public void What_ours_issues_both_derive_and_both_verify()
    {
        using var theirs = IndependentStack.Start();
        var signed = issuer.Sign(issuer.Badge(), "/issuer", "/validFrom");
        theirs.Verifies(signed).ShouldBeFalse();
        foreach (var selection in Selections)
        {
            var ours = SdIssuer.Derive(signed, selection);
            var other = theirs.Derive(signed, selection);
            Same(ours, other).ShouldBeTrue(string.Join(' ', selection));
            theirs.Verifies(ours).ShouldBeTrue(string.Join(' ', selection));
            Verify(other).ShouldBe(Valid, string.Join(' ', selection));
        }
    }

    [Fact(Explicit = true)]
    public void What_theirs_issues_both_derive_and_both_verify()
    {
        using var theirs = IndependentStack.Start();
        var signed = theirs.Issue(issuer.Badge(), "/issuer", "/credentialSubject/achievement/type", "/evidence/0");
        Confirm(signed).ShouldBe(Valid);
        Verify(signed).ShouldBe(new ProofVerdict.NotDerived());
        foreach (var selection in Selections)
        {
            var ours = SdIssuer.Derive(signed, selection);
            var other = theirs.Derive(signed, selection);
            Same(ours, other).ShouldBeTrue(string.Join(' ', selection));
            theirs.Verifies(ours).ShouldBeTrue(string.Join(' ', selection));
            Verify(other).ShouldBe(Valid, string.Join(' ', selection));
        }
    }

    [Fact(Explicit = true)]
    public void What_one_refuses_the_other_refuses()
    {
        using var theirs = IndependentStack.Start();
        var derived = SdIssuer.Derive(issuer.Sign(issuer.Badge(), "/issuer"), "/credentialSubject/achievement/criteria", "/evidence/1");
        var all = Mutations.Of(derived).Concat(Mutations.RemovalsAndAdditions(derived)).ToList();
        for (var i = 0; i < all.Count; i += 6)
        {
            var (place, document) = all[i];
            Verify(document).ShouldNotBe(Valid, place);
            theirs.Verifies(document).ShouldBeFalse(place);
        }
    }

    // The reveal document is written in another order by each; its proof is to be the same to the byte.
    private static bool Same(byte[] ours, byte[] theirs) => JsonNode.DeepEquals(JsonNode.Parse(ours), JsonNode.Parse(theirs));

    private static ProofVerdict Verify(byte[] document) => Check(document, EcdsaSd2023.Verify);

    private static ProofVerdict Confirm(byte[] document) => Check(document, EcdsaSd2023.Confirm);

    private static ProofVerdict Check(byte[] document, Func<JsonElement, JsonElement, EcdsaPublicKey, ContextLibrary, ProofVerdict> check)
    {
        var parsed = JsonElement.Parse(document);
        if (!parsed.TryGetProperty("proof", out var proof) || DataIntegrityProof.TryRead(proof, out var statements) is not null)
        {
            return new ProofVerdict.MalformedProof("proof");
        }

        var multibase = statements!.VerificationMethod.Split('#')[^1];
        return Multikey.ReadPublic(multibase, out _) is EcdsaPublicKey key
            ? check(parsed, proof, key, ContextLibrary.Published)
            : new ProofVerdict.MalformedProof("verificationMethod");
    }
}
