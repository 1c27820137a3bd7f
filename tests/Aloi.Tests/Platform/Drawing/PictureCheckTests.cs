using System.Text;
using Aloi.Platform.Drawing;
using Aloi.Standards.Baking;

namespace Aloi.Tests.Platform.Drawing;

public sealed class PictureCheckTests
{
    [Fact]
    public void A_sound_picture_is_kept_as_it_looks() => PictureCheck.Png(Pngs.Make()).Value.ShouldBe(Pngs.Make());

    [Fact]
    public void Notes_of_people_and_programs_are_taken_out_with_what_follows_the_end()
    {
        var noted = Pngs.Make(
            more:
            [
                Pngs.Chunk("tEXt", Encoding.Latin1.GetBytes("Author\0Amina Benali")),
                Pngs.Chunk("eXIf", [1, 2, 3]),
                Pngs.Chunk("acTL", new byte[8]),
                Pngs.Chunk("gAMA", [0, 0, 0xB1, 0x8F]),
            ]
        );
        var kept = PictureCheck.Png((byte[])[.. noted, .. "<script>alert(1)</script>"u8]).Value!;
        Pngs.Contains(kept, "tEXt").ShouldBeFalse();
        Pngs.Contains(kept, "eXIf").ShouldBeFalse();
        Pngs.Contains(kept, "acTL").ShouldBeFalse();
        Pngs.Contains(kept, "script").ShouldBeFalse();
        Pngs.Contains(kept, "gAMA").ShouldBeTrue();
    }

    [Fact]
    public void A_picture_of_fifty_megapixels_is_refused_by_its_header_without_being_decoded()
    {
        // No data at all that could be decoded: only the header is looked at.
        var huge = Pngs.Make(10_000, 5_000, data: [0]);
        Refused(huge).ShouldBe("drawing.too-many-pixels");
        Refused(Pngs.Make(4_097, 1, data: [0])).ShouldBe("drawing.too-many-pixels");
        Refused(Pngs.Make(4_096, 4_096, data: [0])).ShouldBe("drawing.too-many-pixels");
        Refused(Pngs.Make(-1, -1, data: [0])).ShouldBe("drawing.too-many-pixels");
    }

    [Fact]
    public void Data_that_inflates_to_another_size_than_the_header_says_is_refused()
    {
        Refused(Pngs.Make(8, 8, Pngs.Deflated(new byte[50_000_000]))).ShouldBe("drawing.damaged");
        Refused(Pngs.Make(8, 8, Pngs.Deflated(new byte[10]))).ShouldBe("drawing.damaged");
        Refused(Pngs.Make(8, 8, [1, 2, 3])).ShouldBe("drawing.damaged");
    }

    [Fact]
    public void Impossible_headers_and_palettes_that_are_not_there_are_refused()
    {
        Refused(Pngs.Make(depth: 3)).ShouldBe("drawing.damaged");
        Refused(Pngs.Make(color: 5)).ShouldBe("drawing.damaged");
        Refused(Pngs.Make(color: 3)).ShouldBe("drawing.damaged");
        Refused(Pngs.Make(0, 0)).ShouldBe("drawing.damaged");
    }

    [Fact]
    public void A_cut_or_changed_file_is_refused()
    {
        var sound = Pngs.Make();
        for (var length = 9; length < sound.Length; length += 7)
        {
            Refused(sound[..length]).ShouldBe("drawing.damaged");
        }

        var changed = Pngs.Make();
        changed[20] ^= 1;
        Refused(changed).ShouldBe("drawing.damaged");
    }

    [Fact]
    public void What_is_no_png_is_refused_whatever_its_name()
    {
        Refused([]).ShouldBe("drawing.empty");
        Refused([0xFF, 0xD8, 0xFF, 0xE0, .. new byte[100]]).ShouldBe("drawing.not-png");
        Refused("<html><body>PNG</body></html>"u8.ToArray()).ShouldBe("drawing.not-png");
    }

    [Fact]
    public void A_badge_that_was_issued_already_is_refused()
    {
        var baked = PngBaking.Bake(Pngs.Make(), "{}"u8).Picture!;
        Refused(baked).ShouldBe("drawing.already-baked");
        var twice = Pngs.Make(more: [.. Enumerable.Repeat(Pngs.Chunk("tEXt", [.. "openbadges\0https://example.org/1"u8]), 2)]);
        Refused(twice).ShouldBe("drawing.already-baked");
    }

    [Fact]
    public void More_than_two_megabytes_are_refused() =>
        Refused(Pngs.Make(more: [Pngs.Chunk("tEXt", new byte[PictureCheck.MostBytes])])).ShouldBe("drawing.too-heavy");

    private static string Refused(byte[] file) => PictureCheck.Png(file).Problems.ShouldHaveSingleItem().Code;
}
