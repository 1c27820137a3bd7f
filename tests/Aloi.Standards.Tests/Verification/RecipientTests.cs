using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.Jose;
using Aloi.Standards.OpenBadges2;
using Aloi.Standards.Tests.OpenBadges2;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Verification;

/// <summary>Whether a credential is that of the person who is expected, for every generation and form.</summary>
public sealed class RecipientTests
{
    private static readonly TestIssuer Issuer = TestIssuer.WithKeyDid("issuer");

    [Theory]
    [InlineData("email", "camille@example.org")]
    [InlineData("emailAddress", "camille@example.org")]
    [InlineData("email", "Camille@Example.org")]
    [InlineData("name", "Camille Martin")]
    public async Task One_identity_of_several_that_is_theirs_is_enough(string type, string value)
    {
        var report = await VerifyAsync(Badge(), new RecipientClaim(type, value));

        report.Line("recipient.matches").State.ShouldBe(CheckState.Passed);
        report.Result.ShouldBe(VerificationResult.Valid);
    }

    [Theory]
    [InlineData("email", "carole@example.org")]
    [InlineData("name", "camille martin")]
    public async Task A_badge_of_somebody_else_is_not_theirs(string type, string value)
    {
        var report = await VerifyAsync(Badge(), new RecipientClaim(type, value));

        report.Line("recipient.other").State.ShouldBe(CheckState.Failed);
        report.Result.ShouldBe(VerificationResult.Invalid);
    }

    [Theory]
    [InlineData("accountId", "camille")]
    [InlineData("id", "did:example:camille")]
    public async Task Without_anything_to_compare_with_the_question_stays_open(string type, string value)
    {
        var report = await VerifyAsync(Badge(), new RecipientClaim(type, value));

        report.Line("recipient.not-compared").State.ShouldBe(CheckState.Unknown);
        report.Result.ShouldBe(VerificationResult.Unknown);
    }

    [Fact]
    public async Task A_hash_that_anybody_could_have_made_up_is_not_compared()
    {
        var badge = Issuer.Badge();
        badge["credentialSubject"]!["identifier"]![0]!["identityHash"] = "md5$3b8e6d2c4f0a";

        (await VerifyAsync(badge, RecipientClaim.OfEmail("camille@example.org"))).Line("recipient.not-compared");
    }

    [Theory]
    [InlineData("did:example:camille", "id", "did:example:camille", "recipient.matches")]
    [InlineData("did:example:camille", "id", "did:example:carole", "recipient.other")]
    [InlineData("mailto:camille@example.net", "email", "camille@example.net", "recipient.matches")]
    public async Task The_identifier_of_the_person_counts_too(string id, string type, string value, string code)
    {
        var badge = Issuer.Badge();
        badge["credentialSubject"]!["id"] = id;

        (await VerifyAsync(badge, new RecipientClaim(type, value))).Line(code);
    }

    [Fact]
    public async Task Nobody_expected_is_nothing_said()
    {
        var report = await VerifyAsync(Badge(), claim: null);
        report.Checks.ShouldNotContain(c => c.Family == "recipient");
    }

    [Fact]
    public async Task It_comes_after_the_dates_and_before_the_endorsements()
    {
        var badge = Badge();
        badge["endorsement"] = new JsonArray(JsonNode.Parse(Endorsements.Signed((string)badge["id"]!, Issuer).GetRawText()));
        var families = (await VerifyAsync(badge, RecipientClaim.OfEmail("camille@example.org"))).Checks.Select(c => c.Family).Distinct();

        families.SkipWhile(f => f != "dates").Take(3).ShouldBe(["dates", "recipient", "endorsement"]);
    }

    [Fact]
    public async Task A_token_and_a_credential_of_another_kind_are_compared_as_well()
    {
        var token = TestTokens.Sign(TestTokens.Badge(TestTokens.Did(KeyKind.P256)), VcJwtProfile.JoseCose, KeyKind.P256);
        var claim = RecipientClaim.OfEmail("carole@example.org");
        (await VerifyAsync(Encoding.ASCII.GetBytes(token), claim)).Line("recipient.other");

        var general = new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2"),
            ["type"] = new JsonArray("VerifiableCredential"),
            ["issuer"] = Issuer.Id,
            ["credentialSubject"] = new JsonObject { ["id"] = "did:example:camille" },
        };
        (await VerifyAsync(general, claim)).Line("recipient.not-compared");
        (await VerifyAsync(general, RecipientClaim.OfId("did:example:camille"))).Line("recipient.matches");
    }

    [Theory]
    [InlineData("email", OldBadge.Email, "ob2.recipient")]
    [InlineData("emailAddress", OldBadge.Email, "ob2.recipient")]
    [InlineData("email", "carole@example.org", "ob2.recipient-other")]
    public async Task Older_badges_are_asked_by_the_same_setting(string type, string value, string code)
    {
        var settings = new VerificationSettings
        {
            Now = OldBadge.Issued.AddDays(30),
            Documents = OldBadge.Web(),
            Recipient = new RecipientClaim(type, value),
        };
        foreach (
            var document in new[]
            {
                OldBadge.Hosted,
                Encoding.ASCII.GetBytes(OpenBadges2Writer.Sign(OldBadge.SignedAssertion, OldBadge.Rsa)),
            }
        )
        {
            (await CredentialVerifier.VerifyAsync(document, settings, TestContext.Current.CancellationToken)).Line(code);
        }
    }

    private static JsonObject Badge() => Issuer.Badge();

    private static Task<VerificationReport> VerifyAsync(JsonObject badge, RecipientClaim? claim) => VerifyAsync(Issuer.Sign(badge), claim);

    private static Task<VerificationReport> VerifyAsync(byte[] document, RecipientClaim? claim) =>
        CredentialVerifier.VerifyAsync(
            document,
            new VerificationSettings
            {
                Now = Verifying.Now,
                Documents = OfflineDocumentSource.Instance,
                Recipient = claim,
            },
            TestContext.Current.CancellationToken
        );
}
