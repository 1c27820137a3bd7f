using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.Jose;
using Aloi.Standards.SdJwt;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Verification;

public sealed class SelectiveVerificationTests
{
    private const string Web = "https://issuer.example/tenants/1";
    private const string Metadata = "https://issuer.example/.well-known/jwt-vc-issuer/tenants/1";

    private static readonly PrivateKey Holder = TestTokens.Key(KeyKind.Ed25519);

    public static TheoryData<KeyKind> Kinds => TestTokens.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_selective_credential_is_valid_with_every_kind_of_key(KeyKind kind)
    {
        var report = await Token(kind).VerifyAsync();

        report.Troubles().ShouldBeEmpty();
        report.Result.ShouldBe(VerificationResult.Valid);
        report.Line("shape.conforms").Subject.ShouldBe("https://issuer.example/vct/interview");
        report.Credential!.Title.ShouldBe("Conduite d’entretien");
        report.Checks.Select(c => c.Family).Distinct().ShouldBe(["document", "jwt", "shape", "proof", "key", "status", "dates", "holder"]);
    }

    [Fact]
    public async Task A_status_that_cannot_be_read_yet_leaves_the_question_open()
    {
        var report = await Token(KeyKind.P256, claims => claims["status"] = new JsonObject { ["status_list"] = new JsonObject() })
            .VerifyAsync();
        report.Line("status.unsupported").State.ShouldBe(CheckState.Unknown);
        report.Result.ShouldBe(VerificationResult.Unknown);
    }

    [Theory]
    [InlineData("exp", -1, "dates.expired")]
    [InlineData("nbf", 1, "dates.not-yet-valid")]
    public async Task Its_dates_are_those_of_the_token(string claim, int days, string code)
    {
        var at = Verifying.Now.AddDays(days).ToUnixTimeSeconds();
        (await Token(KeyKind.P256, claims => claims[claim] = at).VerifyAsync()).Line(code).State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task Without_a_type_or_an_issuer_it_is_none()
    {
        (await Token(KeyKind.P256, c => c.Remove("iss")).VerifyAsync()).Line("shape.issuer").State.ShouldBe(CheckState.Failed);
        var token = TestTokens.Craft(Header("dc+sd-jwt"), new JsonObject { ["iss"] = "x" }, TestTokens.Key(KeyKind.P256)) + "~";
        (await token.VerifyAsync()).Line("shape.vct").State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task Another_type_is_refused()
    {
        var payload = new JsonObject { ["iss"] = TestTokens.Did(KeyKind.P256), ["vct"] = "x" };
        var token = TestTokens.Craft(Header("JWT"), payload, TestTokens.Key(KeyKind.P256)) + "~";
        (await token.VerifyAsync()).Line("jwt.type").State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task Information_added_by_the_holder_is_refused()
    {
        var added = Disclosure.Write("level", "\"expert\""u8);
        (await (Token(KeyKind.P256) + added + "~").VerifyAsync()).Line("sd-jwt.added").State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task The_keys_of_an_https_issuer_are_in_its_metadata()
    {
        var documents = new FakeDocuments().With(Metadata, MetadataOf(Web));
        (await Named(Web, "k2").VerifyAsync(documents)).Result.ShouldBe(VerificationResult.Valid);
        (await Named(Web, "k9").VerifyAsync(documents)).Line("key.not-listed").State.ShouldBe(CheckState.Failed);
        (await Named(Web, "k2").VerifyAsync()).Line("key.not-read").State.ShouldBe(CheckState.Unknown);

        documents = new FakeDocuments().With(Metadata, MetadataOf("https://other.example"));
        (await Named(Web, "k2").VerifyAsync(documents)).Line("key.not-issuer").State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task A_holder_who_was_asked_must_answer()
    {
        var issued = Token(KeyKind.P256);
        var bound = SdJwtVc.Present(issued, [], new KeyBindingStatement("aud", "nonce", Verifying.Now), Holder, out _)!;

        (await issued.VerifyAsync()).Line("holder.not-proven").Weight.ShouldBe(CheckWeight.Shown);
        (await bound.VerifyAsync()).Line("holder.other-question").Weight.ShouldBe(CheckWeight.Shown);
        (await AskAsync(issued, "nonce")).Line("holder.missing").State.ShouldBe(CheckState.Failed);
        (await AskAsync(bound, "nonce")).Line("holder.proven").State.ShouldBe(CheckState.Passed);
        (await AskAsync(bound, "other")).Line("holder.replayed").State.ShouldBe(CheckState.Failed);
        using var thief = Ed25519PrivateKey.Generate();
        var stolen = SdJwtVc.Present(issued, [], new KeyBindingStatement("aud", "nonce", Verifying.Now), thief, out _)!;
        (await AskAsync(stolen, "nonce")).Line("holder.not-holder").State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task A_badge_with_selective_disclosure_is_verified_as_a_badge()
    {
        var options = new SdJwtVcOptions
        {
            KeyId = TestTokens.KeyId(KeyKind.P384),
            Type = TokenTypes.SelectiveCredential,
            Selective = ["/evidence/0", "/credentialSubject/identifier/1"],
        };
        var badge = TestTokens.Badge(TestTokens.Did(KeyKind.P384));
        var issued = SdJwtVc.Issue(badge.Bytes(), options, TestTokens.Key(KeyKind.P384), out _)!;
        var report = await SdJwtVc.Present(issued, [], out _)!.VerifyAsync();

        report.Troubles().ShouldBeEmpty();
        report.Result.ShouldBe(VerificationResult.Valid);
        report.Credential!.Evidence.Count.ShouldBe(1);
        report.Credential.Holder.Name.ShouldBeNull();
    }

    [Fact]
    public async Task No_single_changed_character_leaves_it_valid()
    {
        var random = new Random(5);
        foreach (var changed in TestTokens.SingleChanges(Token(KeyKind.P256), random))
        {
            (await changed.VerifyAsync()).Result.ShouldNotBe(VerificationResult.Valid, changed);
        }
    }

    private static Task<VerificationReport> AskAsync(string token, string nonce) =>
        CredentialVerifier.VerifyAsync(
            Encoding.ASCII.GetBytes(token),
            new VerificationSettings
            {
                Now = Verifying.Now,
                Documents = Standards.Did.OfflineDocumentSource.Instance,
                KeyBinding = new KeyBindingExpectation("aud", nonce),
            },
            TestContext.Current.CancellationToken
        );

    private static JsonObject Header(string type) =>
        new()
        {
            ["alg"] = "ES256",
            ["typ"] = type,
            ["kid"] = TestTokens.KeyId(KeyKind.P256),
        };

    private static string Token(KeyKind kind, Action<JsonObject>? change = null) =>
        Token(kind, TestTokens.Did(kind), TestTokens.KeyId(kind), change);

    private static string Named(string issuer, string name) => Token(KeyKind.P256, issuer, name, change: null);

    private static string Token(KeyKind kind, string issuer, string keyId, Action<JsonObject>? change)
    {
        var claims = new JsonObject
        {
            ["iss"] = issuer,
            ["vct"] = "https://issuer.example/vct/interview",
            ["name"] = "Conduite d’entretien",
            ["given_name"] = "Camille",
            ["iat"] = SampleBadge.Awarded.ToUnixTimeSeconds(),
        };
        change?.Invoke(claims);
        var options = new SdJwtVcOptions
        {
            KeyId = keyId,
            Selective = ["/given_name"],
            HolderKey = Holder.Public,
        };
        return SdJwtVc.Issue(claims.Bytes(), options, TestTokens.Key(kind), out _).ShouldNotBeNull();
    }

    private static JsonObject MetadataOf(string issuer)
    {
        var jwk = JsonNode.Parse(JsonWebKeyWriter.Write(TestTokens.Key(KeyKind.P256).Public))!;
        jwk["kid"] = "k2";
        return new JsonObject
        {
            ["issuer"] = issuer,
            ["jwks"] = new JsonObject { ["keys"] = new JsonArray(jwk) },
        };
    }
}
