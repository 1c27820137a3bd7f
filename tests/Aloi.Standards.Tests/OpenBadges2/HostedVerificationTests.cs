using System.Text.Json.Nodes;
using Aloi.Standards.Did;
using Aloi.Standards.OpenBadges2;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.OpenBadges2;

public sealed class HostedVerificationTests
{
    [Fact]
    public async Task A_hosted_badge_that_we_issued_is_valid_as_JSON_and_as_an_address()
    {
        var report = await OldBadge.VerifyAsync(OldBadge.Hosted, email: OldBadge.Email);
        report.Result.ShouldBe(VerificationResult.Valid, string.Join(", ", report.Troubles()));
        report
            .Checks.Select(c => c.Code)
            .ShouldBe([
                "document.read",
                "ob2.shape",
                "ob2.badge",
                "ob2.hosted",
                "ob2.issuer",
                "ob2.hosted-inside",
                "ob2.not-revoked",
                "ob2.dates",
                "ob2.recipient",
            ]);
        (await OldBadge.VerifyAsync(OldBadge.AssertionId)).Result.ShouldBe(VerificationResult.Valid);
    }

    [Fact]
    public async Task The_report_shows_what_is_published()
    {
        var credential = (await OldBadge.VerifyAsync(OldBadge.Hosted)).Credential.ShouldNotBeNull();
        (credential.Title, credential.Issuer.Name, credential.Holder.HasHashedIdentity).ShouldBe(
            (OldBadge.Badge.Name, OldBadge.Issuer.Name, true)
        );
        (credential.ValidFrom, credential.ValidUntil).ShouldBe((OldBadge.Issued, OldBadge.Issued.AddYears(3)));
        (credential.Criteria, credential.Evidence[0].Narrative).ShouldBe((OldBadge.Badge.Criteria.Narrative, "In the rain."));
    }

    [Fact]
    public async Task The_verifier_of_credentials_passes_older_badges_on()
    {
        var report = await OldBadge.Hosted.VerifyAsync(OldBadge.Web());
        report.Result.ShouldBe(VerificationResult.Valid, string.Join(", ", report.Troubles()));
        report.Line("ob2.hosted-inside").State.ShouldBe(CheckState.Passed);
    }

    [Fact]
    public async Task Every_change_of_what_is_handed_over_is_noticed_or_says_the_same()
    {
        // Nothing of these is taken from what was handed over: the picture of the award, the type of evidence.
        string[] neutral = ["$.image", "$.evidence[0].type"];
        foreach (var (place, document) in Mutations.Of(OldBadge.Hosted).Concat(Mutations.RemovalsAndAdditions(OldBadge.Hosted)))
        {
            var report = await OpenBadge2(document);
            var isNeutral = neutral.Contains(place) || place.EndsWith("with more", StringComparison.Ordinal) || IsNeutralRemoval(place);
            (report.Result == VerificationResult.Valid).ShouldBe(isNeutral, place + " " + string.Join(", ", report.Troubles()));
        }
    }

    [Fact]
    public async Task An_embedded_badge_that_says_something_else_is_noticed()
    {
        var embedded = OldBadge.Assertion with { Badge = new Linked<BadgeClass>(OldBadge.BadgeId, OldBadge.Badge) };
        var honest = OpenBadges2Writer.WriteAssertion(embedded);
        (await OldBadge.VerifyAsync(honest)).Result.ShouldBe(VerificationResult.Valid);
        foreach (var name in new[] { "name", "description", "issuer" })
        {
            var document = honest.Parse();
            document["badge"]![name] = "https://grander.example";
            (await OldBadge.VerifyAsync(document.Bytes())).Line("ob2.hosted-changed").State.ShouldBe(CheckState.Failed, name);
        }
    }

    [Theory]
    [InlineData(DocumentProblem.NotFound)]
    [InlineData(DocumentProblem.Offline)]
    [InlineData(DocumentProblem.Timeout)]
    public async Task What_could_not_be_read_is_unknown_and_never_invalid(DocumentProblem problem)
    {
        foreach (
            var (address, code) in new[]
            {
                (OldBadge.AssertionId, "ob2.hosted-not-read"),
                (OldBadge.BadgeId, "ob2.badge-not-read"),
                (OldBadge.IssuerId, "ob2.issuer-not-read"),
            }
        )
        {
            var embedded = OldBadge.Assertion with { Badge = new Linked<BadgeClass>(OldBadge.BadgeId, OldBadge.Badge) };
            var document = OpenBadges2Writer.WriteAssertion(embedded);
            var report = await OldBadge.VerifyAsync(document, OldBadge.Web().With(OldBadge.AssertionId, document).With(address, problem));
            report.Line(code).State.ShouldBe(CheckState.Unknown);
            report.Result.ShouldBe(VerificationResult.Unknown, string.Join(", ", report.Troubles()));
        }
    }

    [Fact]
    public async Task A_withdrawn_badge_is_invalid_however_it_says_so()
    {
        foreach (
            var web in new[]
            {
                OldBadge.Web().With(OldBadge.AssertionId, DocumentProblem.Gone),
                OldBadge.Web().With(OldBadge.AssertionId, OpenBadges2Writer.WriteRevoked(OldBadge.AssertionId, "Cheated.")),
                OldBadge.Web().Change(OldBadge.AssertionId, a => a["revoked"] = "true"),
            }
        )
        {
            var report = await OldBadge.VerifyAsync(OldBadge.Hosted, web);
            report.Result.ShouldBe(VerificationResult.Invalid);
            report.Line("ob2.revoked").State.ShouldBe(CheckState.Failed);
        }

        var handed = await OldBadge.VerifyAsync(OldBadge.Changed(a => a["revoked"] = true));
        handed.Line("ob2.revoked").State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task An_issuer_that_is_published_nowhere_is_not_confirmed()
    {
        var web = OldBadge.Web().Change(OldBadge.BadgeId, b => b["issuer"] = "did:web:harbour.example");
        var report = await OldBadge.VerifyAsync(OldBadge.Hosted, web);
        report.Line("ob2.issuer-not-confirmed").State.ShouldBe(CheckState.Unknown);
        report.Result.ShouldBe(VerificationResult.Unknown);
    }

    private static Task<VerificationReport> OpenBadge2(byte[] document) => OldBadge.VerifyAsync(document);

    // That a value is hashed shows in the value as well.
    private static bool IsNeutralRemoval(string place) => place is "0 without image" or "1 without hashed" or "3 without type";
}
