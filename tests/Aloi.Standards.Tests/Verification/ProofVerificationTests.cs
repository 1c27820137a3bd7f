using System.Text.Json.Nodes;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Verification;

public sealed class ProofVerificationTests
{
    private static readonly TestIssuer Issuer = TestIssuer.WithKeyDid("issuer");
    private static readonly TestIssuer Other = TestIssuer.WithKeyDid("other");

    [Fact]
    public async Task A_badge_as_it_was_signed_is_valid_and_asks_for_its_schema_alone()
    {
        var documents = new FakeDocuments();
        var report = await Issuer.Sign(Issuer.Badge()).VerifyAsync(documents);

        report.Troubles().ShouldBeEmpty();
        report.Result.ShouldBe(VerificationResult.Valid);
        documents.Asked.ShouldBe([CredentialSchema.AchievementCredential.Id]);
        report.Credential!.Title.ShouldBe("Conduite d’entretien");
    }

    [Fact]
    public async Task The_checks_come_in_the_order_of_the_specification()
    {
        var report = await Issuer.Sign(Issuer.Badge()).VerifyAsync();

        report
            .Checks.Select(c => c.Code)
            .ShouldBe([
                "document.read",
                "shape.conforms",
                "schema.not-read",
                "subject.identified",
                "proof.verified",
                "key.issuer",
                "key.self-named",
                "status.none",
                "dates.current",
            ]);
    }

    [Fact]
    public async Task No_change_of_any_single_value_leaves_it_valid()
    {
        var signed = Issuer.Sign(Issuer.Badge());
        var changes = Mutations.Of(signed).ToList();
        changes.Count.ShouldBeGreaterThan(60);
        foreach (var (place, document) in changes)
        {
            (await document.VerifyAsync()).Result.ShouldNotBe(VerificationResult.Valid, place);
        }
    }

    [Fact]
    public async Task No_member_can_be_taken_out_or_put_in()
    {
        foreach (var (place, document) in Mutations.RemovalsAndAdditions(Issuer.Sign(Issuer.Badge())))
        {
            (await document.VerifyAsync()).Result.ShouldNotBe(VerificationResult.Valid, place);
        }
    }

    [Fact]
    public async Task A_changed_value_is_said_so()
    {
        var signed = Issuer.Sign(Issuer.Badge()).Parse();
        signed["credentialSubject"]!["achievement"]!["name"] = "Chirurgie";
        var report = await signed.Bytes().VerifyAsync();

        report.Result.ShouldBe(VerificationResult.Invalid);
        report.Troubles().ShouldBe(["proof.changed"]);
        report
            .Line("proof.changed")
            .Message.English.ShouldBe(
                "The signature does not match the content: it has changed since, or the signature comes from another document."
            );
    }

    [Fact]
    public async Task Only_the_order_of_members_and_spaces_may_change()
    {
        var signed = Issuer.Sign(Issuer.Badge()).Parse();
        var reversed = new JsonObject(signed.Reverse().Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));

        (await reversed.Bytes().VerifyAsync()).Result.ShouldBe(VerificationResult.Valid);
    }

    [Fact]
    public async Task An_unsigned_document_is_vouched_for_by_nothing()
    {
        var report = await Issuer.Badge().Bytes().VerifyAsync();

        report.Result.ShouldBe(VerificationResult.Invalid);
        report.Troubles().ShouldBe(["proof.missing"]);
    }

    [Fact]
    public async Task The_key_of_another_is_not_the_issuers()
    {
        var report = await Other.Sign(Issuer.Badge()).VerifyAsync();

        report.Line("proof.verified").State.ShouldBe(CheckState.Passed);
        report.Result.ShouldBe(VerificationResult.Invalid);
        report.Troubles().ShouldBe(["key.not-issuer"]);
    }

    [Theory]
    [InlineData("bbs-2023")]
    [InlineData("eddsa-jcs-2030")]
    public async Task An_unknown_kind_of_proof_could_not_be_checked_and_is_named(string suite)
    {
        var signed = Issuer.Sign(Issuer.Badge()).Parse();
        signed["proof"]!["cryptosuite"] = suite;
        var report = await signed.Bytes().VerifyAsync();

        report.Result.ShouldBe(VerificationResult.Unknown);
        report.Line("proof.unsupported").Subject.ShouldBe(suite);
    }

    [Fact]
    public async Task An_unknown_context_could_not_be_checked_and_is_named()
    {
        const string context = "https://contexts.example/v1";
        var signed = Issuer.Sign(Issuer.Badge()).Parse();
        signed["@context"]!.AsArray().Add(context);
        var report = await signed.Bytes().VerifyAsync();

        report.Result.ShouldBe(VerificationResult.Unknown);
        report.Line("proof.unknown-context").Subject.ShouldBe(context);
    }

    [Theory]
    [InlineData(0, "https://www.w3.org/ns/credentials/v9")]
    [InlineData(1, "https://badges.example/context.json")]
    [InlineData(1, "https://purl.imsglobal.org/spec/ob/v3p0/context-3.9.9.json")]
    public async Task An_unknown_context_in_place_of_a_known_one_could_not_be_checked_either(int place, string context)
    {
        var signed = Issuer.Sign(Issuer.Badge()).Parse();
        signed["@context"]![place] = context;

        (await signed.Bytes().VerifyAsync()).Result.ShouldBe(VerificationResult.Unknown);
    }

    [Fact]
    public async Task A_known_context_in_the_place_of_another_is_wrong()
    {
        var signed = Issuer.Sign(Issuer.Badge()).Parse();
        signed["@context"]![1] = "https://w3id.org/security/data-integrity/v2";
        var report = await signed.Bytes().VerifyAsync();

        report.Result.ShouldBe(VerificationResult.Invalid);
        report.Line("shape.wrong-context").Subject.ShouldBe("/@context/1");
    }

    [Fact]
    public async Task A_member_that_no_signature_covers_is_refused()
    {
        var signed = Issuer.Sign(Issuer.Badge()).Parse();
        signed["credentialSubject"]!["grade"] = "excellent";
        var report = await signed.Bytes().VerifyAsync();

        report.Result.ShouldBe(VerificationResult.Invalid);
        report.Line("proof.unsigned-data").Subject.ShouldBe("grade");
    }

    [Fact]
    public async Task Every_proof_of_a_set_has_its_line_and_one_broken_proof_breaks_the_set()
    {
        var one = Issuer.Sign(Issuer.Badge());
        var both = Issuer.Sign(one.Parse(), SampleBadge.Awarded.AddHours(1)).Parse();
        (await both.Bytes().VerifyAsync()).Result.ShouldBe(VerificationResult.Valid);

        both["proof"]!.AsArray()[1]!["created"] = "2026-01-05T11:30:00Z";
        var report = await both.Bytes().VerifyAsync();

        report.Checks.Where(c => c.Family is "proof").Select(c => c.Code).ShouldBe(["proof.verified", "proof.changed"]);
        report.Result.ShouldBe(VerificationResult.Invalid);
    }

    [Fact]
    public async Task A_second_signature_of_somebody_else_counts_for_nothing_and_takes_nothing_away()
    {
        var report = await Other.Sign(Issuer.Sign(Issuer.Badge()).Parse()).VerifyAsync();

        report.Result.ShouldBe(VerificationResult.Valid);
        report.Line("key.other-signer").Weight.ShouldBe(CheckWeight.Shown);
    }

    [Fact]
    public async Task A_proof_for_another_purpose_does_not_assert()
    {
        var signed = Issuer.Sign(Issuer.Badge()).Parse();
        signed["proof"]!["proofPurpose"] = "authentication";
        var report = await signed.Bytes().VerifyAsync();

        report.Result.ShouldBe(VerificationResult.Invalid);
        report.Line("proof.wrong-purpose").State.ShouldBe(CheckState.Failed);
    }

    [Theory]
    [InlineData("did:web:issuer.example")]
    [InlineData("https://issuer.example/issuers/1")]
    public async Task The_issuers_own_document_names_its_keys(string id)
    {
        var issuer = TestIssuer.Named(id);
        var address = id.StartsWith("did:", StringComparison.Ordinal) ? "https://issuer.example/.well-known/did.json" : id;
        var signed = issuer.Sign(issuer.Badge());

        (await signed.VerifyAsync(new FakeDocuments().With(address, issuer.DidDocument()))).Result.ShouldBe(VerificationResult.Valid);

        var report = await signed.VerifyAsync();
        report.Result.ShouldBe(VerificationResult.Unknown);
        report.Line("key.not-read").Subject.ShouldBe(address);
    }

    [Theory]
    [InlineData("assertionMethod", "key.not-for-assertions")]
    [InlineData("expires", "key.expired")]
    [InlineData("controller", "key.not-issuer")]
    [InlineData("id", "key.not-issuer")]
    [InlineData("verificationMethod", "key.not-listed")]
    public async Task A_document_that_does_not_allow_the_key_refuses_it(string change, string code)
    {
        var issuer = TestIssuer.Named("did:web:issuer.example");
        var document = issuer.DidDocument();
        var key = document["verificationMethod"]![0]!;
        Action apply = change switch
        {
            "assertionMethod" => () => document["assertionMethod"] = new JsonArray(),
            "expires" => () => key["expires"] = "2026-01-01T00:00:00Z",
            "controller" => () => key["controller"] = "did:web:other.example",
            "id" => () => document["id"] = "did:web:other.example",
            _ => () => document["verificationMethod"] = new JsonArray(),
        };
        apply();
        var documents = new FakeDocuments().With("https://issuer.example/.well-known/did.json", document);
        var report = await issuer.Sign(issuer.Badge()).VerifyAsync(documents);

        report.Result.ShouldBe(VerificationResult.Invalid);
        report.Line(code).State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task A_key_written_in_its_own_address_is_not_confirmed_until_the_issuer_says_so()
    {
        var issuer = TestIssuer.Named("https://issuer.example/1");
        var report = await issuer.Sign(issuer.Badge(), method: $"https://issuer.example/1#{issuer.Multibase}").VerifyAsync();

        report.Line("proof.verified").State.ShouldBe(CheckState.Passed);
        report.Result.ShouldBe(VerificationResult.Unknown);
        report.Troubles().ShouldBe(["key.not-confirmed"]);
    }
}
