using System.Text.Json.Nodes;
using Aloi.Standards.Did;
using Aloi.Standards.OpenBadges2;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.OpenBadges2;

public sealed class HostedForgeryTests
{
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
    public async Task A_badge_whose_own_page_names_another_issuer_is_refused()
    {
        var web = OldBadge.Web().Change(OldBadge.BadgeId, b => b["issuer"] = "https://other.example/issuer");
        var embedded = OldBadge.Assertion with { Badge = new Linked<BadgeClass>(OldBadge.BadgeId, OldBadge.Badge) };
        var document = OpenBadges2Writer.WriteAssertion(embedded);
        (await OldBadge.VerifyAsync(document, web.With(OldBadge.AssertionId, document)))
            .Line("ob2.badge-other-issuer")
            .State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task An_issuers_page_that_is_about_another_or_incomplete_is_refused()
    {
        var other = OldBadge.Web().Change(OldBadge.IssuerId, i => i["id"] = "https://other.example/issuer");
        (await OldBadge.VerifyAsync(OldBadge.Hosted, other)).Line("ob2.issuer-id").State.ShouldBe(CheckState.Failed);
        var nameless = OldBadge.Web().Change(OldBadge.IssuerId, i => i.Remove("name"));
        (await OldBadge.VerifyAsync(OldBadge.Hosted, nameless)).Line("ob2.issuer-malformed").State.ShouldBe(CheckState.Failed);
    }
}
