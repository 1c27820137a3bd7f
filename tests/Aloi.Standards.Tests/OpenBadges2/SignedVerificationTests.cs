using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.Jose;
using Aloi.Standards.Multiformats;
using Aloi.Standards.OpenBadges2;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.OpenBadges2;

public sealed class SignedVerificationTests
{
    private static readonly string Jws = OpenBadges2Writer.Sign(OldBadge.SignedAssertion, OldBadge.Rsa);

    [Fact]
    public async Task A_signed_badge_that_we_issued_is_valid()
    {
        var report = await OldBadge.VerifyAsync(Encoding.UTF8.GetBytes(Jws), email: OldBadge.Email);
        report.Result.ShouldBe(VerificationResult.Valid, string.Join(", ", report.Troubles()));
        report
            .Checks.Select(c => c.Code)
            .ShouldBe([
                "document.read",
                "ob2.shape",
                "ob2.badge",
                "ob2.issuer",
                "ob2.signature",
                "ob2.not-revoked",
                "ob2.dates",
                "ob2.recipient",
            ]);
    }

    [Fact]
    public async Task The_verifier_of_credentials_passes_older_signed_badges_on()
    {
        var report = await Jws.VerifyAsync(OldBadge.Web());
        report.Result.ShouldBe(VerificationResult.Valid, string.Join(", ", report.Troubles()));
        report.Line("ob2.signature").State.ShouldBe(CheckState.Passed);
    }

    [Fact]
    public async Task Every_change_of_the_signed_text_is_refused()
    {
        var parts = Jws.Split('.');
        Base64UrlText.TryDecode(parts[1], out var payload).ShouldBeTrue();
        foreach (var (place, document) in Mutations.Of(payload).Concat(Mutations.RemovalsAndAdditions(payload)))
        {
            var report = await OldBadge.VerifyAsync($"{parts[0]}.{Base64UrlText.Encode(document)}.{parts[2]}");
            report.Result.ShouldNotBe(VerificationResult.Valid, place);

            // Which issuer's keys count is said by the badge: of an unknown badge nothing can be told.
            report.Result.ShouldBe(place == "$.badge" ? VerificationResult.Unknown : VerificationResult.Invalid, place);
        }

        var other = OpenBadges2Writer.Sign(OldBadge.SignedAssertion with { Narrative = "x" }, OldBadge.Rsa).Split('.');
        (await OldBadge.VerifyAsync($"{parts[0]}.{parts[1]}.{other[2]}")).Line("ob2.signature-changed").State.ShouldBe(CheckState.Failed);
    }

    [Theory]
    [InlineData("""{"alg":"none"}""", "ob2.signature-worthless", CheckState.Failed)]
    [InlineData("""{"alg":"HS256"}""", "ob2.signature-worthless", CheckState.Failed)]
    [InlineData("""{"alg":"RS256","crit":["x"]}""", "ob2.signature-malformed", CheckState.Failed)]
    [InlineData("""{"alg":"ES256"}""", "ob2.signature-algorithm", CheckState.Failed)]
    [InlineData("""{"alg":"PS999"}""", "ob2.signature-unsupported", CheckState.Unknown)]
    public async Task The_header_chooses_no_algorithm(string header, string code, CheckState state)
    {
        var parts = Jws.Split('.');
        var jws = $"{Base64UrlText.Encode(Encoding.UTF8.GetBytes(header))}.{parts[1]}.{parts[2]}";
        var report = await OldBadge.VerifyAsync(jws);
        report.Line(code).State.ShouldBe(state);
        report.Result.ShouldNotBe(VerificationResult.Valid);
    }

    [Fact]
    public async Task A_signed_badge_without_its_signature_is_refused()
    {
        var report = await OldBadge.VerifyAsync(OpenBadges2Writer.WriteAssertion(OldBadge.SignedAssertion));
        report.Line("ob2.signature-missing").State.ShouldBe(CheckState.Failed);
    }

    [Theory]
    [InlineData("""[{"id":"urn:uuid:2f1c9a52-0a3e-4a6b-9f0d-6f5b1f3f8f11","revocationReason":"Cheated.\u001b[31m"}]""")]
    [InlineData("""["urn:uuid:1",{"uid":"x"},"urn:uuid:2f1c9a52-0a3e-4a6b-9f0d-6f5b1f3f8f11"]""")]
    public async Task A_badge_on_the_issuers_list_is_revoked(string revoked)
    {
        var web = OldBadge.Web().Change(OldBadge.ListId, l => l["revokedAssertions"] = JsonNode.Parse(revoked));
        var line = (await OldBadge.VerifyAsync(Jws, web)).Line("ob2.revoked");
        line.State.ShouldBe(CheckState.Failed);
        line.Message.English.ShouldNotContain('\u001b');
    }

    [Fact]
    public async Task A_list_that_could_not_be_read_or_believed_leaves_the_question_open()
    {
        foreach (
            var (web, code) in new[]
            {
                (OldBadge.Web().With(OldBadge.ListId, DocumentProblem.Gone), "ob2.revocation-not-read"),
                (OldBadge.Web().With(OldBadge.ListId, "[]"u8.ToArray()), "ob2.revocation-malformed"),
                (OldBadge.Web().Change(OldBadge.ListId, l => l["revokedAssertions"] = "none"), "ob2.revocation-malformed"),
                (OldBadge.Web().Change(OldBadge.ListId, l => l["revokedAssertions"] = new JsonArray(7)), "ob2.revocation-malformed"),
                (OldBadge.Web().Change(OldBadge.ListId, l => l["id"] = "https://x.example/"), "ob2.revocation-of-another"),
                (OldBadge.Web().Change(OldBadge.ListId, l => l["issuer"] = "https://x.example/"), "ob2.revocation-of-another"),
            }
        )
        {
            var report = await OldBadge.VerifyAsync(Jws, web);
            report.Line(code).State.ShouldBe(CheckState.Unknown);
            report.Result.ShouldBe(VerificationResult.Unknown);
        }
    }

    [Fact]
    public async Task A_hosted_badge_in_a_signature_is_still_read_where_it_is_published()
    {
        var web = OldBadge.Web();
        var jws = CompactJws.Sign(OldBadge.Hosted, OldBadge.Point, _ => { });
        (await OldBadge.VerifyAsync(jws, web)).Line("ob2.hosted-inside").State.ShouldBe(CheckState.Passed);
        web.Asked.ShouldContain(OldBadge.AssertionId);
    }

    [Fact]
    public async Task What_is_no_assertion_of_ours_is_left_to_others()
    {
        var jws = CompactJws.Sign("{}"u8, OldBadge.Point, _ => { });
        (await OpenBadge2Verifier.TryVerifyJwsAsync(jws, Settings, TestContext.Current.CancellationToken)).ShouldBeNull();
        (await OpenBadge2Verifier.TryVerifyJwsAsync("eyJ.x", Settings, TestContext.Current.CancellationToken)).ShouldBeNull();
        (await OldBadge.VerifyAsync("{}")).Line("ob2.not-an-assertion").State.ShouldBe(CheckState.Failed);
        (await OldBadge.VerifyAsync("")).Result.ShouldBe(VerificationResult.Invalid);
    }

    private static VerificationSettings Settings => new() { Now = OldBadge.Issued, Documents = OfflineDocumentSource.Instance };
}
