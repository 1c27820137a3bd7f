using Aloi.Standards.Cbor;

namespace Aloi.Standards.Tests.Cbor;

public sealed class CborTests
{
    [Theory]
    [InlineData(0UL, "00")]
    [InlineData(1UL, "01")]
    [InlineData(10UL, "0a")]
    [InlineData(23UL, "17")]
    [InlineData(24UL, "1818")]
    [InlineData(25UL, "1819")]
    [InlineData(100UL, "1864")]
    [InlineData(1000UL, "1903e8")]
    [InlineData(1000000UL, "1a000f4240")]
    [InlineData(1000000000000UL, "1b000000e8d4a51000")]
    [InlineData(18446744073709551615UL, "1bffffffffffffffff")]
    public void Unsigned_numbers_of_appendix_A_are_written_and_read(ulong value, string hex)
    {
        Written(w => w.WriteUnsigned(value)).ShouldBe(hex);
        var reader = Reader(hex);
        reader.TryReadUnsigned(out var read).ShouldBeTrue();
        read.ShouldBe(value);
        reader.IsAtEnd.ShouldBeTrue();
    }

    [Theory]
    [InlineData("", "60")]
    [InlineData("a", "6161")]
    [InlineData("IETF", "6449455446")]
    [InlineData("\"\\", "62225c")]
    [InlineData("\u00fc", "62c3bc")]
    [InlineData("\u6c34", "63e6b0b4")]
    [InlineData("\ud800\udd51", "64f0908591")]
    public void Texts_of_appendix_A_are_written_and_read(string value, string hex)
    {
        Written(w => w.WriteText(value)).ShouldBe(hex);
        Reader(hex).TryReadText(out var read).ShouldBeTrue();
        read.ShouldBe(value);
    }

    [Theory]
    [InlineData("", "40")]
    [InlineData("01020304", "4401020304")]
    public void Byte_strings_of_appendix_A_are_written_and_read(string value, string hex)
    {
        Written(w => w.WriteBytes(Convert.FromHexString(value))).ShouldBe(hex);
        Reader(hex).TryReadBytes(out var read).ShouldBeTrue();
        Convert.ToHexStringLower(read).ShouldBe(value);
    }

    [Fact]
    public void Arrays_of_appendix_A_are_written_and_read()
    {
        Written(w => w.WriteArray(0)).ShouldBe("80");
        const string Nested = "8301820203820405";
        Written(w =>
            {
                w.WriteArray(3);
                w.WriteUnsigned(1);
                w.WriteArray(2);
                w.WriteUnsigned(2);
                w.WriteUnsigned(3);
                w.WriteArray(2);
                w.WriteUnsigned(4);
                w.WriteUnsigned(5);
            })
            .ShouldBe(Nested);
        var reader = Reader(Nested);
        reader.TryReadArray(out var count).ShouldBeTrue();
        count.ShouldBe(3);
        reader.TryReadUnsigned(out _).ShouldBeTrue();
        reader.TryReadArray(out count).ShouldBeTrue();
        count.ShouldBe(2);

        var numbers = Enumerable.Range(1, 25).ToList();
        Written(w =>
            {
                w.WriteArray(numbers.Count);
                numbers.ForEach(n => w.WriteUnsigned((ulong)n));
            })
            .ShouldBe("98190102030405060708090a0b0c0d0e0f101112131415161718181819");
    }

    [Fact]
    public void Maps_and_tags_of_appendix_A_are_written_and_read()
    {
        Written(w => w.WriteMap(0)).ShouldBe("a0");
        Written(w =>
            {
                w.WriteMap(2);
                w.WriteUnsigned(1);
                w.WriteUnsigned(2);
                w.WriteUnsigned(3);
                w.WriteUnsigned(4);
            })
            .ShouldBe("a201020304");
        Reader("a201020304").TryReadMap(out var pairs).ShouldBeTrue();
        pairs.ShouldBe(2);

        const string Tagged = "d74401020304";
        Written(w =>
            {
                w.WriteTag(23);
                w.WriteBytes([1, 2, 3, 4]);
            })
            .ShouldBe(Tagged);
        Reader(Tagged).TryReadTag(out var tag).ShouldBeTrue();
        tag.ShouldBe(23UL);
        Written(w => w.WriteTag(32)).ShouldBe("d820");
    }

    [Theory]
    [InlineData("1817")]
    [InlineData("1900ff")]
    [InlineData("1a0000ffff")]
    [InlineData("1b00000000ffffffff")]
    [InlineData("1c")]
    [InlineData("1f")]
    [InlineData("18")]
    [InlineData("1903")]
    [InlineData("20")]
    [InlineData("f4")]
    [InlineData("f90000")]
    [InlineData("")]
    public void A_number_that_is_longer_than_needed_or_cut_or_of_another_type_is_refused(string hex) =>
        Reader(hex).TryReadUnsigned(out _).ShouldBeFalse();

    [Theory]
    [InlineData("4501020304")]
    [InlineData("5bffffffffffffffff01")]
    [InlineData("5801ff")]
    [InlineData("5f42010243030405ff")]
    [InlineData("6161")]
    public void A_byte_string_that_is_cut_or_not_deterministic_is_refused(string hex) => Reader(hex).TryReadBytes(out _).ShouldBeFalse();

    [Theory]
    [InlineData("61ff")]
    [InlineData("63eda080")]
    [InlineData("62c3")]
    [InlineData("7f657374726561646d696e67ff")]
    public void A_text_that_is_not_UTF8_or_of_indefinite_length_is_refused(string hex) => Reader(hex).TryReadText(out _).ShouldBeFalse();

    [Theory]
    [InlineData("9bffffffffffffffff")]
    [InlineData("9a7fffffff00")]
    [InlineData("82")]
    [InlineData("9fff")]
    [InlineData("980100")]
    public void An_array_that_the_bytes_cannot_hold_is_refused_before_room_is_made(string hex) =>
        Reader(hex).TryReadArray(out _).ShouldBeFalse();

    [Theory]
    [InlineData("a101")]
    [InlineData("bb0000000100000000")]
    [InlineData("bf01ff")]
    public void A_map_that_the_bytes_cannot_hold_is_refused(string hex) => Reader(hex).TryReadMap(out _).ShouldBeFalse();

    private static CborReader Reader(string hex) => new(Convert.FromHexString(hex));

    private static string Written(Action<CborWriter> write)
    {
        var writer = new CborWriter();
        write(writer);
        return Convert.ToHexStringLower(writer.Written);
    }
}
