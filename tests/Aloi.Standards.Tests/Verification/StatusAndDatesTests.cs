using System.Text.Json.Nodes;
using Aloi.Standards.Did;
using Aloi.Standards.StatusList;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Verification;

public sealed class StatusAndDatesTests
{
    private const string ListAddress = "https://issuer.example/status/1";
    private static readonly TestIssuer Issuer = TestIssuer.WithKeyDid("issuer");

    [Theory]
    [InlineData("revocation", false, VerificationResult.Valid, "status.clear")]
    [InlineData("suspension", false, VerificationResult.Valid, "status.clear")]
    [InlineData("revocation", true, VerificationResult.Invalid, "status.withdrawn")]
    [InlineData("suspension", true, VerificationResult.Invalid, "status.suspended")]
    [InlineData("message", true, VerificationResult.Unknown, "status.message")]
    public async Task The_bit_decides(string purpose, bool isSet, VerificationResult expected, string code)
    {
        var documents = new FakeDocuments().With(ListAddress, Issuer.Sign(List(purpose, isSet)));
        var report = await Badge(purpose).VerifyAsync(documents);

        report.Line(code).Subject.ShouldBe(ListAddress);
        report.Result.ShouldBe(expected);
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_leaves_the_question_open()
    {
        var report = await Badge("revocation").VerifyAsync(OfflineDocumentSource.Instance);

        report.Result.ShouldBe(VerificationResult.Unknown);
        report.Troubles().ShouldBe(["status.list-not-read"]);
        report.Line("status.list-not-read").Message.English.ShouldContain("offline");
    }

    [Fact]
    public async Task A_list_whose_bits_were_changed_is_not_believed()
    {
        var list = Issuer.Sign(List("revocation", isSet: true)).Parse();
        list["credentialSubject"]!["encodedList"] = List("revocation", isSet: false)["credentialSubject"]!["encodedList"]!.DeepClone();

        (await TroubleAsync(list.Bytes())).ShouldBe("status.list-not-verified");
    }

    [Fact]
    public async Task A_list_that_was_not_signed_is_not_believed() =>
        (await TroubleAsync(List("revocation", isSet: false).Bytes())).ShouldBe("status.list-not-verified");

    [Fact]
    public async Task A_list_of_another_issuer_is_not_believed()
    {
        var other = TestIssuer.WithKeyDid("other");
        var list = List("revocation", isSet: false);
        list["issuer"] = other.Id;

        (await TroubleAsync(other.Sign(list))).ShouldBe("status.list-of-another");
    }

    [Fact]
    public async Task A_list_for_another_purpose_says_nothing() =>
        (await TroubleAsync(Issuer.Sign(List("suspension", isSet: false)))).ShouldBe("status.list-purpose");

    [Fact]
    public async Task A_list_past_its_date_is_not_believed()
    {
        var list = List("revocation", isSet: false);
        list["validUntil"] = "2026-01-10T00:00:00Z";

        (await TroubleAsync(Issuer.Sign(list))).ShouldBe("status.list-expired");
    }

    [Fact]
    public async Task A_list_before_its_date_is_not_believed()
    {
        var list = List("revocation", isSet: false);
        list["validFrom"] = "2027-01-10T00:00:00Z";

        (await TroubleAsync(Issuer.Sign(list))).ShouldBe("status.list-not-yet-valid");
    }

    [Fact]
    public async Task Another_list_of_the_same_issuer_is_not_taken_for_the_one_that_is_named()
    {
        var list = List("revocation", isSet: false);
        list["id"] = "https://issuer.example/status/2";

        (await TroubleAsync(Issuer.Sign(list))).ShouldBe("status.list-address");
    }

    [Theory]
    [InlineData(16_383, "status.list-too-short")]
    [InlineData(9 * 1024 * 1024, "status.list-too-large")]
    public async Task A_list_too_short_or_too_large_is_not_believed(int bytes, string code)
    {
        var list = List("revocation", isSet: false);
        list["credentialSubject"]!["encodedList"] = StatusList.BitstringStatusListTests.Pack(new byte[bytes]);

        (await TroubleAsync(Issuer.Sign(list))).ShouldBe(code);
    }

    [Fact]
    public async Task A_damaged_list_is_not_believed()
    {
        var list = List("revocation", isSet: false);
        list["credentialSubject"]!["encodedList"] = "uAAAA";

        (await TroubleAsync(Issuer.Sign(list))).ShouldBe("status.list-encoding");
    }

    [Fact]
    public async Task A_newer_version_that_is_signalled_does_not_invalidate()
    {
        var documents = new FakeDocuments().With(ListAddress, Issuer.Sign(List("refresh", isSet: true)));
        var report = await Badge("refresh").VerifyAsync(documents);

        report.Line("status.newer-version").Weight.ShouldBe(CheckWeight.Shown);
        report.Result.ShouldBe(VerificationResult.Valid);
    }

    [Fact]
    public async Task A_message_of_several_bits_is_told_where_it_is_said_what_was_looked_at()
    {
        var bits = BitstringStatusList.CreateFor(BitstringStatusList.MinBits, 2);
        bits.Write(94567, 2, 2);
        var list = StatusListCredential.Build(new Uri(ListAddress), Issuer.Id, "message", bits, SampleBadge.Awarded).Parse();
        var badge = Issuer.Badge();
        var entry = Entry("message");
        entry["statusSize"] = 2;
        entry["statusMessage"] = new JsonArray([
            .. Enumerable.Range(0, 4).Select(i => new JsonObject { ["status"] = $"0x{i}", ["message"] = $"m{i}" }),
        ]);
        badge["credentialStatus"] = entry;
        var report = await Issuer.Sign(badge).VerifyAsync(new FakeDocuments().With(ListAddress, Issuer.Sign(list)));

        report.Line("status.message").Subject.ShouldBe($"{ListAddress} 0x2 m2");
    }

    [Theory]
    [InlineData("not a list")]
    [InlineData("{}")]
    public async Task What_is_no_list_is_not_read_as_one(string text) =>
        (await TroubleAsync(System.Text.Encoding.UTF8.GetBytes(text))).ShouldStartWith("status.list-");

    [Fact]
    public async Task A_place_beyond_the_list_is_not_clear()
    {
        var documents = new FakeDocuments().With(ListAddress, Issuer.Sign(List("revocation", isSet: false)));
        var report = await Badge("revocation", index: "131072").VerifyAsync(documents);

        report.Result.ShouldBe(VerificationResult.Unknown);
        report.Troubles().ShouldBe(["status.list-index"]);
    }

    [Fact]
    public async Task A_status_of_an_unknown_type_could_not_be_checked_and_is_named()
    {
        var badge = Issuer.Badge();
        badge["credentialStatus"] = new JsonObject
        {
            ["id"] = "https://issuer.example/revoked",
            ["type"] = "1EdTechJsonSchemaValidator2019",
        };
        var report = await Issuer.Sign(badge).VerifyAsync();

        report.Result.ShouldBe(VerificationResult.Unknown);
        report.Line("status.unsupported").Subject.ShouldBe("1EdTechJsonSchemaValidator2019");
    }

    [Fact]
    public async Task Every_entry_of_several_has_its_line()
    {
        var badge = Issuer.Badge();
        badge["credentialStatus"] = new JsonArray(Entry("revocation"), Entry("suspension"));
        var documents = new FakeDocuments().With(ListAddress, Issuer.Sign(List("revocation", isSet: false)));
        var report = await Issuer.Sign(badge).VerifyAsync(documents);

        report.Checks.Where(c => c.Family is "status").Select(c => c.Code).ShouldBe(["status.clear", "status.list-purpose"]);
    }

    [Theory]
    [InlineData("2026-01-05T09:29:59Z", VerificationResult.Invalid, "dates.not-yet-valid")]
    [InlineData("2026-01-05T09:30:00Z", VerificationResult.Valid, "dates.current")]
    [InlineData("2029-01-05T09:30:00Z", VerificationResult.Valid, "dates.current")]
    [InlineData("2029-01-05T09:30:01Z", VerificationResult.Invalid, "dates.expired")]
    public async Task Dates_are_those_of_the_moment_asked_for(string now, VerificationResult expected, string code)
    {
        var report = await Issuer
            .Sign(Issuer.Badge())
            .VerifyAsync(now: DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

        report.Line(code);
        report.Result.ShouldBe(expected);
    }

    [Fact]
    public async Task A_badge_on_the_first_data_model_is_verified()
    {
        var report = await Issuer.Sign(FirstVersion("2029-01-01T00:00:00Z")).VerifyAsync();

        report.Troubles().ShouldBeEmpty();
        report.Result.ShouldBe(VerificationResult.Valid);
        report.Credential!.ValidUntil.ShouldBe(new DateTimeOffset(2029, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_badge_on_the_first_data_model_expires() =>
        (await Issuer.Sign(FirstVersion("2026-01-10T00:00:00Z")).VerifyAsync()).Troubles().ShouldBe(["dates.expired"]);

    private static JsonObject FirstVersion(string expiration)
    {
        var badge = Issuer.Badge();
        badge["@context"] = new JsonArray(
            "https://www.w3.org/2018/credentials/v1",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
            "https://w3id.org/security/data-integrity/v2"
        );
        badge["issuanceDate"] = "2026-01-05T09:30:00Z";
        badge["expirationDate"] = expiration;
        badge.Remove("validFrom");
        badge.Remove("validUntil");
        return badge;
    }

    private static async Task<string> TroubleAsync(byte[] list)
    {
        var report = await Badge("revocation").VerifyAsync(new FakeDocuments().With(ListAddress, list));
        report.Result.ShouldBe(VerificationResult.Unknown);
        return report.Troubles().ShouldHaveSingleItem();
    }

    private static byte[] Badge(string purpose, string index = "94567")
    {
        var badge = Issuer.Badge();
        badge["credentialStatus"] = Entry(purpose, index);
        return Issuer.Sign(badge);
    }

    private static JsonObject Entry(string purpose, string index = "94567") =>
        new()
        {
            ["type"] = "BitstringStatusListEntry",
            ["statusPurpose"] = purpose,
            ["statusListIndex"] = index,
            ["statusListCredential"] = ListAddress,
        };

    private static JsonObject List(string purpose, bool isSet)
    {
        var list = BitstringStatusList.Create();
        list[94567] = isSet;
        list[94566] = !isSet;
        return StatusListCredential.Build(new Uri(ListAddress), Issuer.Id, purpose, list, SampleBadge.Awarded).Parse();
    }
}
