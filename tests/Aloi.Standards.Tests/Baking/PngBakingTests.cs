using System.Text;
using Aloi.Standards.Baking;

namespace Aloi.Standards.Tests.Baking;

public sealed class PngBakingTests
{
    private const string Credential = """{"name":"Sécurité — niveau 2 😀"}""";

    [Fact]
    public void What_is_baked_comes_out_unchanged()
    {
        var baked = PngBaking.Bake(TestPng.Plain, Bytes(Credential)).Picture.ShouldNotBeNull();
        var result = PngBaking.Unbake(baked);
        (result.Text, result.Generation, result.Problem).ShouldBe((Credential, BakedGeneration.OpenBadges3, null));
    }

    [Fact]
    public void Baking_adds_one_uncompressed_chunk_and_touches_nothing_else()
    {
        byte[] data = [.. "openbadgecredential\0\0\0\0\0"u8, .. Bytes(Credential)];
        PngBaking.Bake(TestPng.Plain, Bytes(Credential)).Picture.ShouldBe(TestPng.With(TestPng.Chunk("iTXt", data)));
    }

    [Fact]
    public void A_picture_that_holds_a_credential_is_not_baked_over_without_a_word()
    {
        foreach (var keyword in new[] { "openbadgecredential", "openbadges" })
        {
            var holding = TestPng.With(TestPng.Text(keyword, "old"), TestPng.Text("Comment", "kept"));
            PngBaking.Bake(holding, "new"u8).Problem.ShouldBe(BakingProblem.AlreadyBaked);
            var replaced = PngBaking.Bake(holding, "new"u8, replace: true).Picture.ShouldNotBeNull();
            PngBaking.Unbake(replaced).Text.ShouldBe("new");
            Encoding.UTF8.GetString(replaced).ShouldContain("kept");
            Encoding.UTF8.GetString(replaced).ShouldNotContain("old");
        }
    }

    [Fact]
    public void A_chunk_with_language_and_translated_keyword_is_read()
    {
        var result = PngBaking.Unbake(TestPng.With(TestPng.Text("openbadgecredential", Credential)));
        result.Text.ShouldBe(Credential);
    }

    [Fact]
    public void Legacy_pictures_are_read_and_said_to_be_so()
    {
        var international = PngBaking.Unbake(TestPng.With(TestPng.Text("openbadges", "https://host.example/a.json")));
        (international.Text, international.Generation).ShouldBe(("https://host.example/a.json", BakedGeneration.Legacy));
        var latin = PngBaking.Unbake(TestPng.With(TestPng.Chunk("tEXt", [.. "openbadges\0https://host.example/b"u8])));
        (latin.Text, latin.Generation).ShouldBe(("https://host.example/b", BakedGeneration.Legacy));
    }

    [Theory]
    [InlineData("openbadgecredential", "openbadgecredential")]
    [InlineData("openbadgecredential", "openbadges")]
    [InlineData("openbadges", "openbadges")]
    public void Two_credentials_in_one_picture_are_refused(string first, string second) =>
        PngBaking
            .Unbake(TestPng.With(TestPng.Text(first, "a"), TestPng.Text(second, "b")))
            .ShouldBe(UnbakeResult.Refused(BakingProblem.SeveralCredentials));

    [Fact]
    public void A_picture_without_credential_says_so()
    {
        Problem(TestPng.Plain).ShouldBe(BakingProblem.NoCredential);
        Problem(TestPng.With(TestPng.Text("openbadgecredentials", "x"))).ShouldBe(BakingProblem.NoCredential);
        Problem(TestPng.With(TestPng.Chunk("tEXt", [.. "openbadgecredential\0x"u8]))).ShouldBe(BakingProblem.NoCredential);
    }

    [Fact]
    public void A_malformed_credential_chunk_is_refused()
    {
        Problem(TestPng.With(TestPng.Text("openbadgecredential", "x", compressed: 1))).ShouldBe(BakingProblem.Compressed);
        Problem(TestPng.With(TestPng.Text("openbadgecredential", "x", compressed: 2))).ShouldBe(BakingProblem.MalformedChunk);
        Problem(TestPng.With(TestPng.Text("openbadgecredential", ""))).ShouldBe(BakingProblem.CredentialSize);
        Problem(WithData("openbadgecredential\0"u8)).ShouldBe(BakingProblem.MalformedChunk);
        Problem(WithData("openbadgecredential\0\0"u8)).ShouldBe(BakingProblem.MalformedChunk);
        Problem(WithData("openbadgecredential\0\0\0fr"u8)).ShouldBe(BakingProblem.MalformedChunk);
        Problem(WithData("openbadgecredential\0\0\0fr\0titre"u8)).ShouldBe(BakingProblem.MalformedChunk);
        Problem(WithData([.. "openbadgecredential\0\0\0\0\0"u8, 0xff, 0xfe])).ShouldBe(BakingProblem.MalformedChunk);
        Problem(TestPng.With(TestPng.Text("openbadgecredential", new string('a', PngBaking.MaxCredentialBytes + 1))))
            .ShouldBe(BakingProblem.CredentialSize);
    }

    [Fact]
    public void A_picture_cut_anywhere_is_refused()
    {
        var baked = TestPng.With(TestPng.Text("openbadgecredential", Credential));
        for (var length = 0; length < baked.Length; length++)
        {
            var problem = Problem(baked[..length]);
            problem.ShouldBe(length < 8 ? BakingProblem.NotPng : BakingProblem.Truncated, $"cut at {length}");
        }
    }

    [Fact]
    public void Every_changed_byte_is_noticed()
    {
        var baked = TestPng.With(TestPng.Text("openbadgecredential", Credential));
        for (var i = 0; i < baked.Length; i++)
        {
            var changed = baked.ToArray();
            changed[i] ^= 0x55;
            Problem(changed).ShouldNotBeNull($"byte {i}");
            PngBaking.Bake(changed, "x"u8, replace: true).Picture.ShouldBeNull($"byte {i}");
        }
    }

    [Fact]
    public void A_length_that_runs_past_the_end_is_refused()
    {
        var picture = TestPng.Plain;
        (picture[8], picture[9]) = (0xff, 0xff);
        Problem(picture).ShouldBe(BakingProblem.Truncated);
        picture[8] = 0x7f;
        Problem(picture).ShouldBe(BakingProblem.Truncated);
    }

    [Fact]
    public void Chunks_out_of_order_are_refused()
    {
        Problem([.. TestPng.Signature, .. TestPng.Pixels, .. TestPng.Header, .. TestPng.End]).ShouldBe(BakingProblem.WrongOrder);
        Problem([.. TestPng.Signature, .. TestPng.Header, .. TestPng.Header, .. TestPng.End]).ShouldBe(BakingProblem.WrongOrder);
        Problem([.. TestPng.Signature, .. TestPng.Header, .. TestPng.Chunk("IEND", [1])]).ShouldBe(BakingProblem.WrongOrder);
        Problem([.. TestPng.Signature, .. TestPng.Chunk("IHDR", [1]), .. TestPng.End]).ShouldBe(BakingProblem.WrongOrder);
    }

    [Fact]
    public void Sizes_and_numbers_are_bounded()
    {
        Problem(new byte[PngBaking.MaxPictureBytes + 1]).ShouldBe(BakingProblem.TooLarge);
        var many = TestPng.With([.. Enumerable.Repeat(TestPng.Chunk("tEXt", []), PngBaking.MaxChunks)]);
        Problem(many).ShouldBe(BakingProblem.TooManyChunks);
        PngBaking.Bake(TestPng.Plain, []).Problem.ShouldBe(BakingProblem.CredentialSize);
        PngBaking.Bake(TestPng.Plain, new byte[PngBaking.MaxCredentialBytes + 1]).Problem.ShouldBe(BakingProblem.CredentialSize);
    }

    [Fact]
    public void What_follows_the_end_of_the_picture_is_left_out()
    {
        byte[] trailing = [.. TestPng.Plain, .. TestPng.Text("openbadgecredential", "hidden")];
        Problem(trailing).ShouldBe(BakingProblem.NoCredential);
        var baked = PngBaking.Bake(trailing, "x"u8).Picture.ShouldNotBeNull();
        Encoding.Latin1.GetString(baked).ShouldNotContain("hidden");
    }

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    public void What_is_no_PNG_is_refused(string text)
    {
        Problem(Bytes(text)).ShouldBe(BakingProblem.NotPng);
        PngBaking.Bake(Bytes(text), "x"u8).Problem.ShouldBe(BakingProblem.NotPng);
    }

    private static byte[] WithData(ReadOnlySpan<byte> data) => TestPng.With(TestPng.Chunk("iTXt", data.ToArray()));

    private static BakingProblem? Problem(byte[] picture) => PngBaking.Unbake(picture).Problem;

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
