using System.Text.Json.Nodes;
using Aloi.Standards.OpenBadges2;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.OpenBadges2;

public sealed class RecipientTests
{
    [Theory]
    [InlineData(OldBadge.Email, "ob2.recipient", CheckState.Passed)]
    [InlineData("Camille@Example.org", "ob2.recipient", CheckState.Passed)]
    [InlineData("camille@example.com", "ob2.recipient-other", CheckState.Failed)]
    public async Task The_recipient_is_compared_with_who_is_expected(string email, string code, CheckState state) =>
        (await OldBadge.VerifyAsync(OldBadge.Hosted, email: email)).Line(code).State.ShouldBe(state);

    [Fact]
    public async Task Without_anyone_expected_nothing_is_claimed()
    {
        var line = (await OldBadge.VerifyAsync(OldBadge.Hosted)).Line("ob2.recipient-not-compared");
        (line.State, line.Weight).ShouldBe((CheckState.Unknown, CheckWeight.Shown));
    }

    [Theory]
    [InlineData("""{"type":"url","identity":"https://me.example","hashed":false}""", "ob2.recipient-type")]
    [InlineData("""{"type":"email","identity":"md5$900150983cd24fb0d6963f7d28e17f72","hashed":true}""", "ob2.recipient-hash")]
    [InlineData("""{"type":"email","identity":"camille@example.org","hashed":true}""", "ob2.recipient-hash")]
    public async Task Another_kind_of_identity_or_hash_cannot_be_compared(string recipient, string code)
    {
        var document = OldBadge.Changed(a => a["recipient"] = JsonNode.Parse(recipient));
        var report = await OldBadge.VerifyAsync(document, OldBadge.Web().With(OldBadge.AssertionId, document), OldBadge.Email);
        report.Line(code).State.ShouldBe(CheckState.Unknown);
        report.Result.ShouldBe(VerificationResult.Unknown);
    }

    [Fact]
    public void A_hash_is_that_of_the_specification()
    {
        // SHA-256 of "abc" (FIPS 180-4), in either letter case, with the salt behind the value.
        const string Digest = "sha256$BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD";
        new Recipient("id", Digest, Hashed: true).Compare("id", "abc").ShouldBe(RecipientMatch.Same);
        new Recipient("id", Digest, Hashed: true, "bc").Compare("id", "a").ShouldBe(RecipientMatch.Same);
        new Recipient("id", Digest, Hashed: true, "c").Compare("id", "a").ShouldBe(RecipientMatch.Other);
        new Recipient("id", Digest, Hashed: true).Compare("id", "ABC").ShouldBe(RecipientMatch.Other);
        new Recipient("id", "abc", Hashed: false).Compare("id", "abc").ShouldBe(RecipientMatch.Same);
        new Recipient("email", "A@b.example", Hashed: false).Compare("email", "a@B.example").ShouldBe(RecipientMatch.Same);
    }

    [Fact]
    public void Two_badges_of_one_person_share_nothing()
    {
        Recipient
            .Hash("email", "a@b.example", "saltsalt1")
            .Identity.ShouldNotBe(Recipient.Hash("email", "a@b.example", "saltsalt2").Identity);
        Should.Throw<ArgumentException>(() => Recipient.Hash("email", "a@b.example", "short"));
    }
}
