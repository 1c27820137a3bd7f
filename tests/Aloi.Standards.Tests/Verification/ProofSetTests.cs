using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Verification;

public sealed class ProofSetTests
{
    private const string First = "urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544";
    private const string Second = "urn:uuid:8cc9022b-6b14-4cf3-8571-74972c5feb54";

    private readonly TestSigner issuer = TestSigner.Ed25519();
    private readonly TestSigner notary = TestSigner.With("ecdsa-jcs-2019", KeyKind.P256);

    [Theory]
    [InlineData("eddsa-rdfc-2022", KeyKind.Ed25519)]
    [InlineData("eddsa-jcs-2022", KeyKind.Ed25519)]
    [InlineData("ecdsa-rdfc-2019", KeyKind.P256)]
    [InlineData("ecdsa-rdfc-2019", KeyKind.P384)]
    [InlineData("ecdsa-jcs-2019", KeyKind.P256)]
    [InlineData("ecdsa-jcs-2019", KeyKind.P384)]
    public async Task A_badge_verifies_with_every_cryptosuite_and_key(string suite, KeyKind kind)
    {
        var signer = TestSigner.With(suite, kind);
        var report = await signer.Sign(Badge(signer)).Bytes().VerifyAsync();
        report.Troubles().ShouldBeEmpty();
        report.Result.ShouldBe(VerificationResult.Valid);
    }

    [Fact]
    public async Task Every_proof_of_a_set_has_its_own_line()
    {
        var report = await notary.Sign(issuer.Sign(Badge(issuer))).Bytes().VerifyAsync();
        report.Checks.Where(c => c.Code == "proof.verified").Select(c => c.Subject).ShouldBe([issuer.Method, notary.Method]);
        report.Line("key.other-signer").Weight.ShouldBe(CheckWeight.Shown);
        report.Result.ShouldBe(VerificationResult.Valid);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_set_with_one_broken_proof_is_invalid(int broken)
    {
        var signed = notary.Sign(issuer.Sign(Badge(issuer)));
        signed["proof"]![broken]!["created"] = "2026-01-05T09:30:01Z";
        var report = await signed.Bytes().VerifyAsync();
        report.Line("proof.verified").Subject.ShouldBe(broken == 0 ? notary.Method : issuer.Method);
        report.Line("proof.changed").Subject.ShouldBe(broken == 0 ? issuer.Method : notary.Method);
        report.Result.ShouldBe(VerificationResult.Invalid);
    }

    [Fact]
    public async Task A_chain_verifies_in_the_order_in_which_it_was_signed()
    {
        var report = await Chain().Bytes().VerifyAsync();
        report.Result.ShouldBe(VerificationResult.Valid);
        report.Checks.Count(c => c.Code == "proof.verified").ShouldBe(2);
    }

    [Fact]
    public async Task A_proof_after_one_that_is_not_there_says_so()
    {
        var chain = Chain();
        chain["proof"]!.AsArray().RemoveAt(0);
        var report = await chain.Bytes().VerifyAsync();
        report.Line("proof.previous-missing").Subject.ShouldBe(First);
        report.Result.ShouldBe(VerificationResult.Invalid);
    }

    [Fact]
    public async Task A_proof_after_one_of_another_document_is_worth_no_more_than_that_one()
    {
        var other = Badge(issuer);
        other["name"] = "Chirurgie";
        var stolen = issuer.Sign(Badge(issuer), o => o with { Id = First });
        other["proof"] = stolen["proof"]!.DeepClone();
        var signed = notary.Sign(other, o => o with { PreviousProofs = [First] });
        var report = await signed.Bytes().VerifyAsync();
        report.Line("proof.changed").Subject.ShouldBe(issuer.Method);
        report.Line("proof.previous-invalid").Subject.ShouldBe(First);
        report.Checks.ShouldNotContain(c => c.Code == "proof.verified");
        report.Result.ShouldBe(VerificationResult.Invalid);
    }

    [Fact]
    public async Task A_proof_after_one_that_cannot_be_checked_cannot_be_checked_either()
    {
        var badge = Badge(issuer);
        badge["proof"] = new JsonObject
        {
            ["id"] = First,
            ["type"] = "DataIntegrityProof",
            ["cryptosuite"] = "bbs-2023",
        };
        var report = await issuer.Sign(badge, o => o with { Id = Second, PreviousProofs = [First] }).Bytes().VerifyAsync();
        report.Line("proof.unsupported").Subject.ShouldBe("bbs-2023");
        report.Line("proof.previous-not-checked").Subject.ShouldBe(First);
        report.Result.ShouldBe(VerificationResult.Unknown);
    }

    [Fact]
    public async Task Proofs_in_a_circle_are_refused_as_such()
    {
        var chain = Chain();
        chain["proof"]![0]!["previousProof"] = Second;
        var report = await chain.Bytes().VerifyAsync();
        report.Checks.Count(c => c.Code == "proof.previous-circular").ShouldBe(2);
        report.Result.ShouldBe(VerificationResult.Invalid);
    }

    [Theory]
    [InlineData("proofValue", "z0OIl", "proof.value-unreadable")]
    [InlineData("cryptosuite", "nonsense-2030", "proof.unsupported")]
    [InlineData("verificationMethod", "did:key:z0OIl#z0OIl", "key.malformed")]
    public async Task Each_bad_proof_has_a_code_of_its_own(string member, string value, string code)
    {
        var signed = issuer.Sign(Badge(issuer));
        signed["proof"]![member] = value;
        var report = await signed.Bytes().VerifyAsync();
        report.Line(code);
        report.Result.ShouldNotBe(VerificationResult.Valid);
    }

    [Fact]
    public async Task A_proof_with_a_key_of_another_kind_says_so()
    {
        var signed = issuer.Sign(Badge(notary));
        signed["proof"]!["verificationMethod"] = notary.Method;
        var report = await signed.Bytes().VerifyAsync();
        report.Line("proof.key-of-other-kind").State.ShouldBe(CheckState.Failed);
        report.Result.ShouldBe(VerificationResult.Invalid);
    }

    [Fact]
    public async Task A_document_of_the_issuer_that_does_not_list_the_key_says_so()
    {
        var named = TestIssuer.Named("did:web:issuer.example");
        var document = named.DidDocument();
        document["verificationMethod"] = new JsonArray();
        var report = await named
            .Sign(named.Badge())
            .VerifyAsync(new FakeDocuments().With("https://issuer.example/.well-known/did.json", document));
        report.Line("key.not-listed").State.ShouldBe(CheckState.Failed);
        report.Result.ShouldBe(VerificationResult.Invalid);
    }

    private static JsonObject Badge(TestSigner of) => JsonNode.Parse(OpenBadgeWriter.Write(SampleBadge.For(of.Id)))!.AsObject();

    private JsonObject Chain() =>
        notary.Sign(issuer.Sign(Badge(issuer), o => o with { Id = First }), o => o with { Id = Second, PreviousProofs = [First] });
}
