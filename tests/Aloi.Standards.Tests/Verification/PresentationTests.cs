using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;
using Aloi.Standards.JsonLd;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.VerifiableCredentials;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Verification;

public sealed class PresentationTests
{
    private const string Challenge = "u7d4oFqLhJ2pYtC5nY0dV1w";
    private const string Domain = "https://recruiter.example";

    private readonly EcdsaPrivateKey holder = EcdsaPrivateKey.Generate(KeyKind.P256);
    private readonly TestSigner issuer = TestSigner.Ed25519();
    private int badges;

    private string Holder => DidKey.Format(holder.Public);

    [Theory]
    [InlineData("ecdsa-rdfc-2019")]
    [InlineData("ecdsa-jcs-2019")]
    public async Task A_presentation_signed_for_this_occasion_is_valid(string suite)
    {
        var report = await VerifyAsync(Present([Badge(), Badge()], suite: Cryptosuites.Find(suite)));
        report.Checks.Where(c => c.State != CheckState.Passed).ShouldBeEmpty();
        report
            .Checks.Select(c => c.Code)
            .ShouldBe([
                "document.read",
                "shape.conforms",
                "proof.verified",
                "holder.key",
                "challenge.answered",
                "domain.right",
                "holder.is-subject",
            ]);
        report.Credentials.Select(c => c.Result).ShouldBe([VerificationResult.Valid, VerificationResult.Valid]);
        report.Result.ShouldBe(VerificationResult.Valid);
        (report.IsSigned, report.Holder).ShouldBe((true, Holder));
    }

    [Theory]
    [InlineData("other", Domain, "challenge.wrong")]
    [InlineData(Challenge, "https://elsewhere.example", "domain.wrong")]
    public async Task One_made_for_another_occasion_or_verifier_is_refused(string challenge, string domain, string code)
    {
        var report = await VerifyAsync(Present([Badge()]), new PresentationExpectations(challenge, domain));
        Troubles(report).ShouldBe([code]);
        report.Result.ShouldBe(VerificationResult.Invalid);
    }

    [Fact]
    public async Task One_that_answers_nothing_is_refused_by_whoever_asked()
    {
        var options = new ProofOptions(SampleBadge.Awarded, DidKey.VerificationMethod(holder.Public)) { ProofPurpose = "authentication" };
        var signed = Cryptosuites.EcdsaRdfc2019.Sign(
            PresentationWriter.Write(Holder, [Badge()]),
            options,
            holder,
            ContextLibrary.Published
        );
        Troubles(await VerifyAsync(signed)).ShouldBe(["challenge.missing", "domain.missing"]);

        var unasked = await VerifyAsync(signed, new PresentationExpectations(null, null));
        unasked.Checks.ShouldContain(c => c.Code == "challenge.not-asked" && c.State == CheckState.Unknown);
        unasked.Result.ShouldBe(VerificationResult.Valid);
    }

    [Fact]
    public async Task A_signature_made_to_assert_does_not_present()
    {
        var options = new ProofOptions(SampleBadge.Awarded, DidKey.VerificationMethod(holder.Public))
        {
            Challenge = Challenge,
            Domain = Domain,
        };
        var signed = Cryptosuites.EcdsaRdfc2019.Sign(
            PresentationWriter.Write(Holder, [Badge()]),
            options,
            holder,
            ContextLibrary.Published
        );
        Troubles(await VerifyAsync(signed)).ShouldBe(["proof.wrong-purpose"]);
    }

    [Fact]
    public async Task The_signature_of_another_is_not_the_holders()
    {
        var signed = Present([Badge()], statedHolder: issuer.Id);
        var report = await VerifyAsync(signed);
        Troubles(report).ShouldBe(["holder.not-key"]);
        report.Result.ShouldBe(VerificationResult.Invalid);
    }

    [Fact]
    public async Task Without_a_holder_whoever_signed_is_one()
    {
        var report = await VerifyAsync(Present([Badge()], statedHolder: null));
        report.Checks.ShouldContain(c => c.Code == "holder.signer" && c.State == CheckState.Passed);
        report.Holder.ShouldBe(Holder);
        report.Result.ShouldBe(VerificationResult.Valid);
    }

    [Fact]
    public async Task A_key_that_may_only_assert_may_not_present()
    {
        const string did = "did:web:holder.example";
        var key = DidKey.VerificationMethod(holder.Public).Replace(Holder, did, StringComparison.Ordinal);
        var document = new JsonObject
        {
            ["id"] = did,
            ["assertionMethod"] = new JsonArray(
                new JsonObject
                {
                    ["id"] = key,
                    ["type"] = "Multikey",
                    ["controller"] = did,
                    ["publicKeyMultibase"] = key.Split('#')[1],
                }
            ),
        };
        var documents = new FakeDocuments().With("https://holder.example/.well-known/did.json", document);
        var report = await VerifyAsync(Present([Badge()], statedHolder: did, method: key), documents: documents);
        Troubles(report).ShouldBe(["proof.no-key", "key.not-for-presenting"]);

        document["authentication"] = new JsonArray(key);
        documents.With("https://holder.example/.well-known/did.json", document);
        (await VerifyAsync(Present([Badge()], statedHolder: did, method: key), documents: documents)).OwnResult.ShouldBe(
            VerificationResult.Valid
        );
        Troubles(await VerifyAsync(Present([Badge()], statedHolder: did, method: key))).ShouldBe(["proof.no-key", "key.not-read"]);
    }

    [Fact]
    public async Task An_unsigned_presentation_says_so_and_its_credentials_are_verified()
    {
        var unsigned = PresentationWriter.Write(Holder, [Badge()]);
        var report = await VerifyAsync(unsigned, new PresentationExpectations(null, null));
        report.IsSigned.ShouldBeFalse();
        report.Checks.Single(c => c.Code == "presentation.not-signed").State.ShouldBe(CheckState.Unknown);
        report.Credentials.Single().Result.ShouldBe(VerificationResult.Valid);

        var asked = await VerifyAsync(unsigned);
        Troubles(asked).ShouldBe(["presentation.not-signed"]);
        asked.Result.ShouldBe(VerificationResult.Invalid);
    }

    [Fact]
    public async Task One_bad_credential_makes_the_whole_invalid_and_is_told_apart()
    {
        var changed = JsonNode.Parse(Badge())!;
        changed["name"] = "Chirurgie";
        var report = await VerifyAsync(Present([Badge(), changed.Bytes()]));
        report.OwnResult.ShouldBe(VerificationResult.Valid);
        report.Credentials.Select(c => c.Result).ShouldBe([VerificationResult.Valid, VerificationResult.Invalid]);
        report.Result.ShouldBe(VerificationResult.Invalid);
    }

    [Fact]
    public async Task A_proof_copied_from_one_credential_to_another_is_named()
    {
        var other = JsonNode.Parse(Badge())!;
        var real = JsonNode.Parse(Badge())!;
        other["name"] = "Chirurgie";
        other["proof"] = real["proof"]!.DeepClone();
        var report = await VerifyAsync(Present([real.Bytes(), other.Bytes()]));
        Troubles(report).ShouldBe(["proof.copied"]);
    }

    [Fact]
    public async Task A_credential_does_not_borrow_the_context_of_the_presentation()
    {
        var badge = JsonNode.Parse(Badge())!.AsObject();
        badge.Remove("@context");
        var presentation = PresentationWriter.Write(Holder, [badge.Bytes()]);
        var report = await VerifyAsync(presentation, new PresentationExpectations(null, null));
        report.Credentials.Single().Result.ShouldBe(VerificationResult.Invalid);
        report.Credentials.Single().Line("shape.missing").Subject.ShouldBe("/@context");
    }

    [Fact]
    public async Task An_envelope_is_opened_and_a_broken_one_is_refused()
    {
        const string jwt = "eyJhbGciOiJFUzI1NiJ9.eyJhIjoxfQ.AAAA";
        var report = await VerifyAsync(Enveloped($"data:application/vc+jwt,{jwt}"), new PresentationExpectations(null, null));
        report.Credentials.Single().Checks.ShouldNotContain(c => c.Code == "envelope.unreadable");
        report.Credentials.Single().Result.ShouldNotBe(VerificationResult.Valid);
        foreach (var address in new[] { jwt, "data:,x", "data:application/vc+jwt,", "data:application/vc+jwt" })
        {
            var broken = await VerifyAsync(Enveloped(address), new PresentationExpectations(null, null));
            broken.Credentials.Single().Line("envelope.unreadable").State.ShouldBe(CheckState.Failed);
        }
    }

    [Theory]
    [InlineData("data:application/vc+cose;base64,0oRD")]
    [InlineData("data:application/vc+jwt;base64,AAAA")]
    [InlineData("data:application/unheard-of,x")]
    public async Task A_kind_of_envelope_that_is_not_read_here_could_not_be_checked(string address)
    {
        var report = await VerifyAsync(Enveloped(address), new PresentationExpectations(null, null));
        report.Credentials.Single().Line("proof.unsupported").State.ShouldBe(CheckState.Unknown);
        report.Credentials.Single().Result.ShouldBe(VerificationResult.Unknown);
    }

    [Fact]
    public async Task No_single_change_of_a_signed_presentation_leaves_it_valid()
    {
        var signed = Present([Badge()]);
        var changes = Mutations.Of(signed).Concat(Mutations.RemovalsAndAdditions(signed)).ToList();
        changes.Count.ShouldBeGreaterThan(100);
        foreach (var (place, document) in changes)
        {
            (await VerifyAsync(document)).Result.ShouldNotBe(VerificationResult.Valid, place);
        }
    }

    [Fact]
    public async Task Nothing_that_stands_anywhere_makes_it_throw_or_valid()
    {
        string[] values = ["7", "[]", "{}", "\"\\uD800\""];
        foreach (var (place, document) in Mutations.Replacements(Present([Badge()]), values))
        {
            (await VerifyAsync(Encoding.UTF8.GetBytes(document))).Result.ShouldNotBe(VerificationResult.Valid, place);
        }
    }

    [Theory]
    [InlineData("7", "shape.wrong-form")]
    [InlineData("{}", "shape.missing")]
    [InlineData("{\"verifiableCredential\":[\"eyJ\"]}", "shape.wrong-form")]
    [InlineData("{\"holder\":{\"name\":\"x\"}}", "shape.wrong-form")]
    [InlineData("{\"holder\":\"z6Mk\"}", "shape.wrong-form")]
    [InlineData("{\"type\":\"VerifiableCredential\"}", "shape.wrong-type")]
    [InlineData("{", "document.not-json")]
    public async Task What_is_no_presentation_says_why(string json, string code)
    {
        var report = await VerifyAsync(Encoding.UTF8.GetBytes(json), new PresentationExpectations(null, null));
        report.Checks.ShouldContain(c => c.Code == code);
        report.Result.ShouldBe(VerificationResult.Invalid);
    }

    [Fact]
    public async Task Too_many_credentials_are_not_verified()
    {
        var report = await VerifyAsync(
            PresentationWriter.Write(Holder, [.. Enumerable.Repeat((ReadOnlyMemory<byte>)"{}"u8.ToArray(), 33)]),
            new PresentationExpectations(null, null)
        );
        report.Checks.ShouldContain(c => c.Code == "presentation.too-many");
        report.Credentials.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_presentation_of_the_first_version_verifies_too()
    {
        var presentation = JsonNode.Parse(PresentationWriter.Write(Holder, [Badge()]))!;
        presentation["@context"] = new JsonArray(CredentialShape.FirstVersion);
        var signed = PresentationWriter.Sign(presentation.Bytes(), Proof(), Cryptosuites.EcdsaJcs2019, holder, ContextLibrary.Published);
        (await VerifyAsync(signed)).Result.ShouldBe(VerificationResult.Valid);
    }

    private static List<string> Troubles(PresentationReport report) =>
        [.. report.Checks.Where(c => c.State != CheckState.Passed && c.Weight == CheckWeight.Decides).Select(c => c.Code)];

    private static byte[] Enveloped(string address)
    {
        var envelope = new JsonObject
        {
            ["@context"] = "https://www.w3.org/ns/credentials/v2",
            ["type"] = "EnvelopedVerifiableCredential",
            ["id"] = address,
        };
        return PresentationWriter.Write("did:example:holder", [envelope.Bytes()]);
    }

    private static Task<PresentationReport> VerifyAsync(
        byte[] presentation,
        PresentationExpectations? expectations = null,
        IDocumentSource? documents = null
    ) =>
        PresentationVerifier.VerifyAsync(
            presentation,
            expectations ?? new PresentationExpectations(Challenge, Domain),
            new VerificationSettings { Now = Verifying.Now, Documents = documents ?? OfflineDocumentSource.Instance },
            TestContext.Current.CancellationToken
        );

    private byte[] Badge()
    {
        var badge = JsonNode.Parse(OpenBadgeWriter.Write(SampleBadge.For(issuer.Id)))!;
        badge["id"] = $"urn:badge:{++badges}";
        badge["credentialSubject"]!["id"] = Holder;
        return issuer.Sign(badge).Bytes();
    }

    private PresentationProof Proof(string? method = null) =>
        new(SampleBadge.Awarded.AddDays(1), method ?? DidKey.VerificationMethod(holder.Public), Challenge, Domain);

    private byte[] Present(byte[][] credentials, string? statedHolder = "", Cryptosuite? suite = null, string? method = null) =>
        PresentationWriter.Sign(
            PresentationWriter.Write(statedHolder is "" ? Holder : statedHolder, [.. credentials]),
            Proof(method),
            suite ?? Cryptosuites.EcdsaRdfc2019,
            holder,
            ContextLibrary.Published
        );
}
