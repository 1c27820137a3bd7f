using System.Text;
using Aloi.Standards.Baking;

namespace Aloi.Standards.Tests.Baking;

public sealed class SvgBakingTests
{
    private const string Json = """{"name":"Sécurité ]]> & <b> 😀"}""";
    private const string Jws = "eyJhbGciOiJSUzI1NiJ9.e30.c2ln";

    [Fact]
    public void A_credential_is_baked_as_the_specification_shows()
    {
        Baked("""{"a":1}""", BakedGeneration.OpenBadges3)
            .ShouldBe(
                """<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><openbadges:credential><![CDATA[{"a":1}]]></openbadges:credential><circle r="4"/></svg>"""
            );
        Baked(Jws, BakedGeneration.OpenBadges3).ShouldContain($"""<openbadges:credential verify="{Jws}"/>""");
        Baked("""{"id":"https://h.example/a?b&c"}""", BakedGeneration.Legacy)
            .ShouldContain(
                """<openbadges:assertion verify="https://h.example/a?b&amp;c"><![CDATA[{"id":"https://h.example/a?b&c"}]]></openbadges:assertion>"""
            );
        Baked("https://h.example/a?b&c", BakedGeneration.Legacy)
            .ShouldContain("""<openbadges:assertion verify="https://h.example/a?b&amp;c"/>""");
    }

    [Fact]
    public void The_specifications_own_examples_are_read()
    {
        var third = Unbake("<ob3:credential>\n  <![CDATA[\n {\"a\":1}\n]]>\n</ob3:credential>");
        (third.Text, third.Generation).ShouldBe(("\n {\"a\":1}\n", BakedGeneration.OpenBadges3));
        Unbake("<ob3:credential verify='header.payload.signature'></ob3:credential>").Text.ShouldBe("header.payload.signature");
        var second = Unbake("<ob2:assertion verify='https://h.example/1'> <![CDATA[{}]]> </ob2:assertion>");
        (second.Text, second.Generation).ShouldBe(("{}", BakedGeneration.Legacy));
        Unbake("<ob2:assertion verify='https://h.example/1'/>").Text.ShouldBe("https://h.example/1");
    }

    [Fact]
    public void A_picture_that_holds_a_credential_is_not_baked_over_without_a_word()
    {
        var holding = TestSvg.With("<ob2:assertion verify='old.old.old'/>", "<!-- kept -->");
        SvgBaking.Bake(holding, Json.Bytes(), BakedGeneration.OpenBadges3).Problem.ShouldBe(BakingProblem.AlreadyBaked);
        var replaced = SvgBaking.Bake(holding, Json.Bytes(), BakedGeneration.OpenBadges3, replace: true).Picture.ShouldNotBeNull();
        SvgBaking.Unbake(replaced).Text.ShouldBe(Json);
        Encoding.UTF8.GetString(replaced).ShouldContain("<!-- kept -->");
        Encoding.UTF8.GetString(replaced).ShouldNotContain("old.old");
    }

    [Theory]
    [InlineData("<ob3:credential>{}</ob3:credential><ob3:credential>{}</ob3:credential>")]
    [InlineData("<ob3:credential>{}</ob3:credential><g><ob2:assertion>{}</ob2:assertion></g>")]
    [InlineData("<ob3:credential>{}<ob3:credential>{}</ob3:credential></ob3:credential>")]
    [InlineData("<ob3:credential verify='a.b.c'>{}</ob3:credential>")]
    [InlineData("<ob2:assertion verify='eya.b.c'>{}</ob2:assertion>")]
    public void Two_credentials_in_one_picture_are_refused(string inside) =>
        Unbake(inside).ShouldBe(UnbakeResult.Refused(BakingProblem.SeveralCredentials));

    [Theory]
    [InlineData("<ob3:credential>{<!-- -->}</ob3:credential>")]
    [InlineData("<ob3:credential><![CDATA[{]]><?x y?><![CDATA[}]]></ob3:credential>")]
    [InlineData("<ob3:credential><g>{}</g></ob3:credential>")]
    [InlineData("<ob3:credential>{ <![CDATA[}]]></ob3:credential>")]
    [InlineData("<ob3:credential><![CDATA[{}]]> }</ob3:credential>")]
    public void A_credential_that_readers_would_read_differently_is_refused(string inside) =>
        Unbake(inside).Problem.ShouldBe(BakingProblem.MalformedChunk);

    [Theory]
    [InlineData("<openbadges:credential xmlns:openbadges='urn:other'>{}</openbadges:credential>")]
    [InlineData("<openbadges:assertion xmlns:openbadges='https://purl.imsglobal.org/ob/v3p0'>{}</openbadges:assertion>")]
    [InlineData("<ob3:credential>{}</ob3:credential><openbadges:credential xmlns:openbadges='http://openbadges.org'/>")]
    public void An_element_that_only_its_prefix_makes_a_credential_is_refused(string inside)
    {
        Unbake(inside).Problem.ShouldBe(BakingProblem.WrongNamespace);
        SvgBaking
            .Bake(TestSvg.With(inside), Json.Bytes(), BakedGeneration.OpenBadges3, replace: true)
            .Problem.ShouldBe(BakingProblem.WrongNamespace);
    }

    [Theory]
    [InlineData("<!-- <openbadges:credential>{}</openbadges:credential> -->")]
    [InlineData("<text><![CDATA[<ob3:credential>{}</ob3:credential>]]></text>")]
    [InlineData("<?x <ob3:credential>{}</ob3:credential> ?>")]
    [InlineData("<credential>{}</credential><assertion xmlns='urn:x'>{}</assertion><ob3:assertion/><ob2:credential/>")]
    public void What_is_no_element_of_that_name_is_no_credential(string inside) =>
        Unbake(inside).Problem.ShouldBe(BakingProblem.NoCredential);

    [Fact]
    public void An_empty_credential_is_refused()
    {
        Unbake("<ob3:credential/>").Problem.ShouldBe(BakingProblem.CredentialSize);
        Unbake("<ob3:credential verify=' '> </ob3:credential>").Problem.ShouldBe(BakingProblem.CredentialSize);
        Unbake($"<ob3:credential>{new string('a', PngBaking.MaxCredentialBytes + 1)}</ob3:credential>")
            .Problem.ShouldBe(BakingProblem.CredentialSize);
    }

    [Theory]
    [InlineData("not a credential")]
    [InlineData("<b/>")]
    [InlineData("https://h.example/3")]
    [InlineData(" eyJhbGciOiJSUzI1NiJ9.e30.c2ln")]
    [InlineData("{\"a\":\"\u0001\"}")]
    [InlineData("{\"a\":\"\uFFFE\"}")]
    public void What_is_no_credential_is_not_baked(string text) =>
        SvgBaking.Bake(TestSvg.Plain.Bytes(), text.Bytes(), BakedGeneration.OpenBadges3).Problem.ShouldBe(BakingProblem.CredentialForm);

    private static string Baked(string credential, BakedGeneration generation) =>
        Encoding.UTF8.GetString(SvgBaking.Bake(TestSvg.Plain.Bytes(), credential.Bytes(), generation).Picture.ShouldNotBeNull());

    private static UnbakeResult Unbake(string inside) => SvgBaking.Unbake(TestSvg.With(inside));
}
