using System.Text;
using Aloi.Standards.Baking;

namespace Aloi.Standards.Tests.Baking;

public sealed class BakingPropertyTests
{
    private const int Rounds = 2000;
    private const string Awkward = "]]>]>&<\"'\r\n\t é—{}[]!CDATA-?\u0085\u2028";

    [Fact]
    public void What_is_baked_into_any_SVG_comes_out_unchanged_and_the_rest_stays()
    {
        var random = new Random(20_261_122);
        for (var round = 0; round < Rounds; round++)
        {
            var svg = TestSvg.AtRandom(random);
            var (credential, generation) = AnyCredential(random);
            var baked = SvgBaking.Bake(svg, credential.Bytes(), generation).Picture.ShouldNotBeNull(Encoding.UTF8.GetString(svg));
            var result = BadgePicture.Unbake(baked);
            result.Text.ShouldBe(credential, Encoding.UTF8.GetString(baked));
            IsThird(result.Format).ShouldBe(generation == BakedGeneration.OpenBadges3);
            IsSubsequence(svg, baked).ShouldBeTrue(Encoding.UTF8.GetString(baked));

            var (second, other) = AnyCredential(random);
            var again = SvgBaking.Bake(baked, second.Bytes(), other, replace: true).Picture.ShouldNotBeNull();
            BadgePicture.Unbake(again).Text.ShouldBe(second);
            IsSubsequence(svg, again).ShouldBeTrue(Encoding.UTF8.GetString(again));
            SvgBaking.Bake(again, second.Bytes(), other, replace: true).Picture.ShouldBe(again);
        }
    }

    [Fact]
    public void What_is_baked_into_any_PNG_comes_out_unchanged_and_the_other_chunks_stay()
    {
        var random = new Random(7);
        for (var round = 0; round < Rounds; round++)
        {
            var chunks = Enumerable.Range(0, random.Next(5)).Select(_ => AnyChunk(random)).ToArray();
            var png = TestPng.With(chunks);
            var (credential, generation) = AnyCredential(random);
            var baked = BadgePicture.Bake(png, credential.Bytes(), generation).Picture.ShouldNotBeNull();
            var result = BadgePicture.Unbake(baked);
            (result.Text, IsThird(result.Format)).ShouldBe((credential, generation == BakedGeneration.OpenBadges3));

            var start = TestPng.Signature.Length + TestPng.Header.Length;
            byte[] without = [.. baked.AsSpan(0, start), .. baked.AsSpan(start + baked.Length - png.Length)];
            without.ShouldBe(png);

            var (second, other) = AnyCredential(random);
            var again = BadgePicture.Bake(baked, second.Bytes(), other, replace: true).Picture.ShouldNotBeNull();
            again.ShouldBe(BadgePicture.Bake(png, second.Bytes(), other).Picture);
        }
    }

    private static bool IsThird(BakedFormat? format) => format is BakedFormat.OpenBadges3Json or BakedFormat.OpenBadges3Jws;

    private static (string Credential, BakedGeneration Generation) AnyCredential(Random random)
    {
        var generation = random.Next(2) == 0 ? BakedGeneration.Legacy : BakedGeneration.OpenBadges3;
        return (
            random.Next(4) switch
            {
                0 => $"eyJhbGciOiJFUzI1NiJ9.e30.{new string('A', random.Next(2, 90))}",
                1 when generation == BakedGeneration.Legacy => $"https://h{random.Next()}.example/a?x=1&y='2'#é",
                _ => "{" + new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => Any(random))]) + "}",
            },
            generation
        );
    }

    private static char Any(Random random) => Awkward[random.Next(Awkward.Length)];

    private static byte[] AnyChunk(Random random)
    {
        var data = new byte[random.Next(40)];
        random.NextBytes(data);
        return random.Next(3) switch
        {
            0 => TestPng.Text("Comment", Convert.ToHexString(data)),
            1 => TestPng.Chunk("tEXt", [.. "Title\0"u8, .. data]),
            _ => TestPng.Chunk("pHYs", data),
        };
    }

    private static bool IsSubsequence(byte[] part, byte[] whole)
    {
        // A picture whose root closed itself is opened: its slash moves to the end tag.
        var found = 0;
        foreach (var value in whole)
        {
            found += found < part.Length && part[found] == value ? 1 : 0;
        }

        return found == part.Length;
    }
}
