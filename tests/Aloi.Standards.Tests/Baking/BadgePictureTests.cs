using System.Text;
using Aloi.Standards.Baking;

namespace Aloi.Standards.Tests.Baking;

public sealed class BadgePictureTests
{
    private const string Jws20 = "eyJhbGciOiJSUzI1NiJ9.eyJAY29udGV4dCI6Imh0dHBzOi8vdzNpZC5vcmcvb3BlbmJhZGdlcy92MiJ9.c2ln";
    private const string Jws11 = "eyJhbGciOiJSUzI1NiJ9.eyJAY29udGV4dCI6Imh0dHBzOi8vdzNpZC5vcmcvb3BlbmJhZGdlcy92MSJ9.c2ln";

    [Theory]
    [InlineData("""{"@context":"https://w3id.org/openbadges/v2"}""", BakedFormat.OpenBadges2Json)]
    [InlineData("""{"@context":"https://w3id.org/openbadges/v1"}""", BakedFormat.OpenBadges1)]
    [InlineData("""{"uid":"1","recipient":{},"badge":"https://h.example/b","verify":{}}""", BakedFormat.OpenBadges1)]
    [InlineData("""{"recipient":"sha256$00","badge":{"issuer":{"origin":"https://h.example"}}}""", BakedFormat.OpenBadges1)]
    [InlineData("""{not json""", BakedFormat.OpenBadges2Json)]
    [InlineData("https://h.example/assertions/1", BakedFormat.OpenBadges2Url)]
    [InlineData(Jws20, BakedFormat.OpenBadges2Jws)]
    [InlineData(Jws11, BakedFormat.OpenBadges1)]
    public void The_older_credentials_are_told_apart_in_both_kinds_of_picture(string text, BakedFormat format)
    {
        foreach (var picture in new[] { TestPng.Plain, TestSvg.Plain.Bytes() })
        {
            var baked = BadgePicture.Bake(picture, text.Bytes(), BakedGeneration.Legacy).Picture.ShouldNotBeNull();
            var result = BadgePicture.Unbake(baked);
            (result.Text, result.Format).ShouldBe((text, format));
        }
    }

    [Theory]
    [InlineData("""{"@context":["https://www.w3.org/ns/credentials/v2"]}""", BakedFormat.OpenBadges3Json)]
    [InlineData(Jws20, BakedFormat.OpenBadges3Jws)]
    public void Credentials_of_3_0_are_told_apart_in_both_kinds_of_picture(string text, BakedFormat format)
    {
        foreach (var picture in new[] { TestPng.Plain, TestSvg.Plain.Bytes() })
        {
            var baked = BadgePicture.Bake(picture, text.Bytes(), BakedGeneration.OpenBadges3).Picture.ShouldNotBeNull();
            var result = BadgePicture.Unbake(baked);
            (result.Text, result.Format).ShouldBe((text, format));
        }
    }

    [Fact]
    public void The_first_pictures_carried_an_address_in_plain_text()
    {
        var picture = TestPng.With(TestPng.Chunk("tEXt", [.. "openbadges\0https://host.example/b"u8]));
        var result = BadgePicture.Unbake(picture);
        (result.Text, result.Format).ShouldBe(("https://host.example/b", BakedFormat.OpenBadges1));
    }

    [Fact]
    public void A_text_that_is_no_credential_is_refused()
    {
        BadgePicture
            .Unbake(TestPng.With(TestPng.Text("openbadgecredential", "https://h.example/3")))
            .ShouldBe(BakedCredential.Refused(BakingProblem.CredentialForm));
        BadgePicture.Unbake(TestPng.With(TestPng.Text("openbadges", "hello"))).Problem.ShouldBe(BakingProblem.CredentialForm);
        BadgePicture.Unbake(TestSvg.With("<ob2:assertion>javascript:1</ob2:assertion>")).Problem.ShouldBe(BakingProblem.CredentialForm);
    }

    [Fact]
    public void What_is_neither_kind_of_picture_is_refused()
    {
        foreach (var bytes in new[] { [], "GIF89a"u8.ToArray(), "{}"u8.ToArray(), Encoding.Latin1.GetBytes("ÿØÿà") })
        {
            BadgePicture.Unbake(bytes).Problem.ShouldBe(BakingProblem.UnknownPicture);
            BadgePicture.Bake(bytes, "{}"u8, BakedGeneration.OpenBadges3).Problem.ShouldBe(BakingProblem.UnknownPicture);
        }
    }
}
