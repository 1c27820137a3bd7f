using System.IO.Compression;
using System.Text.Json;
using Aloi.Standards.Multiformats;
using Aloi.Standards.StatusList;

namespace Aloi.Standards.Tests.StatusList;

public sealed class BitstringStatusListTests
{
    [Fact]
    public void The_first_bit_is_the_left_most_one()
    {
        var list = BitstringStatusList.Create();
        list[0] = true;
        list[9] = true;
        list.ToBytes()[0].ShouldBe((byte)0x80);
        list.ToBytes()[1].ShouldBe((byte)0x40);
        list[9] = false;
        list[9].ShouldBeFalse();
        list[0].ShouldBeTrue();
    }

    [Fact]
    public void Encoding_and_decoding_keep_every_bit()
    {
        var random = new Random(1);
        var list = BitstringStatusList.Create(BitstringStatusList.MinBits + 8);
        var set = Enumerable.Range(0, 500).Select(_ => random.NextInt64(list.Bits)).ToHashSet();
        foreach (var index in set)
        {
            list[index] = true;
        }

        var encoded = list.Encode();
        encoded[0].ShouldBe('u');
        BitstringStatusList.TryDecode(encoded, out var back).ShouldBeNull();
        back!.Bits.ShouldBe(list.Bits);
        for (long i = 0; i < back.Bits; i++)
        {
            back[i].ShouldBe(set.Contains(i));
        }
    }

    [Fact]
    public void A_list_that_is_too_short_is_neither_made_nor_read()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => BitstringStatusList.Create(BitstringStatusList.MinBits - 8));
        Should.Throw<ArgumentOutOfRangeException>(() => BitstringStatusList.Create(BitstringStatusList.MinBits + 1));
        Should.Throw<ArgumentOutOfRangeException>(() => BitstringStatusList.FromBytes(new byte[16383]));
        BitstringStatusList.FromBytes(new byte[16384]).Bits.ShouldBe(131072);
        Decode(Pack(new byte[16383])).ShouldBe(StatusListProblem.TooShort);
        Decode(Pack(new byte[1])).ShouldBe(StatusListProblem.TooShort);
    }

    [Fact]
    public void An_index_outside_the_list_is_refused()
    {
        var list = BitstringStatusList.Create();
        Should.Throw<ArgumentOutOfRangeException>(() => list[-1]);
        Should.Throw<ArgumentOutOfRangeException>(() => list[list.Bits]);
    }

    [Fact]
    public void A_small_text_that_unpacks_to_a_huge_list_stops_at_the_bound()
    {
        var bomb = Pack(new byte[64 * 1024 * 1024]);
        bomb.Length.ShouldBeLessThan(100_000);
        Decode(bomb).ShouldBe(StatusListProblem.TooLarge);
        Decode(Pack(new byte[20_000]), maxBytes: 19_999).ShouldBe(StatusListProblem.TooLarge);
        Decode(Pack(new byte[20_000]), maxBytes: 20_000).ShouldBeNull();
    }

    [Fact]
    public void A_text_longer_than_any_honest_list_is_not_even_decoded() =>
        Decode("u" + new string('A', 50_000), maxBytes: 20_000).ShouldBe(StatusListProblem.TooLarge);

    [Theory]
    [InlineData("")]
    [InlineData("u")]
    [InlineData("H4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA")]
    [InlineData("uAAAA")]
    [InlineData("u====")]
    [InlineData("z2g")]
    public void An_encoding_that_is_not_multibase_and_GZIP_is_malformed(string encoded) =>
        Decode(encoded).ShouldBe(StatusListProblem.MalformedEncoding);

    [Fact]
    public void A_list_cut_short_or_changed_is_never_read_as_clear_bits()
    {
        var bits = new byte[20_000];
        new Random(2).NextBytes(bits);
        var packed = PackBytes(bits);
        for (var missing = 1; missing < 40; missing++)
        {
            var cut = packed.AsSpan(0, packed.Length - missing);
            Decode(Multibase.EncodeBase64Url(cut)).ShouldBe(StatusListProblem.MalformedEncoding, $"{missing} bytes missing");
        }

        packed[^6] ^= 1;
        Decode(Multibase.EncodeBase64Url(packed)).ShouldBe(StatusListProblem.MalformedEncoding);
    }

    [Fact]
    public void The_example_of_the_specification_reads_as_all_clear()
    {
        Decode("uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA", out var list).ShouldBeNull();
        list!.Bits.ShouldBe(131072);
        list.ToBytes().IndexOfAnyExcept((byte)0).ShouldBe(-1);
    }

    internal static string Pack(byte[] bits) => Multibase.EncodeBase64Url(PackBytes(bits));

    private static byte[] PackBytes(byte[] bits)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bits);
        }

        return packed.ToArray();
    }

    private static StatusListProblem? Decode(string text, int maxBytes = BitstringStatusList.DefaultMaxBytes) =>
        BitstringStatusList.TryDecode(text, out _, maxBytes);

    private static StatusListProblem? Decode(string text, out BitstringStatusList? list) => BitstringStatusList.TryDecode(text, out list);
}
