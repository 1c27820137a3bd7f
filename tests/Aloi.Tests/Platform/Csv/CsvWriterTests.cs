using System.Text;
using Aloi.Platform.Csv;

namespace Aloi.Tests.Platform.Csv;

public sealed class CsvWriterTests
{
    [Fact]
    public void A_table_is_utf_8_with_a_mark_semicolons_and_crlf()
    {
        using var stream = new MemoryStream();
        using (var csv = new CsvWriter(stream, leaveOpen: true))
        {
            csv.Write("person", "email");
            csv.Write("Hélène", null);
        }

        stream.ToArray().ShouldBe([.. Encoding.UTF8.Preamble, .. "person;email\r\nHélène;\r\n"u8]);
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\rx", "' x")]
    [InlineData(" =1+1", "' =1+1")]
    [InlineData("\n=1+1", "' =1+1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("1-1", "1-1")]
    [InlineData("a@b.fr", "a@b.fr")]
    public void A_formula_is_written_as_text(string value, string cell) => Written(value).ShouldBe(cell);

    [Theory]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("dit \"oui\"", "\"dit \"\"oui\"\"\"")]
    [InlineData("=HYPERLINK(\"x\";1)", "\"'=HYPERLINK(\"\"x\"\";1)\"")]
    [InlineData("", "")]
    public void Delimiters_and_quotes_are_quoted(string value, string cell) => Written(value).ShouldBe(cell);

    [Theory]
    [InlineData("a\r\nb", "a b")]
    [InlineData("a\nb\rc", "a b c")]
    [InlineData("a\u2028b\u2029c\u0085d\ve\ff", "a b c d e f")]
    public void A_record_is_one_physical_line(string value, string cell) => Written(value).ShouldBe(cell);

    private static string Written(string value)
    {
        using var stream = new MemoryStream();
        using (var csv = new CsvWriter(stream, leaveOpen: true))
        {
            csv.Write(value);
        }

        return Encoding.UTF8.GetString(stream.ToArray())[1..^2];
    }
}
