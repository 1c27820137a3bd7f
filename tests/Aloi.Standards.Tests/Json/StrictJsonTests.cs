using System.Text;
using Aloi.Standards.Json;

namespace Aloi.Standards.Tests.Json;

public sealed class StrictJsonTests
{
    [Theory]
    [InlineData("{\"a\":1,\n \"b\":{\"a\":2},\"a\":3}", "duplicate key", 21, 2, 14)]
    [InlineData("{\"a\":1,\"\\u0061\":2}", "duplicate key", 7, 1, 8)]
    [InlineData("[{\"é\":1,\"é\":2}]", "duplicate key", 9, 1, 9)]
    [InlineData("{} {}", "trailing data", 3, 1, 4)]
    [InlineData("1 2", "trailing data", 2, 1, 3)]
    [InlineData("[1,]", "invalid JSON", 3, 1, 4)]
    [InlineData("{\"a\":1} x", "invalid JSON", 8, 1, 9)]
    [InlineData("// note\n{}", "invalid JSON", 0, 1, 1)]
    [InlineData("", "invalid JSON", 0, 1, 1)]
    [InlineData("{\"a\":", "invalid JSON", 5, 1, 6)]
    [InlineData("\uFEFF{}", "invalid JSON", 0, 1, 1)]
    [InlineData("[\"\\ud800\"]", "lone surrogate", 1, 1, 2)]
    [InlineData("{\"\\udc00x\":0}", "lone surrogate", 1, 1, 2)]
    public void What_is_refused_says_why_and_where(string json, string code, int offset, int line, int column)
    {
        var error = Should.Throw<StrictJsonException>(() => StrictJson.Parse(Encoding.UTF8.GetBytes(json)));
        (error.Code, error.ByteOffset, error.Line, error.Column).ShouldBe((code, offset, line, column), error.Message);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused_where_they_stand()
    {
        byte[] json = [.. "[\"caf"u8, 0xE9, .. "\"]"u8];
        var error = Should.Throw<StrictJsonException>(() => StrictJson.Parse(json));
        (error.Code, error.ByteOffset).ShouldBe(("invalid UTF-8", 5));
    }

    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    [InlineData(200_000, true)]
    public void Depth_is_bounded(int depth, bool isRefused)
    {
        var json = Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth));
        if (isRefused)
        {
            var error = Should.Throw<StrictJsonException>(() => StrictJson.Parse(json));
            (error.Code, error.ByteOffset).ShouldBe(("too deep", 64));
        }
        else
        {
            using var document = StrictJson.Parse(json);
            document.RootElement.GetArrayLength().ShouldBe(1);
        }
    }

    [Fact]
    public void Size_is_bounded()
    {
        var limits = new StrictJsonLimits { MaxBytes = 4 };
        using var fits = StrictJson.Parse("1234"u8.ToArray(), limits);
        Should.Throw<StrictJsonException>(() => StrictJson.Parse("12345"u8.ToArray(), limits)).Code.ShouldBe("too large");
    }

    [Fact]
    public void Good_JSON_is_read_with_its_escapes()
    {
        using var document = StrictJson.Parse("{\"a\":\"\\ud83d\\ude00\",\"b\":{\"a\":null},\"c\":[{\"a\":1},{\"a\":2}]}"u8.ToArray());
        document.RootElement.GetProperty("a").GetString().ShouldBe("😀");
    }
}
