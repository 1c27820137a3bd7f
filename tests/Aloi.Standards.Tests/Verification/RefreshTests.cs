using System.Text.Json.Nodes;
using Aloi.Standards.Did;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Verification;

/// <summary>A newer version is asked for once, after the signature was verified, and never changes what is said of the document at hand.</summary>
public sealed class RefreshTests
{
    private const string Address = "https://issuer.example/refresh";
    private static readonly TestIssuer Issuer = TestIssuer.WithKeyDid("issuer");

    [Fact]
    public async Task A_newer_version_is_found_verified_and_offered()
    {
        var newer = Badge();
        newer["validFrom"] = "2026-01-20T00:00:00Z";
        newer["name"] = "Conduite d’entretien, révisée";
        var report = await VerifyAsync(Issuer.Sign(newer));

        report.Line("refresh.newer").Subject.ShouldBe(Address);
        report.Line("refresh.newer").Weight.ShouldBe(CheckWeight.Shown);
        report.Result.ShouldBe(VerificationResult.Valid);
        report.Refreshed!.Result.ShouldBe(VerificationResult.Valid);
        report.Refreshed.Line("proof.verified");
        report.Refreshed.Checks.ShouldNotContain(c => c.Family == "refresh");
        report.Refreshed.Refreshed.ShouldBeNull();
    }

    [Fact]
    public async Task A_newer_version_that_has_expired_is_told_too()
    {
        var newer = Badge();
        newer["validUntil"] = "2026-01-10T00:00:00Z";
        var report = await VerifyAsync(Issuer.Sign(newer));

        report.Line("refresh.newer");
        report.Result.ShouldBe(VerificationResult.Valid);
        report.Refreshed!.Result.ShouldBe(VerificationResult.Invalid);
        report.Refreshed.Line("dates.expired");
    }

    [Fact]
    public async Task The_same_document_is_the_latest()
    {
        var report = await VerifyAsync(Issuer.Sign(Badge()));

        report.Line("refresh.current").State.ShouldBe(CheckState.Passed);
        report.Refreshed.ShouldBeNull();
    }

    [Fact]
    public async Task The_service_is_asked_once_even_when_the_newer_version_names_another()
    {
        var newer = Badge("https://issuer.example/refresh/2");
        var documents = new FakeDocuments().With(Address, Issuer.Sign(newer));
        (await Issuer.Sign(Badge()).VerifyAsync(documents)).Line("refresh.newer");
        documents.AskedButSchemas.ShouldBe([Address]);
    }

    [Fact]
    public async Task Nobody_is_asked_before_the_signature_is_the_issuers()
    {
        var changed = Issuer.Sign(Badge()).Parse();
        changed["name"] = "changed";
        var documents = new FakeDocuments().With(Address, Issuer.Sign(Badge()));
        (await changed.Bytes().VerifyAsync(documents)).Line("refresh.not-done").State.ShouldBe(CheckState.Unknown);
        documents.AskedButSchemas.ShouldBeEmpty();
    }

    [Fact]
    public async Task Offline_nothing_is_done_and_that_is_said()
    {
        var report = await Issuer.Sign(Badge()).VerifyAsync(OfflineDocumentSource.Instance);

        report.Line("refresh.not-done").Subject.ShouldBe(Address);
        report.Result.ShouldBe(VerificationResult.Valid);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_is_told() =>
        (await Issuer.Sign(Badge()).VerifyAsync(new FakeDocuments())).Line("refresh.not-read").Weight.ShouldBe(CheckWeight.Shown);

    [Theory]
    [InlineData("id", "urn:uuid:another", "refresh.of-another")]
    [InlineData("issuer", "did:web:other.example", "refresh.of-another")]
    [InlineData("validFrom", "2025-12-01T00:00:00Z", "refresh.older")]
    public async Task Another_credential_or_an_older_one_is_disregarded(string member, string value, string code)
    {
        var other = Badge();
        other[member] = value;
        var report = await VerifyAsync(Issuer.Sign(other));

        report.Line(code).State.ShouldBe(CheckState.Unknown);
        report.Refreshed.ShouldBeNull();
    }

    [Fact]
    public async Task A_version_that_is_not_signed_by_the_issuer_is_disregarded()
    {
        var newer = Badge();
        newer["name"] = "forged";
        foreach (var forged in new[] { newer.Bytes(), TestIssuer.WithKeyDid("thief").Sign(newer) })
        {
            var report = await VerifyAsync(forged);
            report.Line("refresh.not-verified").State.ShouldBe(CheckState.Unknown);
            report.Refreshed.ShouldBeNull();
            report.Result.ShouldBe(VerificationResult.Valid);
        }
    }

    [Fact]
    public async Task What_is_no_credential_is_disregarded() => (await VerifyAsync("<html>"u8.ToArray())).Line("refresh.not-a-credential");

    [Theory]
    [InlineData("http://issuer.example/refresh", "1EdTechCredentialRefresh", "refresh.malformed")]
    [InlineData("https://issuer.example/refresh", "VerifiableCredentialRefreshService2021", "refresh.unsupported")]
    public async Task Services_that_cannot_be_asked_are_told(string address, string type, string code)
    {
        var badge = Badge(address);
        badge["refreshService"]!["type"] = type;
        badge["@context"]!
            .AsArray()
            .Add((JsonNode)new JsonObject { ["VerifiableCredentialRefreshService2021"] = "https://issuer.example/v#r" });
        var documents = new FakeDocuments();
        var report = await Issuer.Sign(badge).VerifyAsync(documents);

        report.Line(code).Weight.ShouldBe(CheckWeight.Shown);
        documents.AskedButSchemas.ShouldBeEmpty();
    }

    private static Task<VerificationReport> VerifyAsync(byte[] newer) =>
        Issuer.Sign(Badge()).VerifyAsync(new FakeDocuments().With(Address, newer));

    private static JsonObject Badge(string address = Address)
    {
        var badge = Issuer.Badge();
        badge["refreshService"] = new JsonObject { ["id"] = address, ["type"] = "1EdTechCredentialRefresh" };
        return badge;
    }
}
