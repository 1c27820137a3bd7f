using System.Text;
using Aloi.Modules.Assessment.FactsFile;
using static Aloi.Tests.Modules.Assessment.FactsFile.FactsFileHarness;

namespace Aloi.Tests.Modules.Assessment.FactsFile;

public sealed class FileShapeTests
{
    private const string Row = "helene@exemple.fr;Lefèvre;Hélène;theorie;01/03/2026;86,5;";
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Theory]
    [InlineData(';', ";")]
    [InlineData(',', ",")]
    [InlineData('\t', "tab")]
    public void The_delimiter_is_found_in_the_header(char delimiter, string name)
    {
        var file = Read(Header.Replace(';', delimiter), Row.Replace("86,5", "86.5").Replace(';', delimiter));

        file.Examination.Delimiter.ShouldBe(name);
        file.OnlyFact.Leaf.ShouldBe("theorie");
    }

    [Fact]
    public void A_header_full_of_other_delimiters_does_not_mislead()
    {
        var file = Read(Header + ";\"a,b,c,d,e,f,g,h,i,j\"", Row + ";x");

        file.Examination.Delimiter.ShouldBe(";");
        file.Examination.IsClean.ShouldBeTrue();
    }

    [Fact]
    public void The_separator_line_of_a_spreadsheet_is_obeyed_and_is_no_row()
    {
        var file = Read("sep=;", Header, Row);

        file.Rows.ShouldHaveSingleItem().Line.ShouldBe(3);
        file.Examination.IsClean.ShouldBeTrue();
    }

    [Theory]
    [InlineData("courriel|nom|prénom|exigence|date|résultat|auteur")]
    [InlineData("sep=|")]
    [InlineData("courriel")]
    public void A_wrong_delimiter_is_refused_with_the_header(string header)
    {
        var file = Read(header, Row);

        file.Examination.IsReadable.ShouldBeFalse();
        file.Single(FactsFileProblems.UnknownDelimiter).Problem.Arguments.ShouldBe([header]);
    }

    [Fact]
    public void Accents_in_utf_8_are_read_with_and_without_a_byte_order_mark()
    {
        var bytes = Encoding.UTF8.GetBytes(Header + "\n" + Row);

        ReadBytes(bytes).Rows.Single().Person!.FamilyName.ShouldBe("Lefèvre");
        ReadBytes([.. Encoding.UTF8.Preamble, .. bytes]).Rows.Single().Person!.GivenName.ShouldBe("Hélène");
    }

    [Fact]
    public void Accents_in_windows_1252_are_read()
    {
        var file = ReadBytes(Windows1252.GetBytes(Header + "\r\n" + Row.Replace("Lefèvre", "Lefèvre-Œuvré")));

        file.Examination.Encoding.ShouldBe("windows-1252");
        file.Rows.Single().Person.ShouldBe(new RowPerson("helene@exemple.fr", "Hélène", "Lefèvre-Œuvré"));
        file.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void One_windows_1252_accent_at_the_end_of_a_long_file_is_enough()
    {
        var rows = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"p{i}@exemple.fr;N;P;theorie;01/03/2026;80;\r\n"));
        var text = "email;family_name;given_name;requirement;date;result;by\r\n" + rows + Row;

        var file = ReadBytes(Windows1252.GetBytes(text));

        file.Rows[^1].Person!.FamilyName.ShouldBe("Lefèvre");
        file.Rows.Count.ShouldBe(3_001);
    }

    [Fact]
    public void An_accent_cut_by_the_end_of_a_chunk_is_still_utf_8()
    {
        for (var pad = 0; pad < 4; pad++)
        {
            var filler = new string('x', 65_536 - Encoding.UTF8.GetByteCount(Header) - 3 - pad);
            var file = ReadBytes(Encoding.UTF8.GetBytes(Header + "\n" + "\n" + filler[..9_000] + "\n" + filler[9_001..] + "é;é"));

            file.Examination.Encoding.ShouldBe("utf-8");
        }
    }

    [Fact]
    public void A_file_that_mixes_encodings_is_told()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("email;family_name;given_name;requirement;date;result;by\né"), 0xE9];

        ReadBytes(bytes).Single(FactsFileNotices.MixedEncoding).Where.Line.ShouldBe(2);
    }

    [Fact]
    public void A_file_marked_utf_8_that_is_not_is_refused_with_the_line()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Windows1252.GetBytes("courriel;nom\nx;Lefèvre")];

        ReadBytes(bytes).Single(FactsFileProblems.BrokenUtf8).Problem.Arguments.ShouldBe([2]);
    }

    [Fact]
    public void Utf_16_workbooks_and_binary_files_are_told_apart()
    {
        ReadBytes([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Header)]).Codes.ShouldBe([FactsFileProblems.Utf16.Code]);
        ReadBytes([.. Encoding.BigEndianUnicode.Preamble, 0, 65]).Codes.ShouldBe([FactsFileProblems.Utf16.Code]);
        ReadBytes([0x50, 0x4B, 0x03, 0x04, 1, 2]).Codes.ShouldBe([FactsFileProblems.Workbook.Code]);
        ReadBytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1]).Codes.ShouldBe([FactsFileProblems.Workbook.Code]);
        ReadBytes(Encoding.Unicode.GetBytes(Header)).Codes.ShouldBe([FactsFileProblems.NotText.Code]);
    }

    [Fact]
    public void A_nul_character_refuses_the_file_with_its_line() =>
        ReadText(Header + "\n" + Row + "\nx\0y").Single(FactsFileProblems.NotText).Problem.Arguments.ShouldBe([3]);

    [Theory]
    [InlineData("")]
    [InlineData("\r\n \r\n")]
    public void An_empty_file_is_refused(string text) => ReadText(text).Codes.ShouldBe([FactsFileProblems.Empty.Code]);

    [Fact]
    public void A_header_without_rows_is_a_notice() => Read(Header).Codes.ShouldBe([FactsFileNotices.NoRows.Code]);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_end_in_any_way_and_blank_lines_count_as_lines_but_not_as_rows(string end)
    {
        var file = ReadText(string.Join(end, "", Header, "", ";;;;;;", "  ", Row, ""));

        var row = file.Rows.ShouldHaveSingleItem();
        row.State.ShouldBe(RowState.Good);
        (row.Line, row.Row).ShouldBe((6, 1));
    }

    [Fact]
    public void A_row_past_the_limit_refuses_the_file()
    {
        var rows = string.Concat(Enumerable.Range(0, 4).Select(i => $"\np{i}@exemple.fr;N;P;theorie;01/03/2026;80;"));

        var file = ReadBytes(Encoding.UTF8.GetBytes(Header + rows), new FactsFileLimits { MaxRows = 3 });

        file.Examination.IsReadable.ShouldBeFalse();
        file.Single(FactsFileProblems.TooManyRows).Where.Line.ShouldBe(5);
    }
}
