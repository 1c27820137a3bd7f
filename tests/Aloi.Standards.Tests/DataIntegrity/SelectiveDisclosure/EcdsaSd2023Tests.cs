using System.Text;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.Tests.DataIntegrity.SelectiveDisclosure;

public sealed class EcdsaSd2023Tests : IDisposable
{
    private readonly SdIssuer issuer = new("issuer");

    public void Dispose() => issuer.Dispose();

    [Fact]
    public void A_holder_shows_only_what_he_selects_and_what_is_mandatory()
    {
        var signed = issuer.Sign(issuer.Badge(), SdIssuer.UsualMandatory);
        var derived = SdIssuer.Derive(signed, "/credentialSubject/achievement/name");
        issuer.Verify(derived).ShouldBe(new ProofVerdict.Valid());
        var text = Encoding.UTF8.GetString(derived);
        text.ShouldContain("Conduite d’entretien");
        text.ShouldContain("Atelier des Métiers");
        text.ShouldNotContain("Camille");
        text.ShouldNotContain("alignment");
        text.ShouldNotContain(Convert.ToHexString(SdIssuer.Base(signed).HmacKey), Case.Insensitive);
    }

    [Fact]
    public void The_holder_confirms_a_base_proof_and_a_verifier_is_not_shown_one()
    {
        var signed = issuer.Sign(issuer.Badge(), SdIssuer.UsualMandatory);
        issuer.Confirm(signed).ShouldBe(new ProofVerdict.Valid());
        issuer.Verify(signed).ShouldBe(new ProofVerdict.NotDerived());
        foreach (var (place, document) in Mutations.Of(signed))
        {
            issuer.Confirm(document).ShouldNotBe(new ProofVerdict.Valid(), place);
        }
    }

    [Fact]
    public void The_same_badge_signed_twice_shares_no_label_no_key_and_no_signature()
    {
        var (one, other) = (SdIssuer.Base(issuer.Sign(issuer.Badge(), "/issuer")), SdIssuer.Base(issuer.Sign(issuer.Badge(), "/issuer")));
        one.HmacKey.ShouldNotBe(other.HmacKey);
        one.PublicKey.ShouldNotBe(other.PublicKey);
        one.Signatures.ShouldAllBe(s => !other.Signatures.Any(o => o.SequenceEqual(s)));
    }

    [Fact]
    public void The_suite_makes_what_a_verifier_relies_on_mandatory_by_itself()
    {
        var suite = Cryptosuites.Find("ecdsa-sd-2023").ShouldNotBeNull();
        EcdsaPrivateKey.TryFromScalar(KeyKind.P256, [.. Enumerable.Repeat((byte)7, 32)], out var key).ShouldBeTrue();
        var signed = suite.Sign(issuer.Badge().Bytes(), issuer.Options, key!, ContextLibrary.Published);
        SdIssuer.Base(signed).MandatoryPointers.ShouldBe(["/issuer", "/validFrom", "/validUntil", "/credentialSchema"]);
        suite.Takes(KeyKind.P256).ShouldBeTrue();
        suite.Takes(KeyKind.P384).ShouldBeFalse();
    }

    [Fact]
    public void Keys_of_another_curve_neither_sign_nor_verify()
    {
        using var key = EcdsaPrivateKey.Generate(KeyKind.P384);
        var suite = Cryptosuites.EcdsaSd2023;
        var badge = issuer.Badge().Bytes();
        Should.Throw<ArgumentException>(() => suite.Sign(badge, issuer.Options, key, ContextLibrary.Published));
        Should.Throw<ArgumentException>(() => EcdsaSd2023.Sign(badge, issuer.Options, [], key, ContextLibrary.Published));
        var derived = SdIssuer.Derive(issuer.Sign(issuer.Badge(), "/issuer"));
        var parsed = System.Text.Json.JsonElement.Parse(derived);
        suite
            .Verify(parsed, parsed.GetProperty("proof"), key.Public, ContextLibrary.Published)
            .ShouldBe(new ProofVerdict.KeyOfOtherKind(KeyKind.P384));
    }

    [Fact]
    public void A_document_that_cannot_be_signed_whole_is_refused()
    {
        var badge = issuer.Badge();
        Should.Throw<ArgumentException>(() => issuer.Sign(badge, "/nowhere"));
        Should.Throw<ArgumentException>(() => issuer.Sign(badge, "issuer"));
        badge["unheardOf"] = "x";
        Should.Throw<JsonLdException>(() => issuer.Sign(badge, "/issuer")).Code.ShouldBe("dropped term");
        Should.Throw<ArgumentException>(() => issuer.Sign("""{"id":"urn:x"}"""u8.ToArray(), []));
    }
}
