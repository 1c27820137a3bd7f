using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.Tests.Verification;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.OpenBadges;

/// <summary>The use cases of Open Badges 3.0, section 4, as another system would write them: each has its shape, verifies, and says what it is.</summary>
public sealed class SpecificationExampleTests
{
    private const string Achievement = """
        {"id":"urn:uuid:1b7e3a52-5c1a-4c0b-8a52-7a1f2f5f0001","type":["Achievement"],"name":"Nœuds marins",
        "description":"Fait six nœuds.","criteria":{"narrative":"Six nœuds, les yeux fermés."}}
        """;

    private static readonly TestIssuer Issuer = TestIssuer.WithKeyDid("issuer");
    private static readonly TestIssuer Learner = TestIssuer.WithKeyDid("learner");

    [Fact]
    public Task The_least_that_a_badge_says() => Holds(_ => { });

    [Fact]
    public Task A_badge_that_somebody_awards_themselves() =>
        Holds(b => b["credentialSubject"]!["id"] = Issuer.Id, s => s.Holder.Id.ShouldBe(s.Issuer.Id));

    [Fact]
    public Task An_issuer_by_address_alone() => Holds(b => b["issuer"] = Issuer.Id, s => s.Issuer.Id.ShouldBe(Issuer.Id));

    [Fact]
    public Task A_licence() =>
        Holds(
            b =>
            {
                Of(b)["achievementType"] = "License";
                b["credentialSubject"]!["licenseNumber"] = "P-77";
                b["validUntil"] = "2031-01-05T09:30:00+01:00";
            },
            s => (s.AchievementType, s.Award.LicenseNumber).ShouldBe(("License", "P-77"))
        );

    [Fact]
    public Task A_course_with_credits_and_a_grade() =>
        Holds(
            b =>
            {
                Of(b)["achievementType"] = "Course";
                Of(b)["creditsAvailable"] = 6;
                Of(b)["resultDescription"] = Json(
                    """{"id":"urn:uuid:2","type":"ResultDescription","name":"Note","resultType":"LetterGrade","allowedValue":["C","B","A"],"requiredValue":"C"}"""
                );
                b["credentialSubject"]!["creditsEarned"] = 4.5;
                b["credentialSubject"]!["term"] = "Printemps";
                b["credentialSubject"]!["result"] = Json("""{"type":["Result"],"resultDescription":"urn:uuid:2","value":"B"}""");
            },
            s =>
            {
                (s.Award.CreditsEarned, s.Award.CreditsAvailable, s.Award.Term).ShouldBe(("4.5", "6", "Printemps"));
                s.Results.ShouldHaveSingleItem().ShouldBe(new ResultSummary("Note", "B", null, "C", null, "LetterGrade"));
            }
        );

    [Fact]
    public Task A_skill_at_a_level_of_a_rubric() =>
        Holds(
            b =>
            {
                Of(b)["alignment"] = Json(
                    """[{"type":["Alignment"],"targetName":"tie knots","targetUrl":"https://skills.example/7","targetType":"CFItem","targetCode":"7"}]"""
                );
                Of(b)["resultDescription"] = Json(
                    """
                    [{"id":"urn:uuid:3","type":["ResultDescription"],"name":"Aisance","resultType":"RubricCriterionLevel","requiredLevel":"urn:uuid:5",
                    "rubricCriterionLevel":[{"id":"urn:uuid:4","type":["RubricCriterionLevel"],"name":"Maître","level":"2","points":"9"},
                    {"id":"urn:uuid:5","type":["RubricCriterionLevel"],"name":"Matelot","level":"1"}]}]
                    """
                );
                b["credentialSubject"]!["result"] = Json(
                    """[{"type":["Result"],"resultDescription":"urn:uuid:3","achievedLevel":"urn:uuid:4","status":"Completed"}]"""
                );
            },
            s =>
            {
                var result = s.Results.ShouldHaveSingleItem();
                (result.Level, result.RequiredLevel, result.Status).ShouldBe(("Maître", "Matelot", "Completed"));
                s.Alignments.ShouldHaveSingleItem().Type.ShouldBe("CFItem");
            }
        );

    [Fact]
    public Task Evidence_of_several_kinds() =>
        Holds(
            b =>
                b["evidence"] = Json(
                    """[{"type":["Evidence"],"id":"https://works.example/1","genre":"film","audience":"jury"},{"type":"Evidence","narrative":"Vu à quai."}]"""
                ),
            s => s.Evidence.Select(e => e.Audience ?? e.Narrative).ShouldBe(["jury", "Vu à quai."])
        );

    [Fact]
    public Task An_identity_that_only_the_holder_can_show() =>
        Holds(
            b =>
            {
                b["credentialSubject"]!.AsObject().Remove("id");
                b["credentialSubject"]!["identifier"] = Json(
                    """{"type":"IdentityObject","hashed":true,"identityType":"emailAddress","identityHash":"sha256$00","salt":"12345678"}"""
                );
            },
            s => s.Holder.HasHashedIdentity.ShouldBeTrue()
        );

    [Fact]
    public Task A_badge_that_another_body_awarded_and_assessed() =>
        Holds(b =>
        {
            Of(b)["creator"] = Json("""{"id":"https://creator.example","type":["Profile"],"name":"Fédération"}""");
            b["credentialSubject"]!["source"] = Json("""{"id":"https://jury.example","type":"Profile","phone":"+33 1"}""");
            b["awardedDate"] = "2025-12-24T18:00:00Z";
        });

    private static async Task Holds(Action<JsonObject> change, Action<OpenBadgeSummary>? says = null)
    {
        var badge = Least();
        change(badge);
        OpenBadgeShape.Check(JsonElement.Parse(badge.ToJsonString())).ShouldBeEmpty();
        var report = await Issuer.Sign(badge).VerifyAsync();

        report.Troubles().ShouldBeEmpty();
        report.Result.ShouldBe(VerificationResult.Valid);
        says?.Invoke(report.Credential!);
    }

    private static JsonObject Least() =>
        new()
        {
            ["@context"] = new JsonArray(OpenBadgeContexts.CredentialsV2, OpenBadgeContexts.OpenBadges),
            ["id"] = "https://issuer.example/credentials/1",
            ["type"] = new JsonArray("VerifiableCredential", "AchievementCredential"),
            ["issuer"] = new JsonObject { ["id"] = Issuer.Id, ["type"] = "Profile" },
            ["validFrom"] = "2026-01-05T09:30:00Z",
            ["credentialSubject"] = new JsonObject
            {
                ["id"] = Learner.Id,
                ["type"] = "AchievementSubject",
                ["achievement"] = Json(Achievement),
            },
        };

    private static JsonNode Of(JsonObject badge) => badge["credentialSubject"]!["achievement"]!;

    private static JsonNode Json(string text) => JsonNode.Parse(text)!;
}
