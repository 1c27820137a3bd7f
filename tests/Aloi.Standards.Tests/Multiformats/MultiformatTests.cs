using System.Text;
using Aloi.Standards.Crypto;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Tests.Multiformats;

public sealed class MultiformatTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("00", "1")]
    [InlineData("0000", "11")]
    [InlineData("61", "2g")]
    [InlineData("626262", "a3gV")]
    [InlineData("516b6fcd0f", "ABnLTmg")]
    [InlineData("00eb15231dfceb60925886b67d065299925915aeb172c06647", "1NS17iag9jJgTHD1VXjvLCEnZuQ3rJDE9L")]
    [InlineData("48656c6c6f20576f726c6421", "2NEpo7TZRRrLZSi2U")]
    public void Base58_writes_the_known_texts(string hex, string text)
    {
        Base58Btc.Encode(Convert.FromHexString(hex)).ShouldBe(text);
        if (text.Length > 0)
        {
            Base58Btc.TryDecode(text, out var back).ShouldBeTrue();
            Convert.ToHexStringLower(back!).ShouldBe(hex);
        }
    }

    [Fact]
    public void Base58_reads_back_what_it_writes_for_every_length()
    {
        var random = new Random(58);
        for (var length = 1; length < 200; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);
            bytes.AsSpan(0, random.Next(0, Math.Min(length, 4))).Clear();
            Base58Btc.TryDecode(Base58Btc.Encode(bytes), out var back).ShouldBeTrue();
            back.ShouldBe(bytes);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("O")]
    [InlineData("I")]
    [InlineData("l")]
    [InlineData("2g ")]
    [InlineData("2g\n")]
    [InlineData("é")]
    [InlineData("\U0001F600")]
    public void Base58_refuses_foreign_characters(string text) => Base58Btc.TryDecode(text, out _).ShouldBeFalse();

    [Fact]
    public void Base58_refuses_what_is_too_long()
    {
        Base58Btc.TryDecode(new string('z', Base58Btc.MaxLength), out _).ShouldBeTrue();
        Base58Btc.TryDecode(new string('z', Base58Btc.MaxLength + 1), out _).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => Base58Btc.Encode(new byte[Base58Btc.MaxLength + 1]));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "Zg")]
    [InlineData("fo", "Zm8")]
    [InlineData("foo", "Zm9v")]
    [InlineData("foobar", "Zm9vYmFy")]
    public void Base64url_has_no_padding(string plain, string text)
    {
        Base64UrlText.Encode(Encoding.UTF8.GetBytes(plain)).ShouldBe(text);
        Base64UrlText.TryDecode(text, out var back).ShouldBeTrue();
        Encoding.UTF8.GetString(back!).ShouldBe(plain);
    }

    [Theory]
    [InlineData("Zg==")]
    [InlineData("Zm9=")]
    [InlineData("Z")]
    [InlineData("Zm9vY")]
    [InlineData("Zh")]
    [InlineData("Zm9")]
    [InlineData("Zm 8")]
    [InlineData("Zm8\n")]
    [InlineData("+/+/")]
    public void Base64url_refuses_what_has_another_writing(string text) => Base64UrlText.TryDecode(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("z")]
    [InlineData("m2g")]
    [InlineData("f00")]
    [InlineData("Z2g")]
    [InlineData("z0OIl")]
    [InlineData("uZg==")]
    public void Multibase_refuses_other_bases_and_junk(string text) => Multibase.TryDecode(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(0UL, "00")]
    [InlineData(127UL, "7f")]
    [InlineData(0xedUL, "ed01")]
    [InlineData(0x1300UL, "8026")]
    [InlineData(16384UL, "808001")]
    [InlineData((ulong)long.MaxValue, "ffffffffffffffff7f")]
    public void Varints_are_written_and_read(ulong value, string hex)
    {
        Span<byte> bytes = stackalloc byte[UnsignedVarint.MaxLength];
        var length = UnsignedVarint.Write(value, bytes);
        Convert.ToHexStringLower(bytes[..length]).ShouldBe(hex);
        UnsignedVarint.TryRead(bytes[..length], out var back, out var read).ShouldBeTrue();
        (back, read).ShouldBe((value, length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("80")]
    [InlineData("8000")]
    [InlineData("ed8100")]
    [InlineData("ffffffffffffffffff01")]
    public void Varints_cut_short_padded_or_too_long_are_refused(string hex) =>
        UnsignedVarint.TryRead(Convert.FromHexString(hex), out _, out _).ShouldBeFalse();

    [Fact]
    public void A_multikey_pair_of_the_W3C_reads_and_belongs_together()
    {
        Multikey.TryReadPrivate("z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq", out var privateKey).ShouldBeTrue();
        using var key = privateKey!;
        key.Public.ToString().ShouldBe("z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2");
        Multikey.EncodePrivate(key).ShouldBe("z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq");
        Multikey.ReadPublic(Multikey.EncodePublic(key.Public), out var problem).ShouldBe(key.Public);
        problem.ShouldBe(MultikeyProblem.None);
    }

    [Fact]
    public void A_multikey_of_the_wrong_length_or_kind_is_told_apart()
    {
        Problem("ed01", 31).ShouldBe(MultikeyProblem.Malformed);
        Problem("ed01", 33).ShouldBe(MultikeyProblem.Malformed);
        Problem("ed01", 0).ShouldBe(MultikeyProblem.Malformed);
        Problem("808080808080808080", 32).ShouldBe(MultikeyProblem.Malformed);
        Problem("8224", 67).ShouldBe(MultikeyProblem.UnsupportedKind);
        Problem("8026", 32).ShouldBe(MultikeyProblem.UnsupportedKind);
    }

    [Fact]
    public void However_many_keys_are_read_each_text_gives_its_own()
    {
        var random = new Random(7);
        var texts = new List<string>();
        var bytes = new byte[32];
        for (var i = 0; i < 1200; i++)
        {
            random.NextBytes(bytes);
            bytes[31] &= 0x3f;
            texts.Add(Multibase.EncodeBase58Btc([0xed, 0x01, .. bytes]));
        }

        foreach (var text in texts.Concat(texts))
        {
            Multikey.ReadPublic(text, out var problem).ShouldNotBeNull().ToString().ShouldBe(text);
            problem.ShouldBe(MultikeyProblem.None);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("z")]
    [InlineData("u7QE")]
    [InlineData("6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2")]
    public void A_text_that_is_no_multikey_is_malformed(string text)
    {
        Multikey.ReadPublic(text, out var problem).ShouldBeNull();
        problem.ShouldBe(MultikeyProblem.Malformed);
        Multikey.TryReadPrivate(text, out _).ShouldBeFalse();
    }

    private static MultikeyProblem Problem(string prefix, int length)
    {
        byte[] bytes = [.. Convert.FromHexString(prefix), .. Enumerable.Repeat((byte)0x42, length)];
        Multikey.ReadPublic(Multibase.EncodeBase58Btc(bytes), out var problem).ShouldBeNull();
        return problem;
    }
}
