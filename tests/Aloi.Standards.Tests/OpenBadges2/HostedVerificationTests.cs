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

    [Fact]
    public async Task A_badge_whose_own_page_names_another_issuer_is_refused()
    {
        var web = OldBadge.Web().Change(OldBadge.BadgeId, b => b["issuer"] = "https://other.example/issuer");
        var embedded = OldBadge.Assertion with { Badge = new Linked<BadgeClass>(OldBadge.BadgeId, OldBadge.Badge) };
        var document = OpenBadges2Writer.WriteAssertion(embedded);
        (await OldBadge.VerifyAsync(document, web.With(OldBadge.AssertionId, document)))
            .Line("ob2.badge-other-issuer")
            .State.ShouldBe(CheckState.Failed);
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

    [Theory]
    [InlineData("urn:uuid:1", "ob2.hosted-address")]
    [InlineData("https://harbour.example@evil.example/a", "ob2.hosted-address")]
    [InlineData("javascript:alert(1)", "ob2.hosted-address")]
    public async Task A_hosted_badge_without_an_address_is_refused(string id, string code) =>
        (await OldBadge.VerifyAsync(OldBadge.Changed(a => a["id"] = id))).Line(code).State.ShouldBe(CheckState.Failed);

    [Fact]
    public async Task Another_document_at_the_address_is_refused()
    {
        var other = OldBadge.Web().Change(OldBadge.AssertionId, a => a["id"] = OldBadge.Host + "/assertions/2");
        (await OldBadge.VerifyAsync(OldBadge.Hosted, other)).Line("ob2.hosted-id").State.ShouldBe(CheckState.Failed);
        var broken = OldBadge.Web().With(OldBadge.AssertionId, "<html>"u8.ToArray());
        (await OldBadge.VerifyAsync(OldBadge.Hosted, broken)).Line("ob2.hosted-malformed").State.ShouldBe(CheckState.Failed);
        var twice = OldBadge.Web().With(OldBadge.AssertionId, """{"id":1,"id":2}"""u8.ToArray());
        (await OldBadge.VerifyAsync(OldBadge.AssertionId, twice)).Result.ShouldBe(VerificationResult.Invalid);
    }

    [Fact]
    public async Task A_badge_that_another_host_publishes_in_the_issuers_name_is_refused()
    {
        const string Elsewhere = "https://evil.example/assertions/1";
        var stolen = OldBadge.Changed(a => a["id"] = Elsewhere);
        var report = await OldBadge.VerifyAsync(stolen, OldBadge.Web().With(Elsewhere, stolen));
        report.Line("ob2.hosted-outside").State.ShouldBe(CheckState.Failed);

        // The issuer that travels with it may allow what it likes.
        var travelling = OldBadge.Issuer with
        {
            Hosting = new HostingRule([], ["evil.example"]),
        };
        var badge = OldBadge.Badge with { Id = "urn:uuid:1", Issuer = new Linked<Issuer>(OldBadge.IssuerId, travelling) };
        var forged = OpenBadges2Writer.WriteAssertion(
            OldBadge.Assertion with
            {
                Id = Elsewhere,
                Badge = new Linked<BadgeClass>(badge.Id, badge),
            }
        );
        report = await OldBadge.VerifyAsync(forged, OldBadge.Web().With(Elsewhere, forged));
        report.Line("ob2.hosted-outside").State.ShouldBe(CheckState.Failed);
    }

    [Theory]
    [InlineData("""{"verification":null,"verify":{"type":"signed"}}""")]
    [InlineData("""{"verification":{"type":"signed"}}""")]
    [InlineData("""{"verification":{"type":["hosted","signed"]}}""")]
    [InlineData("""{"verification":{"type":[]}}""")]
    [InlineData("""{"verification":{"type":"blockchain"}}""")]
    public async Task No_way_of_writing_the_kind_of_verification_escapes_it(string members)
    {
        const string Elsewhere = "https://evil.example/assertions/1";
        var document = OldBadge.Changed(a =>
        {
            a["id"] = Elsewhere;
            foreach (var member in JsonNode.Parse(members)!.AsObject())
            {
                a[member.Key] = member.Value?.DeepClone();
            }
        });
        var web = OldBadge.Web().With(Elsewhere, document);
        (await OldBadge.VerifyAsync(document, web)).Result.ShouldBe(VerificationResult.Invalid);
        (await OldBadge.VerifyAsync(Elsewhere, web)).Result.ShouldBe(VerificationResult.Invalid);
    }

    [Fact]
    public async Task An_issuer_that_is_published_nowhere_is_not_confirmed()
    {
        var web = OldBadge.Web().Change(OldBadge.BadgeId, b => b["issuer"] = "did:web:harbour.example");
        var report = await OldBadge.VerifyAsync(OldBadge.Hosted, web);
        report.Line("ob2.issuer-not-confirmed").State.ShouldBe(CheckState.Unknown);
        report.Result.ShouldBe(VerificationResult.Unknown);
    }

    [Fact]
    public async Task An_issuers_page_that_is_about_another_or_incomplete_is_refused()
    {
        var other = OldBadge.Web().Change(OldBadge.IssuerId, i => i["id"] = "https://other.example/issuer");
        (await OldBadge.VerifyAsync(OldBadge.Hosted, other)).Line("ob2.issuer-id").State.ShouldBe(CheckState.Failed);
        var nameless = OldBadge.Web().Change(OldBadge.IssuerId, i => i.Remove("name"));
        (await OldBadge.VerifyAsync(OldBadge.Hosted, nameless)).Line("ob2.issuer-malformed").State.ShouldBe(CheckState.Failed);
    }

    private static Task<VerificationReport> OpenBadge2(byte[] document) => OldBadge.VerifyAsync(document);

    // That a value is hashed shows in the value as well.
    private static bool IsNeutralRemoval(string place) => place is "0 without image" or "1 without hashed" or "3 without type";
}
