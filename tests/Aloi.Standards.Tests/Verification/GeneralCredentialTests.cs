using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Verification;

public sealed class GeneralCredentialTests
{
    [Theory]
    [InlineData("https://www.w3.org/ns/credentials/v2", "ecdsa-rdfc-2019", "VC Data Model 2.0")]
    [InlineData("https://www.w3.org/2018/credentials/v1", "ecdsa-jcs-2019", "VC Data Model 1.1")]
    public async Task A_credential_that_is_no_badge_verifies_and_is_called_a_credential(string context, string suite, string version)
    {
        var signer = TestSigner.With(suite, KeyKind.P256);
        var report = await signer.Sign(Credential(signer, context)).Bytes().VerifyAsync();
        report.Troubles().ShouldBeEmpty();
        report.Result.ShouldBe(VerificationResult.Valid);
        report.Line("shape.conforms").Subject.ShouldBe(version);
        report.Line("shape.conforms").Message.English.ShouldBe("The document has the shape of a verifiable credential.");
        report.Line("subject.not-a-badge").Weight.ShouldBe(CheckWeight.Shown);
    }

    [Fact]
    public async Task It_need_not_say_when_it_starts_but_it_may_end()
    {
        var signer = TestSigner.Ed25519();
        var credential = Credential(signer, "https://www.w3.org/ns/credentials/v2");
        credential.Remove("validFrom");
        (await signer.Sign(credential).Bytes().VerifyAsync()).Result.ShouldBe(VerificationResult.Valid);
        credential["validUntil"] = "2026-01-01T00:00:00Z";
        (await signer.Sign(credential).Bytes().VerifyAsync()).Line("dates.expired").State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task What_the_data_model_forbids_is_invalid_however_well_it_is_signed()
    {
        var signer = TestSigner.Ed25519();
        var credential = Credential(signer, "https://www.w3.org/ns/credentials/v2");
        credential["credentialSchema"] = new JsonObject { ["id"] = "https://example.org/s", ["type"] = new JsonArray() };
        var report = await signer.Sign(credential).Bytes().VerifyAsync();
        report.Line("shape.wrong-form").Subject.ShouldBe("/credentialSchema/type");
        report.Result.ShouldBe(VerificationResult.Invalid);
    }

    [Fact]
    public async Task What_wants_to_be_a_badge_never_passes_as_something_else()
    {
        var signer = TestIssuer.WithKeyDid("issuer");
        var badge = signer.Badge();
        badge["type"] = new JsonArray("VerifiableCredential");
        var report = await signer.Sign(badge).VerifyAsync();
        report.Line("shape.wrong-type").State.ShouldBe(CheckState.Failed);
        report.Result.ShouldBe(VerificationResult.Invalid);
    }

    [Fact]
    public async Task Whoever_wants_badges_only_is_not_given_another_credential()
    {
        var signer = TestSigner.Ed25519();
        var signed = signer.Sign(Credential(signer, "https://www.w3.org/ns/credentials/v2"));
        var settings = new VerificationSettings
        {
            Now = Verifying.Now,
            Documents = OfflineDocumentSource.Instance,
            BadgesOnly = true,
        };
        var report = await CredentialVerifier.VerifyAsync(signed.Bytes(), settings, TestContext.Current.CancellationToken);
        report.Line("shape.wrong-type").State.ShouldBe(CheckState.Failed);
        report.Result.ShouldBe(VerificationResult.Invalid);
    }

    private static JsonObject Credential(TestSigner issuer, string context) =>
        new()
        {
            ["@context"] = new JsonArray(context),
            ["id"] = "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
            ["type"] = new JsonArray("VerifiableCredential"),
            ["issuer"] = issuer.Id,
            [context.EndsWith("v1", StringComparison.Ordinal) ? "issuanceDate" : "validFrom"] = "2026-01-05T09:30:00Z",
            ["credentialSubject"] = new JsonObject { ["id"] = "did:example:subject" },
        };
}
