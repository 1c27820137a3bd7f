using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Verification;

/// <summary>The schemas that a credential names are read, applied, or said not to have been.</summary>
public sealed class SchemaVerificationTests
{
    private const string Address = "https://schemas.example/badge.json";

    private static readonly TestIssuer Issuer = TestIssuer.WithKeyDid("issuer");

    [Fact]
    public async Task The_published_schema_accepts_our_badges()
    {
        var published = File.ReadAllBytes(SharedData.Path("schemas/ob_v3p0_achievementcredential_schema.json"));
        var documents = new FakeDocuments().With(CredentialSchema.AchievementCredential.Id, published);
        foreach (var badge in (AchievementCredential[])[SampleBadge.For(Issuer.Id), FullBadge.For(Issuer.Id) with { Statuses = [] }])
        {
            var report = await Issuer.Sign(OpenBadgeWriter.Write(badge).Parse()).VerifyAsync(documents);

            report.Line("schema.conforms").Subject.ShouldBe(CredentialSchema.AchievementCredential.Id);
            report.Result.ShouldBe(VerificationResult.Valid);
        }
    }

    [Fact]
    public async Task A_badge_that_breaks_its_schema_is_invalid_and_the_place_is_told()
    {
        var report = await VerifyAsync("""{"properties":{"credentialSubject":{"required":["licenseNumber"]}}}""");

        report.Line("schema.violated").Subject.ShouldBe("/credentialSubject/licenseNumber");
        report.Result.ShouldBe(VerificationResult.Invalid);
    }

    [Theory]
    [InlineData("""{"unevaluatedProperties":false}""", "schema.unsupported")]
    [InlineData("<html>", "schema.not-read")]
    [InlineData("""{"$ref":"#"}""", "schema.too-much-work")]
    public async Task A_schema_that_could_not_be_applied_takes_nothing_away_and_is_never_green(string schema, string code)
    {
        var report = await VerifyAsync(schema);

        report.Line(code).State.ShouldBe(CheckState.Unknown);
        report.Result.ShouldBe(VerificationResult.Valid);
    }

    [Fact]
    public async Task Another_kind_of_schema_is_named_and_not_fetched()
    {
        var documents = new FakeDocuments();
        var report = await VerifyAsync("{}", documents, "https://schemas.example/terms#Other");

        report.Line("schema.unsupported").Subject.ShouldBe("https://schemas.example/terms#Other");
        documents.Asked.ShouldBeEmpty();
    }

    private static Task<VerificationReport> VerifyAsync(
        string schema,
        FakeDocuments? documents = null,
        string type = CredentialSchema.OneEdTechJsonSchema2019
    )
    {
        var badge = Issuer.Badge();
        badge["credentialSchema"] = new JsonArray(new JsonObject { ["id"] = Address, ["type"] = type });
        return Issuer.Sign(badge).VerifyAsync((documents ?? new FakeDocuments()).With(Address, Encoding.UTF8.GetBytes(schema)));
    }
}
