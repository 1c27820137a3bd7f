using System.Text;
using Aloi.Standards.Baking;

namespace Aloi.Standards.Tests.Baking;

public sealed class HostileSvgTests
{
    private const string Root = """<svg xmlns="http://www.w3.org/2000/svg">""";

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>")]
    [InlineData("<!DOCTYPE svg SYSTEM 'file:///etc/passwd'>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY x SYSTEM 'http://127.0.0.1/'>]>")]
    [InlineData("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>")]
    [InlineData("<?xml version='1.0'?><!-- <!DOCTYPE --> <?p > ?><!DOCTYPE svg>")]
    public void A_document_type_is_refused_before_anything_of_it_is_read(string prologue) =>
        Problem(prologue + Root + "<text>&x;</text></svg>").ShouldBe(BakingProblem.DocumentType);

    [Theory]
    [InlineData("")]
    [InlineData("<svg>")]
    [InlineData("<svg/>")]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><a></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'>&nbsp;</svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'>&#0;</svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' a='1' a='2'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/><svg/>")]
    [InlineData("<!-- --><!-- <!DOCTYPE")]
    public void What_is_no_SVG_is_refused(string text)
    {
        Problem(text).ShouldBe(BakingProblem.NotSvg);
        SvgBaking.Bake(text.Bytes(), "{}"u8, BakedGeneration.OpenBadges3).Problem.ShouldBe(BakingProblem.NotSvg);
    }

    [Fact]
    public void Other_encodings_than_UTF8_are_refused()
    {
        var declared = $"<?xml version='1.0' encoding='utf-7'?>{Root}</svg>";
        Problem(declared).ShouldBe(BakingProblem.NotUtf8);
        SvgBaking.Unbake([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(TestSvg.Plain)]).Problem.ShouldBe(BakingProblem.NotUtf8);
        SvgBaking.Unbake([.. TestSvg.Plain.Bytes(), 0xC3]).Problem.ShouldBe(BakingProblem.NotUtf8);
        BadgePicture.Unbake([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(TestSvg.Plain)]).Problem.ShouldBe(BakingProblem.NotUtf8);
    }

    [Fact]
    public void Depth_and_size_are_bounded()
    {
        Problem(Deep(SvgBaking.MaxDepth)).ShouldBe(BakingProblem.NoCredential);
        Problem(Deep(SvgBaking.MaxDepth + 1)).ShouldBe(BakingProblem.TooDeep);
        Problem(string.Concat(Root, string.Concat(Enumerable.Repeat($"<credential xmlns='{TestSvg.Third}'/>", 17)), "<broken"))
            .ShouldBe(BakingProblem.SeveralCredentials);
        Problem(Wide(SvgBaking.MaxAttributes)).ShouldBe(BakingProblem.NoCredential);
        Problem(Wide(SvgBaking.MaxAttributes + 1)).ShouldBe(BakingProblem.TooManyAttributes);
        Problem(Wide(500_000)).ShouldBe(BakingProblem.TooManyAttributes);
        Problem(Deep(200_000)).ShouldBe(BakingProblem.TooDeep);
        SvgBaking.Unbake(new byte[PngBaking.MaxPictureBytes + 1]).Problem.ShouldBe(BakingProblem.TooLarge);
        SvgBaking
            .Bake(TestSvg.Plain.Bytes(), new byte[PngBaking.MaxCredentialBytes + 1], BakedGeneration.OpenBadges3)
            .Problem.ShouldBe(BakingProblem.CredentialSize);
        SvgBaking.Bake(TestSvg.Plain.Bytes(), [], BakedGeneration.OpenBadges3).Problem.ShouldBe(BakingProblem.CredentialSize);
    }

    [Fact]
    public void A_picture_cut_anywhere_is_refused_and_no_changed_byte_is_a_crash()
    {
        var baked = SvgBaking.Bake(TestSvg.Plain.Bytes(), "{\"a\":1}"u8, BakedGeneration.OpenBadges3).Picture!;
        for (var length = 0; length < baked.Length; length++)
        {
            SvgBaking.Unbake(baked.AsSpan(0, length)).Problem.ShouldBe(BakingProblem.NotSvg);
            foreach (var value in new byte[] { (byte)'<', (byte)'"', (byte)'>', (byte)'&', 0, 0xFF, (byte)(baked[length] ^ 1) })
            {
                var changed = baked.ToArray();
                changed[length] = value;
                var result = BadgePicture.Unbake(changed);
                ((result.Text is null) != (result.Problem is null)).ShouldBeTrue();
            }
        }
    }

    private static string Deep(int levels) =>
        Root + string.Concat(Enumerable.Repeat("<g>", levels)) + string.Concat(Enumerable.Repeat("</g>", levels)) + "</svg>";

    private static string Wide(int attributes) =>
        Root + "<g " + string.Concat(Enumerable.Range(0, attributes).Select(i => $"a{i}='=>' ")) + "/></svg>";

    private static BakingProblem? Problem(string svg) => SvgBaking.Unbake(svg.Bytes()).Problem;
}
