using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.Jose;

namespace Aloi.Standards.Tests.Jose;

public sealed class VpJwtTests
{
    private static readonly PrivateKey Holder = TestTokens.Key(KeyKind.Ed25519);
    private static readonly DateTimeOffset Now = SampleBadge.Awarded;

    private static readonly VpJwtStatement Statement = new()
    {
        Audience = "https://verifier.example",
        Nonce = "n1",
        IssuedAt = Now,
        Expires = Now.AddMinutes(5),
    };

    [Fact]
    public void A_presentation_is_for_one_verifier_one_question_and_one_time()
    {
        var reading = Read(Sign(Presentation()));
        reading.Findings.ShouldBeEmpty();
        reading.Credentials.Count.ShouldBe(1);
        reading.Holder.ShouldBe("did:example:holder");

        Verify(reading).ShouldBe(VpJwtProblem.None);
        reading.Verify(Holder.Public, "https://other.example", "n1", Now).ShouldBe(VpJwtProblem.OtherAudience);
        reading.Verify(Holder.Public, Statement.Audience!, "n2", Now).ShouldBe(VpJwtProblem.OtherNonce);
        reading.Verify(Holder.Public, Statement.Audience!, "n1", Now.AddHours(1)).ShouldBe(VpJwtProblem.OutOfTime);
        reading.Verify(TestTokens.Key(KeyKind.P256).Public, Statement.Audience!, "n1", Now).ShouldBe(VpJwtProblem.SignatureDoesNotMatch);
    }

    [Fact]
    public void A_presentation_changed_under_its_signature_is_refused()
    {
        var token = TestTokens.WithPayload(Sign(Presentation()), claims => claims["holder"] = "did:example:mallory");
        Verify(Read(token)).ShouldBe(VpJwtProblem.SignatureDoesNotMatch);
    }

    [Theory]
    [InlineData("""{"type":"VerifiableCredential"}""")]
    [InlineData("""{"type":"EnvelopedVerifiableCredential","id":"not-a-credential"}""")]
    [InlineData("""{"type":"EnvelopedVerifiableCredential","id":"data:application/vc+jwt,"}""")]
    [InlineData("\"eyJ\"")]
    public void A_credential_that_is_not_secured_is_not_presented(string credential)
    {
        var presentation = Presentation();
        presentation["verifiableCredential"] = new JsonArray(JsonNode.Parse(credential));
        VpJwt.Sign(presentation.Bytes(), Statement, Holder, "k", out var problem).ShouldBeNull();
        problem!.Problem.ShouldBe(VcJwtProblem.CredentialUnsecured);

        var token = TestTokens.Craft(Header("vp+jwt"), presentation, Holder);
        Read(token).Findings.ShouldContain(f => f.Problem == VcJwtProblem.CredentialUnsecured);
        Verify(Read(token)).ShouldBe(VpJwtProblem.Malformed);
    }

    [Theory]
    [InlineData("JWT")]
    [InlineData("vc+jwt")]
    public void Another_type_is_no_presentation(string type)
    {
        Read(TestTokens.Craft(Header(type), Presentation(), Holder)).Findings.ShouldBe([new VcJwtFinding(VcJwtProblem.TypeUnknown, type)]);
    }

    [Fact]
    public void An_issuer_claim_that_is_not_the_holder_is_found()
    {
        var presentation = Presentation();
        presentation["iss"] = "did:example:mallory";
        Read(TestTokens.Craft(Header("vp+jwt"), presentation, Holder))
            .Findings.ShouldBe([new VcJwtFinding(VcJwtProblem.ClaimsDiffer, "iss")]);
    }

    private static VpJwtProblem Verify(VpJwtReading reading) => reading.Verify(Holder.Public, Statement.Audience!, Statement.Nonce!, Now);

    private static VpJwtReading Read(string token) => VpJwt.Read(token, out _).ShouldNotBeNull();

    private static string Sign(JsonObject presentation) =>
        VpJwt.Sign(presentation.Bytes(), Statement, Holder, "did:example:holder#k", out _).ShouldNotBeNull();

    private static JsonObject Header(string type) =>
        new()
        {
            ["alg"] = "EdDSA",
            ["typ"] = type,
            ["kid"] = "k",
        };

    private static JsonObject Presentation()
    {
        var token = TestTokens.Sign(TestTokens.Badge(TestTokens.Did(KeyKind.P256)), VcJwtProfile.JoseCose, KeyKind.P256);
        return new JsonObject
        {
            ["@context"] = "https://www.w3.org/ns/credentials/v2",
            ["type"] = "VerifiablePresentation",
            ["holder"] = "did:example:holder",
            ["verifiableCredential"] = new JsonArray(
                new JsonObject
                {
                    ["@context"] = "https://www.w3.org/ns/credentials/v2",
                    ["type"] = "EnvelopedVerifiableCredential",
                    ["id"] = $"data:application/vc+jwt,{token}",
                }
            ),
        };
    }
}
