using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Jose;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Verification;

/// <summary>Endorsements wherever one may stand, each on a line of its own.</summary>
public sealed class EndorsementTests
{
    private const string Achievement = "https://issuer.example/achievements/welding";

    private static readonly TestIssuer Issuer = TestIssuer.WithKeyDid("issuer");

    /// <summary>The published context has no term for <c>endorsementJwt</c>: only a signature over the JSON itself covers one.</summary>
    private static readonly TestSigner ByJson = TestSigner.Ed25519(Cryptosuites.EddsaJcs2022);

    private static readonly TestIssuer Peer = TestIssuer.WithKeyDid("peer");

    private static AchievementCredential Plain => FullBadge.For(Issuer.Id) with { Statuses = [] };

    [Fact]
    public async Task An_endorsement_is_a_credential_that_can_be_verified_alone()
    {
        var report = await Peer.Sign(OpenBadgeWriter.Write(Endorsements.Of(Achievement, Peer.Id)).Parse()).VerifyAsync();

        report.Troubles().ShouldBeEmpty();
        report.Line("subject.identified").Subject.ShouldBe(Achievement);
    }

    [Fact]
    public async Task An_endorsement_without_a_word_still_says_what_it_is_about()
    {
        var silent = Endorsements.Of(Achievement, Peer.Id) with { Subject = new EndorsementSubject(Achievement) };

        (await Peer.Sign(OpenBadgeWriter.Write(silent).Parse()).VerifyAsync()).Result.ShouldBe(VerificationResult.Valid);
    }

    [Theory]
    [InlineData("credential", "this credential")]
    [InlineData("achievement", "what was achieved")]
    [InlineData("holder", "the person")]
    [InlineData("issuer", "the issuer")]
    [InlineData("creator", "whoever defined it")]
    public async Task Each_says_what_it_endorses(string where, string words)
    {
        var badge = Plain;
        badge = where switch
        {
            "credential" => badge with { Endorsements = [Signed(badge.Id)] },
            "holder" => badge with { Endorsements = [Signed(badge.Subject.Id!)] },
            "achievement" => Of(badge, a => a with { Endorsements = [Signed(a.Id)] }),
            "issuer" => badge with { Issuer = badge.Issuer with { Endorsements = [Signed(badge.Issuer.Id)] } },
            _ => Of(badge, a => a with { Creator = a.Creator! with { Endorsements = [Signed(a.Creator.Id)] } }),
        };
        var line = (await Verify(badge)).Line("endorsement.verified");

        line.State.ShouldBe(CheckState.Passed);
        line.Message.English.ShouldEndWith($"is about {words}.");
        line.Subject.ShouldBe(Peer.Id);
    }

    [Fact]
    public async Task What_stands_with_the_achievement_cannot_be_about_the_credential()
    {
        var report = await Verify(Of(Plain, a => a with { Endorsements = [Signed(Plain.Id)] }));

        report.Line("endorsement.about-something-else").State.ShouldBe(CheckState.Failed);
        report.Result.ShouldBe(VerificationResult.Valid);
    }

    [Fact]
    public async Task A_bad_one_says_why()
    {
        var changed = JsonNode.Parse(Signed(Plain.Id).GetRawText())!;
        changed["credentialSubject"]!["endorsementComment"] = "Incomparable.";
        var report = await Verify(Plain with { Endorsements = [JsonElement.Parse(changed.ToJsonString()), Signed(Plain.Id)] });

        report.Line("endorsement.invalid").Message.English.ShouldContain("does not match the content");
        report.Line("endorsement.verified").State.ShouldBe(CheckState.Passed);
        report.Result.ShouldBe(VerificationResult.Valid);
    }

    [Theory]
    [InlineData("credential", "this credential")]
    [InlineData("achievement", "what was achieved")]
    [InlineData("issuer", "the issuer")]
    public async Task A_token_is_verified_like_any_other(string where, string words)
    {
        var badge = OpenBadgeWriter.Write(FullBadge.For(ByJson.Id) with { Statuses = [] }).Parse();
        var owner = where switch
        {
            "credential" => badge,
            "achievement" => badge["credentialSubject"]!["achievement"]!.AsObject(),
            _ => badge["issuer"]!.AsObject(),
        };
        var token = Token((string)owner["id"]!);
        owner["endorsementJwt"] = new JsonArray(token, TestTokens.WithPayload(token, c => c["name"] = "Autre chose"), "eyJh.eyJi.c2ln");
        var report = await ByJson.Sign(badge).Bytes().VerifyAsync();

        report.Line("endorsement.verified").Message.English.ShouldEndWith($"is about {words}.");
        report.Line("endorsement.verified").Subject.ShouldBe(TestTokens.Did(KeyKind.P256));
        report
            .Checks.Where(c => c.Code is "endorsement.invalid")
            .Select(c => c.Message.English)
            .First()
            .ShouldContain("does not match the content");
        report.Checks.Count(c => c.Family is "endorsement").ShouldBe(3);
        report.Result.ShouldBe(VerificationResult.Valid);
    }

    [Fact]
    public async Task A_token_about_something_else_or_of_another_kind_recommends_nothing()
    {
        var badge = OpenBadgeWriter.Write(FullBadge.For(ByJson.Id) with { Statuses = [] }).Parse();
        var other = TestTokens.Sign(TestTokens.Badge(TestTokens.Did(KeyKind.P256)), VcJwtProfile.OpenBadges, KeyKind.P256);
        badge["endorsementJwt"] = new JsonArray(Token("https://issuer.example/something/else"), other);
        var report = await ByJson.Sign(badge).Bytes().VerifyAsync();

        report.Line("endorsement.about-something-else").State.ShouldBe(CheckState.Failed);
        report.Line("endorsement.invalid").Message.English.ShouldContain("another kind");
        report.Checks.ShouldNotContain(c => c.Code == "endorsement.verified");
    }

    [Fact]
    public async Task Very_many_are_not_all_examined()
    {
        var report = await Verify(Plain with { Endorsements = [.. Enumerable.Repeat(Signed(Plain.Id), 12)] });

        report.Checks.Count(c => c.Code is "endorsement.verified").ShouldBe(10);
        report.Line("endorsement.not-examined").State.ShouldBe(CheckState.Unknown);
    }

    private static AchievementCredential Of(AchievementCredential badge, Func<Achievement, Achievement> change) =>
        badge with
        {
            Subject = badge.Subject with { Achievement = change(badge.Subject.Achievement) },
        };

    private static string Token(string endorsed) =>
        TestTokens.Sign(
            OpenBadgeWriter.Write(Endorsements.Of(endorsed, TestTokens.Did(KeyKind.P256))).Parse(),
            VcJwtProfile.OpenBadges,
            KeyKind.P256
        );

    private static JsonElement Signed(string endorsed) => Endorsements.Signed(endorsed, Peer);

    private static Task<VerificationReport> Verify(AchievementCredential badge) =>
        Issuer.Sign(OpenBadgeWriter.Write(badge).Parse()).VerifyAsync();
}
