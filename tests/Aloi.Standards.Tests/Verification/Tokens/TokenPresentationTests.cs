using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.Jose;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Verification;

public sealed class TokenPresentationTests
{
    private static readonly string Holder = TestTokens.Did(KeyKind.Ed25519);
    private static readonly PresentationExpectations Asked = new("n1", "https://verifier.example");

    [Fact]
    public async Task A_presentation_that_answers_is_valid_with_the_credentials_in_it()
    {
        var report = await VerifyAsync(Sign(Presentation()), Asked);

        report.Checks.Where(c => c.State != CheckState.Passed && c.Weight == CheckWeight.Decides).ShouldBeEmpty();
        report.Result.ShouldBe(VerificationResult.Valid);
        report.IsSigned.ShouldBeTrue();
        report.Holder.ShouldBe(Holder);
        report.Credentials.Single().Result.ShouldBe(VerificationResult.Valid);
        Codes(report)
            .ShouldBeSubsetOf([
                "document.read",
                "jwt.conforms",
                "shape.conforms",
                "proof.verified",
                "holder.key",
                "dates.current",
                "challenge.answered",
                "domain.right",
                "holder.not-subject",
            ]);
    }

    [Theory]
    [InlineData("n2", "https://verifier.example", "challenge.wrong")]
    [InlineData("n1", "https://other.example", "domain.wrong")]
    public async Task A_presentation_made_for_another_occasion_is_refused(string challenge, string domain, string code)
    {
        var report = await VerifyAsync(Sign(Presentation()), new PresentationExpectations(challenge, domain));
        Codes(report).ShouldContain(code);
        report.Result.ShouldBe(VerificationResult.Invalid);
    }

    [Fact]
    public async Task A_presentation_signed_by_another_than_its_holder_is_refused()
    {
        var presentation = Presentation();
        presentation["holder"] = TestTokens.Did(KeyKind.P384);
        Codes(await VerifyAsync(Sign(presentation), Asked)).ShouldContain("holder.not-key");
    }

    [Fact]
    public async Task A_presentation_changed_under_its_signature_is_refused()
    {
        var changed = TestTokens.WithPayload(Sign(Presentation()), claims => claims["nonce"] = "n3");
        Codes(await VerifyAsync(changed, new PresentationExpectations("n3", null))).ShouldContain("proof.changed");
    }

    [Fact]
    public async Task A_credential_is_no_presentation()
    {
        var credential = TestTokens.Sign(TestTokens.Badge(Holder), VcJwtProfile.JoseCose, KeyKind.Ed25519);
        Codes(await VerifyAsync(credential, Asked)).ShouldContain("jwt.type");
    }

    [Fact]
    public async Task A_credential_that_is_wrong_makes_the_whole_wrong()
    {
        var presentation = Presentation(token => TestTokens.WithPayload(token, claims => claims["name"] = "x"));
        var report = await VerifyAsync(Sign(presentation), Asked);
        report.OwnResult.ShouldBe(VerificationResult.Valid);
        report.Result.ShouldBe(VerificationResult.Invalid);
    }

    private static IEnumerable<string> Codes(PresentationReport report) => report.Checks.Select(c => c.Code);

    private static Task<PresentationReport> VerifyAsync(string token, PresentationExpectations asked) =>
        PresentationVerifier.VerifyAsync(
            Encoding.ASCII.GetBytes(token),
            asked,
            new VerificationSettings { Now = Verifying.Now, Documents = OfflineDocumentSource.Instance },
            TestContext.Current.CancellationToken
        );

    private static string Sign(JsonObject presentation)
    {
        var statement = new VpJwtStatement
        {
            Audience = Asked.Domain,
            Nonce = Asked.Challenge,
            IssuedAt = Verifying.Now,
            Expires = Verifying.Now.AddMinutes(5),
        };
        var key = TestTokens.Key(KeyKind.Ed25519);
        return VpJwt.Sign(presentation.Bytes(), statement, key, TestTokens.KeyId(KeyKind.Ed25519), out _).ShouldNotBeNull();
    }

    private static JsonObject Presentation(Func<string, string>? change = null)
    {
        var token = TestTokens.Sign(TestTokens.Badge(TestTokens.Did(KeyKind.P256)), VcJwtProfile.JoseCose, KeyKind.P256);
        return new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2"),
            ["type"] = new JsonArray("VerifiablePresentation"),
            ["holder"] = Holder,
            ["verifiableCredential"] = new JsonArray(
                new JsonObject
                {
                    ["@context"] = "https://www.w3.org/ns/credentials/v2",
                    ["type"] = "EnvelopedVerifiableCredential",
                    ["id"] = $"data:application/vc+jwt,{change?.Invoke(token) ?? token}",
                }
            ),
        };
    }
}
