using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Clr;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Jose;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.Tests.Verification;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Clr;

/// <summary>Records of which no context is known, secured in the two ways that need none, and the tokens that a record may hold.</summary>
public sealed class SecuredRecordTests
{
    private static readonly TestSigner School = TestSigner.Ed25519(Cryptosuites.EddsaJcs2022);
    private static readonly TestIssuer Issuer = TestIssuer.WithKeyDid("issuer");

    [Fact]
    public async Task A_record_whose_context_is_not_known_is_signed_and_verified_by_its_JSON()
    {
        var report = await School.Sign(Record(School.Id, Badge("urn:badge:1"), Badge("urn:badge:2"))).Bytes().VerifyAsync();

        ShouldBeValidWithBoth(report);
        report.Line("proof.verified").Subject.ShouldBe(School.Method);
    }

    [Theory]
    [InlineData(VcJwtProfile.OpenBadges)]
    [InlineData(VcJwtProfile.JoseCose)]
    public async Task A_record_whose_context_is_not_known_is_signed_and_verified_as_a_token(VcJwtProfile profile)
    {
        var record = Record(TestTokens.Did(KeyKind.P256), Badge("urn:badge:1"), Badge("urn:badge:2"));
        var report = await TestTokens.Sign(record, profile, KeyKind.P256).VerifyAsync();

        ShouldBeValidWithBoth(report);
        report.Line("jwt.conforms").State.ShouldBe(CheckState.Passed);
    }

    [Fact]
    public async Task A_changed_badge_in_a_record_is_told_whatever_secures_the_record()
    {
        var changed = Badge("urn:badge:2");
        changed["name"] = "Chirurgie";
        var report = await School.Sign(Record(School.Id, Badge("urn:badge:1"), changed)).Bytes().VerifyAsync();

        report.Result.ShouldBe(VerificationResult.Invalid);
        report.Line("contained.verified").Subject.ShouldBe("urn:badge:1");
        report.Line("contained.invalid").Subject.ShouldBe("urn:badge:2");
    }

    [Fact]
    public async Task Tokens_in_a_record_are_verified_bare_and_in_envelopes()
    {
        var token = TestTokens.Sign(TestTokens.Badge(TestTokens.Did(KeyKind.Rsa)), VcJwtProfile.JoseCose, KeyKind.Rsa);
        var report = await Verify(JsonValue.Create(token), Envelope($"data:application/vc+jwt,{token}"));

        report.Troubles().ShouldBeEmpty();
        report.Result.ShouldBe(VerificationResult.Valid);
        report.Checks.Count(c => c is { Code: "contained.verified", State: CheckState.Passed }).ShouldBe(2);
        report.Checks.Count(c => c is { Code: "contained.proof.verified", State: CheckState.Passed }).ShouldBe(2);
        report.Line("contained.verified").Message.English.ShouldContain("Conduite d’entretien");
    }

    [Fact]
    public async Task A_token_that_was_changed_or_is_none_makes_the_record_one_not_to_believe()
    {
        var token = TestTokens.Sign(TestTokens.Badge(TestTokens.Did(KeyKind.Rsa)), VcJwtProfile.JoseCose, KeyKind.Rsa);
        JsonNode[] wrong =
        [
            JsonValue.Create(TestTokens.WithPayload(token, c => c["name"] = "Chirurgie")),
            Envelope($"data:application/vc+jwt,{TestTokens.WithPayload(token, c => c["name"] = "Chirurgie")}"),
            JsonValue.Create("https://issuer.example/badges/1"),
            Envelope("data:application/vc+jwt,"),
            JsonValue.Create(CompactJws.Sign("{\"iss\":\"did:example:x\"}"u8, TestTokens.Key(KeyKind.Rsa), _ => { })),
        ];
        foreach (var one in wrong)
        {
            var report = await Verify(one);
            report.Line("contained.invalid").State.ShouldBe(CheckState.Failed);
            report.Result.ShouldBe(VerificationResult.Invalid, one.ToJsonString());
        }
    }

    [Fact]
    public async Task What_in_a_record_could_not_be_checked_is_never_green()
    {
        var unread = await Verify(Envelope("data:application/vc+cose;base64,0oRD"));
        unread.Result.ShouldBe(VerificationResult.Unknown);
        unread.Line("contained.not-checked").State.ShouldBe(CheckState.Unknown);
        unread.Line("contained.proof.unsupported").State.ShouldBe(CheckState.Unknown);

        (await Verify(new JsonObject { ["type"] = "Unheard" })).Line("contained.unsupported").State.ShouldBe(CheckState.Unknown);
    }

    [Fact]
    public async Task A_record_within_a_record_is_not_opened_in_a_token_either()
    {
        var inner = TestTokens.Sign(Record(TestTokens.Did(KeyKind.P256), Badge("urn:badge:1")), VcJwtProfile.JoseCose, KeyKind.P256);

        (await Verify(JsonValue.Create(inner))).Line("contained.not-examined").State.ShouldBe(CheckState.Unknown);
    }

    private static void ShouldBeValidWithBoth(VerificationReport report)
    {
        report.Troubles().ShouldBeEmpty();
        report.Result.ShouldBe(VerificationResult.Valid);
        report.Checks.Where(c => c.Code is "contained.verified").Select(c => c.Subject).ShouldBe(["urn:badge:1", "urn:badge:2"]);
        var lines = report.Checks.Where(c => c.Code is "contained.proof.verified").ToList();
        lines.ShouldAllBe(c => c.State == CheckState.Passed);
        lines.Select(c => c.Subject!.Split(' ')[0]).ShouldBe(["urn:badge:1", "urn:badge:2"]);
    }

    private static Task<VerificationReport> Verify(params JsonNode[] contained) =>
        School.Sign(Record(School.Id, contained)).Bytes().VerifyAsync();

    private static JsonObject Envelope(string address) =>
        new()
        {
            ["@context"] = "https://www.w3.org/ns/credentials/v2",
            ["type"] = "EnvelopedVerifiableCredential",
            ["id"] = address,
        };

    private static JsonObject Badge(string id)
    {
        var badge = Issuer.Badge();
        badge["id"] = id;
        return Issuer.Sign(badge).Parse();
    }

    private static JsonObject Record(string issuer, params JsonNode[] contained) =>
        ClrWriter
            .Write(
                new ClrCredential
                {
                    Id = "urn:uuid:7a1c1a52-0f0d-4b43-8f0b-6ff0f2a3c001",
                    Name = "Dossier de Camille",
                    Issuer = new Profile { Id = issuer, Name = "École du port" },
                    ValidFrom = SampleBadge.Awarded,
                    Subject = new ClrSubject
                    {
                        Id = "did:example:camille",
                        Credentials = [.. contained.Select(c => JsonElement.Parse(Encoding.UTF8.GetBytes(c.ToJsonString())))],
                    },
                }
            )
            .Parse();
}
