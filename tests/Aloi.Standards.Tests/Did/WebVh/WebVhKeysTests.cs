using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;
using Aloi.Standards.JsonLd;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Did.WebVh;

/// <summary>Credentials of an issuer with a history: which key served when, and what is said of it.</summary>
public sealed class WebVhKeysTests
{
    private const string Address = "https://issuer.example/.well-known/did.jsonl";
    private const string Begin = "2025-12-01T00:00:00Z";
    private const string Rotation = "2026-01-10T00:00:00Z";
    private const string Later = "2026-01-20T00:00:00Z";
    private static readonly DateTimeOffset Then = SampleBadge.Awarded;
    private static readonly DateTimeOffset AfterRotation = new(2026, 1, 15, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_credential_of_the_current_key_verifies()
    {
        var report = await VerifyAsync(Begun(), "k1", Then);
        report.Result.ShouldBe(VerificationResult.Valid);
        report.Checks.ShouldNotContain(c => c.Code == "key.replaced-since");
    }

    [Fact]
    public async Task A_credential_signed_by_a_since_rotated_key_verifies_as_of_its_date_and_the_reader_is_told()
    {
        var report = await VerifyAsync(Rotated(), "k1", Then);
        report.Result.ShouldBe(VerificationResult.Valid);
        report.Line("key.issuer").State.ShouldBe(CheckState.Passed);
        report.Line("key.replaced-since").Message.English.ShouldContain("2026-01-10");
        report.Line("key.replaced-since").Weight.ShouldBe(CheckWeight.Shown);
    }

    [Fact]
    public async Task A_rotated_key_signs_nothing_new_and_a_new_one_nothing_old()
    {
        (await VerifyAsync(Rotated(), "k1", AfterRotation)).Line("key.not-listed").State.ShouldBe(CheckState.Failed);
        (await VerifyAsync(Rotated(), "k2", Then)).Line("key.not-listed").State.ShouldBe(CheckState.Failed);
        (await VerifyAsync(Rotated(), "k2", AfterRotation)).Result.ShouldBe(VerificationResult.Valid);
    }

    [Fact]
    public async Task A_key_that_a_later_version_revokes_is_not_believed_on_its_own_word()
    {
        var builder = Begun();
        var state = builder.Document("k2");
        var stolen = builder.Method("k1");
        stolen["revoked"] = "2026-01-08T00:00:00Z";
        state["verificationMethod"]!.AsArray().Add((JsonNode)stolen);
        builder.Add("a", Rotation, state: state);

        var report = await VerifyAsync(builder, "k1", Then);
        report.Result.ShouldBe(VerificationResult.Unknown);
        report.Line("key.revoked-since").State.ShouldBe(CheckState.Unknown);
        (await VerifyAsync(builder, "k1", new DateTimeOffset(2026, 1, 9, 0, 0, 0, TimeSpan.Zero))).Line("key.revoked");
        (await VerifyAsync(builder, "k1", AfterRotation)).Line("key.revoked");

        // It stays so when a further version forgets the key.
        builder.Add("a", Later, state: builder.Document("k2"));
        (await VerifyAsync(builder, "k1", Then)).Line("key.revoked-since");
    }

    [Fact]
    public async Task A_version_that_the_address_names_must_be_and_must_have_the_key()
    {
        var builder = Rotated();
        var first = WebVhHistory.Read(builder.Log, builder.Url, Verifying.Now, out _)!.Versions[0].Id;
        (await VerifyAsync(builder, "k1", Then, $"?versionId={first}")).Result.ShouldBe(VerificationResult.Valid);
        (await VerifyAsync(builder, "k1", Then, "?versionNumber=1")).Result.ShouldBe(VerificationResult.Valid);
        (await VerifyAsync(builder, "k1", Then, "?versionTime=2025-12-02T00:00:00Z")).Result.ShouldBe(VerificationResult.Valid);
        (await VerifyAsync(builder, "k1", Then, "?versionId=3-QmX")).Line("key.version-not-found");
        (await VerifyAsync(builder, "k1", Then, "?versionNumber=2")).Line("key.not-listed");
        (await VerifyAsync(builder, "k1", Then, "?service=files")).Line("key.malformed-address");
        (await VerifyAsync(builder, "k1", Then, "?versionNumber=1&versionNumber=2")).Line("key.malformed-address");
    }

    [Fact]
    public async Task Naming_an_old_version_does_not_keep_a_rotated_key_alive() =>
        (await VerifyAsync(Rotated(), "k1", AfterRotation, "?versionNumber=1")).Line("key.not-listed").State.ShouldBe(CheckState.Failed);

    [Fact]
    public async Task Before_its_beginning_and_after_its_end_an_identifier_signs_nothing()
    {
        var builder = Begun();
        (await VerifyAsync(builder, "k1", new DateTimeOffset(2025, 11, 1, 0, 0, 0, TimeSpan.Zero))).Line("key.not-yet");
        builder.Add("a", Rotation, new JsonObject { ["deactivated"] = true });
        (await VerifyAsync(builder, "k1", AfterRotation)).Line("key.deactivated").State.ShouldBe(CheckState.Failed);
        var before = await VerifyAsync(builder, "k1", Then);
        before.Result.ShouldBe(VerificationResult.Valid);
        before.Line("key.replaced-since");
    }

    [Fact]
    public async Task A_history_that_cannot_be_believed_leaves_the_key_unknown()
    {
        var witness = JsonNode.Parse("""{"threshold":1,"witnesses":[{"id":"did:key:z6Mk1"}]}""");
        await TroubleAsync(Begun().Add("a", Rotation, new JsonObject { ["witness"] = witness }), "key.history-witnesses");
        await TroubleAsync(Begun().Add("x", Rotation), "key.history-broken");
        await TroubleAsync(Begun().Add("a", "2026-03-01T00:00:00Z"), "key.history-future");
        await TroubleAsync(Begun().Add("a", Rotation, new JsonObject { ["method"] = "did:webvh:2.0" }), "key.history-unsupported");
    }

    [Fact]
    public async Task A_history_of_another_or_without_end_leaves_the_key_unknown()
    {
        var badge = Sign(Begun(), "k1", Then, "");
        var other = new WebVhBuilder();
        other.Add("x", Begin, WebVhBuilder.First("x"), other.Document("k1"));
        (await badge.VerifyAsync(new FakeDocuments().With(Address, other.Log))).Troubles().ShouldContain("key.history-of-another");
        var large = new FakeDocuments().With(Address, new byte[WebVhHistory.MaxBytes + 1]);
        (await badge.VerifyAsync(large)).Troubles().ShouldContain("key.history-too-large");
        (await badge.VerifyAsync()).Troubles().ShouldContain("key.not-read");
    }

    private static async Task TroubleAsync(WebVhBuilder builder, string code)
    {
        var report = await VerifyAsync(builder, "k1", Then);
        report.Result.ShouldBe(VerificationResult.Unknown);
        report.Line(code).State.ShouldBe(CheckState.Unknown);
    }

    private static WebVhBuilder Begun()
    {
        var builder = new WebVhBuilder();
        return builder.Add("a", Begin, WebVhBuilder.First("a"), builder.Document("k1"));
    }

    private static WebVhBuilder Rotated()
    {
        var builder = Begun();
        return builder.Add("a", Rotation, state: builder.Document("k2"));
    }

    private static Task<VerificationReport> VerifyAsync(WebVhBuilder builder, string key, DateTimeOffset created, string query = "") =>
        Sign(builder, key, created, query).VerifyAsync(new FakeDocuments().With(Address, builder.Log));

    private static byte[] Sign(WebVhBuilder builder, string key, DateTimeOffset created, string query)
    {
        var badge = JsonNode.Parse(OpenBadgeWriter.Write(SampleBadge.For(builder.Did)))!;
        var options = new ProofOptions(created, $"{builder.Did}{query}#{key}");
        return EddsaRdfc2022.Sign(Encoding.UTF8.GetBytes(badge.ToJsonString()), options, WebVhBuilder.Key(key), ContextLibrary.Published);
    }
}
