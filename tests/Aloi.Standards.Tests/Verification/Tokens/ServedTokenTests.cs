using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.Jose;
using Aloi.Standards.StatusList;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Verification;

/// <summary>Lists and newer versions that are served as tokens, for credentials that are tokens themselves.</summary>
public sealed class ServedTokenTests
{
    private const string ListAddress = "https://issuer.example/status/1";
    private const string RefreshAddress = "https://issuer.example/refresh";
    private static readonly string Issuer = TestTokens.Did(KeyKind.P256);

    [Theory]
    [InlineData(false, VerificationResult.Valid, "status.clear")]
    [InlineData(true, VerificationResult.Invalid, "status.withdrawn")]
    public async Task A_list_that_is_a_token_is_read_when_its_signature_holds(bool isSet, VerificationResult expected, string code)
    {
        var report = await VerifyAsync(Sign(List(isSet)));
        report.Line(code).Subject.ShouldBe(ListAddress);
        report.Result.ShouldBe(expected);
    }

    [Fact]
    public async Task A_list_in_an_envelope_is_read_too()
    {
        var envelope = new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2"),
            ["id"] = "data:application/vc+jwt," + Sign(List(isSet: false)),
            ["type"] = "EnvelopedVerifiableCredential",
        };
        (await VerifyAsync(envelope.ToJsonString())).Line("status.clear");
    }

    [Fact]
    public async Task A_list_that_is_a_changed_token_is_not_believed()
    {
        var clear = List(isSet: false)["credentialSubject"]!["encodedList"]!;
        var changed = TestTokens.WithPayload(Sign(List(isSet: true)), c => c["credentialSubject"]!["encodedList"] = clear.DeepClone());
        var report = await VerifyAsync(changed);
        report.Result.ShouldBe(VerificationResult.Unknown);
        report.Troubles().ShouldBe(["status.list-not-verified"]);
    }

    [Fact]
    public async Task A_list_that_is_a_token_of_another_or_with_disclosures_is_not_believed()
    {
        var other = List(isSet: false);
        other["issuer"] = TestTokens.Did(KeyKind.Ed25519);
        (await VerifyAsync(TestTokens.Sign(other, VcJwtProfile.JoseCose, KeyKind.Ed25519))).Troubles().ShouldBe(["status.list-of-another"]);
        (await VerifyAsync(Sign(List(isSet: false)) + "~")).Troubles().ShouldBe(["status.list-malformed"]);
    }

    [Fact]
    public async Task A_newer_version_of_a_token_is_found()
    {
        var newer = Badge();
        newer["name"] = "Conduite d’entretien, révisée";
        var documents = new FakeDocuments().With(RefreshAddress, Encoding.UTF8.GetBytes(Sign(newer)));
        var report = await Encoding.UTF8.GetBytes(Sign(Badge())).VerifyAsync(documents);
        report.Line("refresh.newer").Subject.ShouldBe(RefreshAddress);
        report.Refreshed!.Result.ShouldBe(VerificationResult.Valid);
    }

    [Fact]
    public async Task A_changed_token_asks_nobody()
    {
        var documents = new FakeDocuments();
        var changed = TestTokens.WithPayload(Sign(Badge()), c => c["name"] = "changed");
        (await Encoding.UTF8.GetBytes(changed).VerifyAsync(documents)).Line("refresh.not-done");
        documents.AskedButSchemas.ShouldBeEmpty();
    }

    private static Task<VerificationReport> VerifyAsync(string list)
    {
        var badge = TestTokens.Badge(Issuer);
        badge["credentialStatus"] = new JsonObject
        {
            ["type"] = "BitstringStatusListEntry",
            ["statusPurpose"] = "revocation",
            ["statusListIndex"] = "94567",
            ["statusListCredential"] = ListAddress,
        };
        var documents = new FakeDocuments().With(ListAddress, Encoding.UTF8.GetBytes(list));
        return Encoding.UTF8.GetBytes(Sign(badge)).VerifyAsync(documents);
    }

    private static JsonObject Badge()
    {
        var badge = TestTokens.Badge(Issuer);
        badge["refreshService"] = new JsonObject { ["id"] = RefreshAddress, ["type"] = "1EdTechCredentialRefresh" };
        return badge;
    }

    private static string Sign(JsonNode credential) => TestTokens.Sign(credential, VcJwtProfile.JoseCose, KeyKind.P256);

    private static JsonObject List(bool isSet)
    {
        var list = BitstringStatusList.Create();
        list[94567] = isSet;
        return StatusListCredential.Build(new Uri(ListAddress), Issuer, "revocation", list, SampleBadge.Awarded).Parse();
    }
}
