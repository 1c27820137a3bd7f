using System.Text.Json;
using Aloi.Standards.OpenBadges2;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.OpenBadges2;

public sealed class OpenBadgeVersionTests
{
    [Theory]
    [InlineData("""{"@context":"https://w3id.org/openbadges/v2"}""", OpenBadgeRelease.Version20)]
    [InlineData("""{"@context":[{"x":"urn:x"},"https://w3id.org/openbadges/v2"]}""", OpenBadgeRelease.Version20)]
    [InlineData("""{"@context":"https://w3id.org/openbadges/v1"}""", OpenBadgeRelease.Version11)]
    [InlineData("""{"@context":["https://www.w3.org/2018/credentials/v1","https://w3id.org/openbadges/v2"]}""", OpenBadgeRelease.Version30)]
    [InlineData("""{"@context":["https://www.w3.org/ns/credentials/v2"]}""", OpenBadgeRelease.Version30)]
    [InlineData("""{"@context":"https://schema.org"}""", OpenBadgeRelease.None)]
    [InlineData("""{"@context":7}""", OpenBadgeRelease.None)]
    [InlineData("""{"@context":null}""", OpenBadgeRelease.None)]
    [InlineData("""{"uid":"1","recipient":{},"badge":"https://h.example/b","verify":{}}""", OpenBadgeRelease.Version10)]
    [InlineData("""{"recipient":"a@b.example","badge":{"name":"x"},"issued_on":"2011-11-11"}""", OpenBadgeRelease.Version05)]
    [InlineData("""{"recipient":"a@b.example","badge":{"issuer":{"origin":"https://h.example"}}}""", OpenBadgeRelease.Version05)]
    [InlineData("""{"badge":1}""", OpenBadgeRelease.None)]
    [InlineData("[]", OpenBadgeRelease.None)]
    [InlineData("7", OpenBadgeRelease.None)]
    public void A_release_is_recognised(string document, OpenBadgeRelease release) =>
        OpenBadgeVersion.Recognise(JsonDocument.Parse(document).RootElement).ShouldBe(release);

    [Theory]
    [InlineData("""{"@context":"https://w3id.org/openbadges/v1","uid":"1"}""", "1.1")]
    [InlineData("""{"uid":"1","recipient":{},"badge":"https://h.example/b","verify":{}}""", "1.0")]
    public async Task A_badge_of_a_first_version_is_told_to_be_one(string document, string version)
    {
        var report = await document.VerifyAsync();
        var line = report.Line("badge.version-1");
        (line.State, line.Subject).ShouldBe((CheckState.Unknown, $"Open Badges {version}"));
        report.Result.ShouldBe(VerificationResult.Unknown);
    }

    [Fact]
    public async Task A_badge_of_a_first_version_at_an_address_is_told_to_be_one()
    {
        var web = OldBadge.Web().Change(OldBadge.AssertionId, a => a["@context"] = OpenBadgeVersion.Context11);
        (await OldBadge.VerifyAsync(OldBadge.AssertionId, web)).Line("badge.version-1").State.ShouldBe(CheckState.Unknown);
    }
}
