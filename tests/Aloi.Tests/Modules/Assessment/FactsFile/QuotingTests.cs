using System.Text;
using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Protocols.Contracts;
using static Aloi.Tests.Modules.Assessment.FactsFile.FactsFileHarness;

namespace Aloi.Tests.Modules.Assessment.FactsFile;

public sealed class QuotingTests
{
    private const string Start = "marie@exemple.fr;Dupont;Marie;preuve;01/03/2026;";
    private const string Good = "paul@exemple.fr;Durand;Paul;theorie;01/03/2026;80;";

    [Theory]
    [InlineData("\"a;b\"", "a;b")]
    [InlineData("\"dit \"\"oui\"\" hier\"", "dit \"oui\" hier")]
    [InlineData("\"deux\r\nlignes\"", "deux\nlignes")]
    [InlineData("\"fermé\" ", "fermé")]
    [InlineData("vis de 5\" et plus", "vis de 5\" et plus")]
    public void Quoted_cells_keep_delimiters_quotes_and_line_breaks(string cell, string expected) =>
        ReadRows(Start + cell + ";").OnlyFact.Result.ShouldBe(new FactResult.Artefact(expected));

    [Fact]
    public void Physical_lines_are_counted_through_line_breaks_in_cells()
    {
        var file = ReadRows(Start + "\"deux\nlignes\";", Good.Replace("80", "140"));

        file.Rows.Select(r => (r.Line, r.Row)).ShouldBe([(2, 1), (4, 2)]);
        file.Single(FactsFileProblems.ScoreOverMax).Where.Line.ShouldBe(4);
    }

    [Fact]
    public void Text_after_a_closing_quote_refuses_that_row_only()
    {
        var file = ReadRows(Start + "\"a\"b;", Good);

        file.Single(FactsFileProblems.TextAfterQuote).Problem.Arguments.ShouldBe([6]);
        file.Rows.Select(r => r.State).ShouldBe([RowState.Bad, RowState.Good]);
    }

    [Fact]
    public void A_quote_that_is_never_closed_refuses_the_file_even_at_the_end_of_a_big_one()
    {
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"p{i}@exemple.fr;N;P;theorie;01/03/2026;80;\r\n"));

        var file = ReadText(Header + "\r\n" + rows + Start + "\"jamais refermé;\r\n" + Good);

        file.Examination.IsReadable.ShouldBeFalse();
        var finding = file.Findings.ShouldHaveSingleItem();
        finding.Problem.Arguments.ShouldBe([20_002]);
        (finding.Where.Line, finding.Where.Row).ShouldBe((20_002, 20_001));
    }

    [Fact]
    public void A_stray_quote_that_swallows_rows_up_to_another_quote_refuses_the_file()
    {
        var file = ReadRows(Start + "\"oublié;", Good, "\"x\";y;z;a;b;c;d");

        file.Codes.ShouldBe([FactsFileProblems.UnclosedQuote.Code]);
        file.Examination.IsReadable.ShouldBeFalse();
    }

    [Fact]
    public void A_quoted_cell_too_long_over_many_lines_is_taken_for_an_unclosed_quote()
    {
        var file = ReadRows(Start + "\"" + new string('x', 9_990), new string('y', 50) + "\";", Good);

        file.Codes.ShouldBe([FactsFileProblems.UnclosedQuote.Code]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    public void A_cell_too_long_on_one_line_refuses_that_row_only(string quote)
    {
        var file = ReadRows(Start + quote + new string('x', 10_001) + quote + ";", Good);

        file.Single(FactsFileProblems.FieldTooLong).Problem.Arguments.ShouldBe([6, 10_000]);
        file.Rows.Select(r => r.State).ShouldBe([RowState.Bad, RowState.Good]);
    }

    [Fact]
    public void A_long_cell_that_turns_out_to_run_over_lines_refuses_the_file()
    {
        var file = ReadRows(Start + "\"" + new string('x', 10_001), "suite\";", Good);

        file.Codes.ShouldBe([FactsFileProblems.UnclosedQuote.Code]);
    }

    /// <summary>Cutting cells and quoting them back are inverse, whatever the cells and the size of what is read at a time.</summary>
    [Fact]
    public void Any_text_in_quotes_comes_back_as_it_was()
    {
        var random = new Random(20261121);
        const string Alphabet = "ab;,\"\t\n é€😀=+-@'";
        for (var i = 0; i < 300; i++)
        {
            var text = new StringBuilder("x");
            for (var n = random.Next(200); n > 0; n--)
            {
                text.Append(Alphabet[random.Next(Alphabet.Length)]);
            }

            var value = text.Append('x').ToString().Replace("\ud83d", "").Replace("\ude00", "");
            var file = ReadRows(Start + "\"" + value.Replace("\"", "\"\"") + "\";");

            file.OnlyFact.Result.ShouldBe(new FactResult.Artefact(value));
        }
    }
}
