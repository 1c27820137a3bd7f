using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Verification;

public sealed class DocumentVerificationTests
{
    private static readonly TestIssuer Issuer = TestIssuer.WithKeyDid("issuer");

    [Theory]
    [InlineData("", "document.not-json")]
    [InlineData("bonjour", "document.not-json")]
    [InlineData("{\"a\":1,}", "document.not-json")]
    [InlineData("{\"a\":1} {}", "document.not-json")]
    [InlineData("{\"a\":\"\\ud800\"}", "document.not-json")]
    [InlineData("{\"a\":1,\"b\":{},\"a\":2}", "document.duplicate-key")]
    [InlineData("{\"a\":1,\"\\u0061\":2}", "document.duplicate-key")]
    public async Task What_cannot_be_read_is_told_apart(string document, string code)
    {
        var report = await document.VerifyAsync();

        report.Checks.ShouldHaveSingleItem().Code.ShouldBe(code);
        report.Result.ShouldBe(VerificationResult.Invalid);
        report.Credential.ShouldBeNull();
    }

    [Fact]
    public async Task Text_that_is_not_UTF8_is_not_JSON() =>
        (await Encoding.Latin1.GetBytes("{\"a\":\"é\"}").VerifyAsync()).Checks[0].Code.ShouldBe("document.not-json");

    [Theory]
    [InlineData(64, "document.read")]
    [InlineData(65, "document.too-deep")]
    [InlineData(1_000_000, "document.too-deep")]
    public async Task Depth_is_bounded(int depth, string code) =>
        (await (new string('[', depth) + new string(']', depth)).VerifyAsync()).Checks[0].Code.ShouldBe(code);

    [Fact]
    public async Task Size_is_bounded()
    {
        var report = await new byte[(10 * 1024 * 1024) + 1].VerifyAsync();

        report.Line("document.too-large").State.ShouldBe(CheckState.Failed);
    }

    [Fact]
    public async Task A_signed_badge_with_a_key_written_twice_is_refused_whatever_a_lenient_reader_would_see()
    {
        var signed = Encoding.UTF8.GetString(Issuer.Sign(Issuer.Badge()));
        var report = await signed.Insert(1, "\"name\":\"Autre chose\",").VerifyAsync();

        report.Line("document.duplicate-key").Message.English.ShouldContain("“name”");
        report.Line("document.duplicate-key").Subject.ShouldStartWith("1:");
    }

    [Fact]
    public async Task A_byte_order_mark_and_spaces_around_do_no_harm()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, (byte)'\n', .. Issuer.Sign(Issuer.Badge()), (byte)'\n'];

        (await marked.VerifyAsync()).Result.ShouldBe(VerificationResult.Valid);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{}")]
    [InlineData("{\"@context\":null,\"proof\":[],\"credentialSubject\":[[]]}")]
    [InlineData("{\"proof\":{\"type\":{}},\"issuer\":{\"id\":[]}}")]
    public async Task What_is_no_badge_at_all_is_refused_in_order(string document)
    {
        var report = await document.VerifyAsync();

        report.Result.ShouldBe(VerificationResult.Invalid);
        report.Checks[0].Code.ShouldBe("document.read");
    }

    [Fact]
    public async Task A_shape_that_is_wrong_is_told_where_although_the_signature_is_good()
    {
        var badge = Issuer.Badge();
        badge["credentialSubject"]!["achievement"]!.AsObject().Remove("criteria");
        var report = await Issuer.Sign(badge).VerifyAsync();

        report.Result.ShouldBe(VerificationResult.Invalid);
        report.Line("shape.missing").Subject.ShouldBe("/credentialSubject/achievement/criteria");
        report.Line("proof.verified").State.ShouldBe(CheckState.Passed);
    }

    [Fact]
    public async Task A_badge_that_designates_nobody_is_refused()
    {
        var badge = Issuer.Badge();
        badge["credentialSubject"]!.AsObject().Remove("identifier");

        (await Issuer.Sign(badge).VerifyAsync()).Troubles().ShouldBe(["subject.nobody"]);
    }

    [Fact]
    public async Task Every_sentence_is_there_in_both_languages_and_differs()
    {
        var report = await Issuer.Badge().Bytes().VerifyAsync();

        foreach (var check in report.Checks)
        {
            check.Message.French.ShouldNotBeNullOrWhiteSpace();
            check.Message.English.ShouldNotBeNullOrWhiteSpace();
            string.Equals(check.Message.French, check.Message.English, StringComparison.Ordinal).ShouldBeFalse(check.Code);
        }
    }

    [Fact]
    public async Task Nothing_that_stands_in_place_of_a_value_stops_the_verification_or_passes()
    {
        string[] odd = ["null", "[]", "{}", "[[]]", "[null,{}]", "\"\"", "-1e400", "{\"@value\":1}", "{\"@id\":[]}", "{\"@graph\":[{}]}"];
        var signed = Issuer.Sign(Issuer.Badge());
        foreach (var (place, document) in Mutations.Replacements(signed, odd))
        {
            (await document.VerifyAsync(new FakeDocuments())).Result.ShouldNotBe(VerificationResult.Valid, place);
        }
    }
}
