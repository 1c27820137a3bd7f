using System.Text.Json.Nodes;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.DataIntegrity.SelectiveDisclosure;

namespace Aloi.Standards.Tests.DataIntegrity.SelectiveDisclosure;

public sealed class DerivationTests : IDisposable
{
    private readonly SdIssuer issuer = new("issuer");

    public void Dispose() => issuer.Dispose();

    [Fact]
    public void Everything_may_be_selected_at_once()
    {
        var signed = issuer.Sign(issuer.Badge(), "/issuer");
        issuer.Verify(SdIssuer.Derive(signed, "")).ShouldBe(new ProofVerdict.Valid());
        issuer.Verify(SdIssuer.Derive(signed)).ShouldBe(new ProofVerdict.Valid());
    }

    [Fact]
    public void Nothing_need_be_mandatory_yet_something_must_be_shown()
    {
        var signed = issuer.Sign(issuer.Badge());
        issuer.Verify(SdIssuer.Derive(signed, "/name")).ShouldBe(new ProofVerdict.Valid());
        SdIssuer.TryDerive(signed).ShouldBe(new Derivation.Refused(DerivationProblem.NothingSelected, null));
    }

    [Fact]
    public void What_has_no_base_proof_gives_nothing()
    {
        var signed = issuer.Sign(issuer.Badge(), "/issuer");
        Problem(issuer.Badge().Bytes()).ShouldBe(DerivationProblem.NoProof);
        Problem(SdIssuer.Derive(signed)).ShouldBe(DerivationProblem.AlreadyDerived);
        Problem("{"u8.ToArray()).ShouldBe(DerivationProblem.NotADocument);
        Problem("[]"u8.ToArray()).ShouldBe(DerivationProblem.NotADocument);
        Problem(SdIssuer.WithProofValue(signed, "u2V0A")).ShouldBe(DerivationProblem.MalformedProof);
        Problem(SdIssuer.WithProofValue(signed, "z2V0A")).ShouldBe(DerivationProblem.MalformedProof);
        SdIssuer.TryDerive(signed, "/nowhere").ShouldBe(new Derivation.Refused(DerivationProblem.PointerNotFound, "/nowhere"));
        SdIssuer.TryDerive(signed, "nowhere").ShouldBe(new Derivation.Refused(DerivationProblem.MalformedPointer, "nowhere"));

        var twice = issuer.Sign(signed, ["/issuer"]);
        Problem(twice).ShouldBe(DerivationProblem.SeveralProofs);

        var more = signed.Parse();
        more["description"] = "more";
        Problem(more.Bytes()).ShouldBe(DerivationProblem.DocumentChanged);
        more["unheardOf"] = "more";
        SdIssuer.TryDerive(more.Bytes()).ShouldBe(new Derivation.Refused(DerivationProblem.CannotCanonicalize, "unheardOf"));
        var elsewhere = signed.Parse();
        elsewhere["@context"]!.AsArray().Add("https://elsewhere.example/");
        SdIssuer
            .TryDerive(elsewhere.Bytes())
            .ShouldBe(new Derivation.Refused(DerivationProblem.UnknownContext, "https://elsewhere.example/"));
    }

    [Fact]
    public void Another_proof_of_the_document_is_left_out_of_what_is_derived()
    {
        var twice = issuer.Badge();
        twice["issuer"]!["id"] = TestIssuer.WithKeyDid("x").Id;
        var signed = issuer.Sign(TestIssuer.WithKeyDid("x").Sign(twice), ["/issuer"]);
        signed.Parse()["proof"]!.AsArray().Count.ShouldBe(2);
        var derived = SdIssuer.Derive(signed, "/name");
        derived.Parse()["proof"].ShouldBeOfType<JsonObject>();
        issuer.Verify(derived).ShouldBe(new ProofVerdict.Valid());
    }

    [Fact]
    public void A_node_that_is_mentioned_twice_stays_one_node()
    {
        var badge = issuer.Badge();
        badge["evidence"]!.AsArray()[1]!["id"] = "urn:example:shared";
        badge["credentialSubject"]!["source"] = new JsonObject { ["id"] = "urn:example:shared", ["type"] = "Profile" };
        var signed = issuer.Sign(badge, "/issuer");
        issuer.Confirm(signed).ShouldBe(new ProofVerdict.Valid());
        var derived = SdIssuer.Derive(signed, "/evidence/1/narrative", "/credentialSubject/source");
        issuer.Verify(derived).ShouldBe(new ProofVerdict.Valid());
    }

    [Fact]
    public void Twins_that_say_the_same_are_told_apart_by_their_place()
    {
        var badge = issuer.Badge();
        var evidence = badge["evidence"]!.AsArray();
        for (var i = 0; i < 3; i++)
        {
            evidence.Add(evidence[1]!.DeepClone());
        }

        var signed = issuer.Sign(badge, "/issuer", "/evidence/3");
        issuer.Verify(SdIssuer.Derive(signed, "/evidence/2", "/evidence/4/narrative")).ShouldBe(new ProofVerdict.Valid());
        issuer.Verify(SdIssuer.Derive(signed, "/evidence")).ShouldBe(new ProofVerdict.Valid());
    }

    [Fact]
    public void A_text_that_looks_like_a_label_stays_a_text()
    {
        var badge = issuer.Badge();
        badge["name"] = "_:c14n0 \"_:c14n1\" \\ . _:b0 é";
        var derived = SdIssuer.Derive(issuer.Sign(badge, "/issuer"), "/name");
        issuer.Verify(derived).ShouldBe(new ProofVerdict.Valid());
        derived.Parse()["name"]!.GetValue<string>().ShouldBe(badge["name"]!.GetValue<string>());
    }

    private static DerivationProblem Problem(byte[] document) =>
        SdIssuer.TryDerive(document, "/name").ShouldBeOfType<Derivation.Refused>().Problem;
}
