using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.Jose;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Verification;

public sealed class TokenVerificationTests
{
    private const string Web = "https://issuer.example/issuers/1";

    public static TheoryData<KeyKind> Kinds => TestTokens.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_badge_is_valid_in_every_profile_with_every_kind_of_key(KeyKind kind)
    {
        foreach (var profile in Enum.GetValues<VcJwtProfile>())
        {
            var report = await Token(kind, profile).VerifyAsync();

            report.Troubles().ShouldBeEmpty(profile.ToString());
            report.Result.ShouldBe(VerificationResult.Valid);
            report.Line("jwt.conforms").State.ShouldBe(CheckState.Passed);
            report.Line("proof.verified").Subject.ShouldBe(TestTokens.KeyId(kind));
            report.Line("key.issuer").State.ShouldBe(CheckState.Passed);
            report.Credential!.Title.ShouldBe("Conduite d’entretien");
        }
    }

    [Fact]
    public async Task The_checks_come_in_the_order_of_Open_Badges()
    {
        var report = await Token(KeyKind.Rsa, VcJwtProfile.OpenBadges).VerifyAsync();
        report
            .Checks.Select(c => c.Family)
            .Distinct()
            .ShouldBe(["document", "jwt", "shape", "schema", "subject", "proof", "key", "status", "dates"]);
    }

    [Fact]
    public async Task A_credential_changed_under_its_signature_has_changed()
    {
        var token = TestTokens.WithPayload(Token(KeyKind.P256, VcJwtProfile.JoseCose), c => c["name"] = "Autre chose");
        (await token.VerifyAsync()).Line("proof.changed").State.ShouldBe(CheckState.Failed);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_single_changed_character_leaves_a_token_valid(KeyKind kind)
    {
        var random = new Random(7);
        var token = Token(kind, VcJwtProfile.OpenBadges);
        foreach (var changed in TestTokens.SingleChanges(token, random).Where((_, i) => i % 47 == 0 || i > token.Length - 40))
        {
            // Only white space at the very ends is no part of the token, and the changes keep the length.
            (await changed.VerifyAsync()).Result.ShouldNotBe(VerificationResult.Valid, changed);
        }
    }

    [Fact]
    public async Task Claims_that_contradict_the_credential_have_a_line_of_their_own()
    {
        var token = Recrafted(VcJwtProfile.OpenBadges, _ => { }, c => c["sub"] = "did:example:mallory");
        var report = await token.VerifyAsync();

        report.Result.ShouldBe(VerificationResult.Invalid);
        report.Line("jwt.claims-differ").Subject.ShouldBe("sub");
        report.Line("proof.verified").State.ShouldBe(CheckState.Passed);
    }

    [Theory]
    [InlineData("none", "jwt.alg-none", VerificationResult.Invalid)]
    [InlineData("HS256", "jwt.alg-symmetric", VerificationResult.Invalid)]
    [InlineData("RS256", "jwt.alg-mismatch", VerificationResult.Invalid)]
    [InlineData("PS256", "proof.unsupported", VerificationResult.Unknown)]
    public async Task An_algorithm_that_is_not_the_keys_is_told(string algorithm, string code, VerificationResult result)
    {
        var report = await Recrafted(VcJwtProfile.JoseCose, h => h["alg"] = algorithm, _ => { }).VerifyAsync();
        report.Line(code).Subject.ShouldBe(algorithm);
        report.Result.ShouldBe(result);
    }

    [Fact]
    public async Task A_token_without_its_signature_is_not_valid()
    {
        var parts = Token(KeyKind.P256, VcJwtProfile.JoseCose).Split('.');
        (await $"{TestTokens.Encode("{\"alg\":\"none\",\"typ\":\"vc+jwt\"}")}.{parts[1]}.".VerifyAsync())
            .Line("jwt.alg-none")
            .State.ShouldBe(CheckState.Failed);
    }

    [Theory]
    [InlineData("at+jwt", "jwt.type")]
    [InlineData("vp+jwt", "jwt.presentation")]
    public async Task A_token_of_another_type_is_no_credential(string type, string code)
    {
        var report = await Recrafted(VcJwtProfile.JoseCose, h => h["typ"] = type, _ => { }).VerifyAsync();
        report.Line(code).Subject.ShouldBe(type);
        report.Result.ShouldNotBe(VerificationResult.Valid);
    }

    [Fact]
    public async Task A_name_written_twice_in_the_payload_is_told()
    {
        var key = TestTokens.Key(KeyKind.P256);
        var token = CompactJws.Sign("{\"a\":1,\"a\":2}"u8, key, h => h.WriteString("typ", "vc+jwt"));
        (await token.VerifyAsync()).Line("document.duplicate-key").State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task An_embedded_key_alone_never_proves_the_issuer()
    {
        var report = await Embedded("did:web:issuer.example").VerifyAsync();
        report.Line("proof.verified").State.ShouldBe(CheckState.Passed);
        report.Line("key.not-confirmed").State.ShouldBe(CheckState.Unknown);
        report.Result.ShouldBe(VerificationResult.Unknown);
    }

    [Fact]
    public async Task An_embedded_key_that_is_not_the_issuers_is_refused()
    {
        var report = await Embedded(TestTokens.Did(KeyKind.P256)).VerifyAsync();
        report.Line("key.not-issuer").State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task An_embedded_key_that_the_issuers_document_lists_is_the_issuers()
    {
        (await Embedded(TestTokens.Did(KeyKind.Rsa)).VerifyAsync()).Result.ShouldBe(VerificationResult.Valid);

        var documents = new FakeDocuments().With(Web, ControlledDocument(Web, Web + "#rsa"));
        (await Embedded(Web).VerifyAsync(documents)).Result.ShouldBe(VerificationResult.Valid);
    }

    [Fact]
    public async Task An_embedded_key_that_the_issuers_document_does_not_list_is_refused()
    {
        var document = ControlledDocument(Web, Web + "#rsa");
        document["verificationMethod"]![0]!["publicKeyJwk"] = Jwk(KeyKind.P256);
        var report = await Embedded(Web).VerifyAsync(new FakeDocuments().With(Web, document));
        report.Line("key.not-listed").State.ShouldBe(CheckState.Failed);
    }

    [Theory]
    [InlineData("https://issuer.example/issuers/1/key.json", "key.issuer", VerificationResult.Valid)]
    [InlineData("https://issuer.example/.well-known/key.json", "key.issuer", VerificationResult.Valid)]
    [InlineData("https://issuer.example/issuers/11", "key.not-confirmed", VerificationResult.Unknown)]
    [InlineData("https://mallory.example/key.json", "key.not-confirmed", VerificationResult.Unknown)]
    public async Task A_key_at_an_address_is_the_issuers_only_under_its_own(string address, string code, VerificationResult result)
    {
        var token = TestTokens.Sign(TestTokens.Badge(Web), VcJwtProfile.OpenBadges, KeyKind.Rsa, address);
        var documents = new FakeDocuments().With(address, Jwk(KeyKind.Rsa));
        var report = await token.VerifyAsync(documents);

        report.Line(code).Subject.ShouldBe(address);
        report.Result.ShouldBe(result);
    }

    [Fact]
    public async Task A_key_in_a_set_is_found_by_its_name()
    {
        var set = new JsonObject { ["keys"] = new JsonArray(Jwk(KeyKind.P384, "a"), Jwk(KeyKind.P256, "b")) };
        var address = Web + "/jwks.json";
        var documents = new FakeDocuments().With(address, set);
        var token = TestTokens.Sign(TestTokens.Badge(Web), VcJwtProfile.JoseCose, KeyKind.P256, address + "#b");

        (await token.VerifyAsync(documents)).Result.ShouldBe(VerificationResult.Valid);
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_leaves_the_question_open()
    {
        var token = TestTokens.Sign(TestTokens.Badge(Web), VcJwtProfile.OpenBadges, KeyKind.Rsa, Web + "/key.json");
        var report = await token.VerifyAsync(new FakeDocuments());

        report.Line("proof.no-key").State.ShouldBe(CheckState.Unknown);
        report.Line("key.not-read").State.ShouldBe(CheckState.Unknown);
        report.Result.ShouldBe(VerificationResult.Unknown);
    }

    [Fact]
    public async Task The_key_of_another_issuer_is_refused()
    {
        var token = TestTokens.Sign(TestTokens.Badge(TestTokens.Did(KeyKind.P256)), VcJwtProfile.JoseCose, KeyKind.P384);
        (await token.VerifyAsync()).Line("key.not-issuer").State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task Two_different_keys_in_one_header_are_refused()
    {
        var token = Recrafted(VcJwtProfile.OpenBadges, h => h["jwk"] = Jwk(KeyKind.P384), _ => { });
        var report = await token.VerifyAsync();
        report.Line("jwt.keys-differ").State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task A_token_has_dates_of_its_own()
    {
        var expired = Verifying.Now.AddDays(-1).ToUnixTimeSeconds();
        var report = await Recrafted(VcJwtProfile.JoseCose, _ => { }, c => c["exp"] = expired).VerifyAsync();
        report.Line("dates.current").State.ShouldBe(CheckState.Passed);
        report.Line("dates.expired").State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task An_expired_badge_is_told_once()
    {
        var report = await System
            .Text.Encoding.UTF8.GetBytes(Token(KeyKind.P256, VcJwtProfile.OpenBadges))
            .VerifyAsync(now: SampleBadge.Awarded.AddYears(4));
        report.Checks.Count(c => c.Code == "dates.expired").ShouldBe(1);
    }

    [Theory]
    [InlineData("application/vc+jwt", VerificationResult.Valid)]
    [InlineData("application/vc+cose;base64", VerificationResult.Unknown)]
    public async Task A_credential_in_an_envelope_is_verified_as_its_token(string media, VerificationResult result)
    {
        var report = await Envelope($"data:{media},{Token(KeyKind.P256, VcJwtProfile.JoseCose)}").VerifyAsync();
        report.Result.ShouldBe(result);
    }

    [Theory]
    [InlineData("not-a-credential", "envelope.unreadable")]
    [InlineData("data:application/vc+jwt,", "envelope.unreadable")]
    [InlineData("data:application/vc+jwt,eyJ.x.y", "jwt.malformed")]
    public async Task An_envelope_with_nothing_readable_in_it_is_refused(string id, string code)
    {
        (await Envelope(id).VerifyAsync()).Line(code).State.ShouldBe(CheckState.Failed);
    }

    [Theory]
    [InlineData("k1", "key.issuer", VerificationResult.Valid)]
    [InlineData("k2", "key.not-listed", VerificationResult.Invalid)]
    [InlineData("k1", "key.not-confirmed", VerificationResult.Unknown, false)]
    public async Task An_embedded_key_is_looked_for_in_the_history_of_the_issuer(
        string key,
        string code,
        VerificationResult result,
        bool isServed = true
    )
    {
        var history = new WebVhBuilder();
        history.Add("a", "2025-12-01T00:00:00Z", WebVhBuilder.First("a"), history.Document("k1"));
        var token = TestTokens.Sign(TestTokens.Badge(history.Did), VcJwtProfile.OpenBadges, KeyKind.Rsa);
        var header = new JsonObject { ["alg"] = "EdDSA", ["typ"] = "JWT" };
        header["jwk"] = JsonNode.Parse(JsonWebKeyWriter.Write(WebVhBuilder.Key(key).Public));
        var crafted = TestTokens.Craft(header, TestTokens.Payload(token), WebVhBuilder.Key(key));
        var documents = new FakeDocuments();
        var report = await crafted.VerifyAsync(
            isServed ? documents.With("https://issuer.example/.well-known/did.jsonl", history.Log) : documents
        );

        report.Line(code);
        report.Result.ShouldBe(result);
    }

    [Fact]
    public async Task A_key_that_is_revoked_is_told_as_of_the_tokens_date()
    {
        var method = Web + "#rsa";
        var document = ControlledDocument(Web, method);
        document["verificationMethod"]![0]!["revoked"] = "2026-01-01T00:00:00Z";
        document["assertionMethod"] = new JsonArray();
        var token = TestTokens.Sign(TestTokens.Badge(Web), VcJwtProfile.OpenBadges, KeyKind.Rsa, method);

        (await token.VerifyAsync(new FakeDocuments().With(Web, document))).Line("key.revoked").State.ShouldBe(CheckState.Failed);
    }

    private static string Token(KeyKind kind, VcJwtProfile profile) =>
        TestTokens.Sign(TestTokens.Badge(TestTokens.Did(kind)), profile, kind);

    private static string Recrafted(VcJwtProfile profile, Action<JsonObject> header, Action<JsonObject> claims)
    {
        var token = Token(KeyKind.P256, profile);
        var (head, payload) = (TestTokens.Header(token), TestTokens.Payload(token));
        header(head);
        claims(payload);
        return TestTokens.Craft(head, payload, TestTokens.Key(KeyKind.P256));
    }

    private static string Embedded(string issuer)
    {
        var token = TestTokens.Sign(TestTokens.Badge(issuer), VcJwtProfile.OpenBadges, KeyKind.Rsa);
        var header = TestTokens.Header(token);
        header.Remove("kid");
        header["jwk"] = Jwk(KeyKind.Rsa);
        return TestTokens.Craft(header, TestTokens.Payload(token), TestTokens.Key(KeyKind.Rsa));
    }

    private static JsonObject Jwk(KeyKind kind, string? name = null)
    {
        var jwk = JsonNode.Parse(JsonWebKeyWriter.Write(TestTokens.Key(kind).Public))!.AsObject();
        if (name is not null)
        {
            jwk["kid"] = name;
        }

        return jwk;
    }

    private static JsonObject ControlledDocument(string id, string method) =>
        new()
        {
            ["id"] = id,
            ["verificationMethod"] = new JsonArray(
                new JsonObject
                {
                    ["id"] = method,
                    ["type"] = "JsonWebKey",
                    ["controller"] = id,
                    ["publicKeyJwk"] = Jwk(KeyKind.Rsa),
                }
            ),
            ["assertionMethod"] = new JsonArray(method),
        };

    private static byte[] Envelope(string id) =>
        new JsonObject
        {
            ["@context"] = "https://www.w3.org/ns/credentials/v2",
            ["type"] = "EnvelopedVerifiableCredential",
            ["id"] = id,
        }.Bytes();
}
