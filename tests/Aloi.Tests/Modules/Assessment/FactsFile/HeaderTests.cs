using Aloi.Modules.Assessment.FactsFile;
using static Aloi.Tests.Modules.Assessment.FactsFile.FactsFileHarness;

namespace Aloi.Tests.Modules.Assessment.FactsFile;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("courriel;nom;prénom;exigence;date;résultat;auteur")]
    [InlineData("email;family_name;given_name;requirement;date;result;by")]
    [InlineData("Courriel; NOM ;Prenom;Exigence;DATE;Resultat;Auteur")]
    [InlineData("E-mail;Family name;Given Name;Requirement;Date;Result;By")]
    [InlineData("\"email\";\"nom\";\"prénom\";\"exigence\";\"date\";\"result\";\"by\"")]
    [InlineData("courriel;nom;pre\u0301nom;exigence;date;re\u0301sultat;auteur")]
    public void Headings_are_read_in_both_languages_whatever_case_accents_and_spaces(string header)
    {
        var file = Read(header, "marie@exemple.fr;Dupont;Marie;terrain;01/03/2026;acquis;Jean Martin");

        file.Findings.ShouldBeEmpty();
        file.Rows.Single().Person.ShouldBe(new RowPerson("marie@exemple.fr", "Marie", "Dupont"));
        file.OnlyFact.Author!.Name.ShouldBe("Jean Martin");
    }

    [Fact]
    public void Columns_come_in_any_order() =>
        Read("auteur;résultat;date;exigence;prénom;nom;courriel", "Jean;acquis;2026-03-01;jury;Marie;Dupont;marie@exemple.fr")
            .Rows.Single()
            .Person.ShouldBe(new RowPerson("marie@exemple.fr", "Marie", "Dupont"));

    [Theory]
    [InlineData("courriel", "courriel|email")]
    [InlineData("nom", "nom|family_name")]
    [InlineData("prénom", "prénom|given_name")]
    [InlineData("exigence", "exigence|requirement")]
    [InlineData("date", "date")]
    [InlineData("résultat", "résultat|result")]
    [InlineData("auteur", "auteur|by")]
    public void A_missing_column_is_named_in_both_languages(string column, string shown)
    {
        var header = string.Join(';', Header.Split(';').Select(h => h.Equals(column, StringComparison.Ordinal) ? "autre" : h));

        var file = Read(header, "a;b;c;d;e;f;g");

        file.Examination.IsReadable.ShouldBeFalse();
        file.Examination.Rows.ShouldBe(0);
        var finding = file.Findings.ShouldHaveSingleItem();
        finding.Level.ShouldBe(FindingLevel.File);
        finding.Where.Line.ShouldBe(1);
        finding.Problem.Arguments.ShouldBe([1, shown]);
    }

    [Fact]
    public void All_missing_columns_are_named_at_once() =>
        Read("courriel;nom;prénom", "a;b;c")
            .Single(FactsFileProblems.MissingColumns)
            .Problem.Arguments.ShouldBe([4, "exigence|requirement, date, résultat|result, auteur|by"]);

    [Fact]
    public void A_column_given_in_both_languages_is_refused() =>
        Read(Header + ";e-mail", "a;b;c;d;e;f;g;h")
            .Single(FactsFileProblems.DuplicateColumn)
            .Problem.Arguments.ShouldBe(["courriel", "e-mail"]);

    [Fact]
    public void Other_columns_are_ignored_and_told_once()
    {
        var file = Read(
            Header + ";service;note",
            "marie@exemple.fr;Dupont;Marie;theorie;01/03/2026;80;;Nord;x",
            "paul@exemple.fr;Durand;Paul;theorie;01/03/2026;80;;Sud;y"
        );

        file.Findings.ShouldHaveSingleItem().Problem.Arguments.ShouldBe(["service, note"]);
        file.Examination.GoodRows.ShouldBe(2);
    }

    [Fact]
    public void Thirty_thousand_columns_are_counted_and_refused()
    {
        var header = Header + string.Concat(Enumerable.Range(0, 29_993).Select(i => $";colonne {i}"));

        var file = Read(header, "a;b");

        file.Findings.ShouldHaveSingleItem().Problem.Arguments.ShouldBe([30_000, 100]);
        file.Single(FactsFileProblems.TooManyColumns).Where.Line.ShouldBe(1);
    }

    [Fact]
    public void Empty_cells_that_pad_the_header_and_the_rows_do_not_count()
    {
        var padding = new string(';', 16_000);

        var file = Read(Header + padding, "marie@exemple.fr;Dupont;Marie;theorie;01/03/2026;80;" + padding);

        file.Examination.IsClean.ShouldBeTrue();
        file.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Rows_that_are_shorter_or_longer_than_the_header_are_refused()
    {
        var file = ReadRows("marie@exemple.fr;Dupont", "marie@exemple.fr;Dupont;Marie;theorie;01/03/2026;80;Jean;en trop");

        file.Single(FactsFileProblems.TooFewCells).Problem.Arguments.ShouldBe([2, 7]);
        file.Single(FactsFileProblems.TooManyCells).Problem.Arguments.ShouldBe([8, 7]);
        file.Single(FactsFileProblems.TooManyCells).Where.Line.ShouldBe(3);
    }

    [Fact]
    public void A_decimal_comma_left_bare_between_commas_is_refused_rather_than_shifted()
    {
        var file = Read(Header.Replace(';', ','), "marie@exemple.fr,Dupont,Marie,theorie,01/03/2026,86,5,Jean");

        file.Codes.ShouldBe([FactsFileProblems.TooManyCells.Code]);
    }
}
