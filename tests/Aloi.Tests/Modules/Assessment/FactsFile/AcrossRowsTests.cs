using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Assessment.FactsFile.AcrossRows;
using Aloi.Modules.Protocols.Contracts;
using static Aloi.Tests.Modules.Assessment.FactsFile.FactsFileHarness;

namespace Aloi.Tests.Modules.Assessment.FactsFile;

public sealed class AcrossRowsTests
{
    private static string Act(
        string result,
        string author = "Jean Martin",
        string date = "01/03/2026",
        string person = "marie@exemple.fr"
    ) => $"{person};;;terrain;{date};{result};{author}";

    [Fact]
    public void A_row_that_says_the_same_once_normalised_counts_once_and_is_told()
    {
        var file = ReadRows(
            "marie@exemple.fr;Dupont;Marie;theorie;01/03/2026;80,0;Jean Martin",
            " MARIE@exemple.fr ;Dupont;Marie;theorie;2026-03-01;16/20;jean  MARTIN"
        );

        file.Single(FactsFileNotices.RepeatedRow).Problem.Arguments.ShouldBe([2]);
        file.Rows.Select(r => r.State).ShouldBe([RowState.Good, RowState.Repeated]);
        file.Rows[1].Fact.ShouldBeNull();
        file.Examination.RepeatedRows.ShouldBe(1);
        file.Examination.IsClean.ShouldBeTrue();
    }

    [Theory]
    [InlineData("marie@exemple.fr;;;theorie;01/03/2026;81;")]
    [InlineData("marie@exemple.fr;;;theorie;02/03/2026;80;")]
    [InlineData("paul@exemple.fr;;;theorie;01/03/2026;80;")]
    [InlineData("marie@exemple.fr;;;assiduite;01/03/2026;80;")]
    [InlineData("marie@exemple.fr;;;theorie;01/03/2026;80;Jean")]
    public void A_row_that_differs_in_anything_is_another_fact(string other)
    {
        var file = ReadRows("marie@exemple.fr;;;theorie;01/03/2026;80;", other);

        file.Examination.GoodRows.ShouldBe(2);
        file.GoodFacts.First().Id.Equals(file.GoodFacts.Last().Id, StringComparison.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public void A_fact_keeps_its_identity_through_languages_column_order_and_a_corrected_name()
    {
        var french = ReadRows("marie@exemple.fr;Dupond;Marie;jury;01/03/2026;acquis;Jean Martin").OnlyFact;
        var english = Read(
            "by,result,date,requirement,given_name,family_name,email",
            "jean martin,achieved,2026-03-01,jury,Marie,Dupont,marie@exemple.fr"
        ).OnlyFact;

        english.Id.ShouldBe(french.Id);
    }

    [Fact]
    public void The_identity_of_a_fact_never_changes() =>
        ReadResult("theorie", "86,5").OnlyFact.Id.ShouldBe("CEV4Tw4HDUvG0WNKo-_jRzz21Fdv8JPR9u2lJJKD8fo");

    [Fact]
    public void Contradictory_acts_of_one_author_on_a_day_are_refused_and_both_rows_named()
    {
        var file = ReadRows(Act("acquis"), Act("non acquis", "JEAN martin"));

        var clashes = file.Findings.Where(f => f.Problem.Kind == FactsFileProblems.Contradiction).ToList();
        clashes.Select(f => (f.Where.Line, f.Where.Column)).ShouldBe([(2, "résultat"), (3, "résultat")]);
        clashes.Select(f => f.Problem.Arguments[1]).ShouldBe([3, 2]);
        file.Rows.Select(r => r.State).ShouldBe([RowState.Bad, RowState.Bad]);
        file.Examination.BadRows.ShouldBe(2);
    }

    [Fact]
    public void Every_act_of_a_contradiction_is_refused_once()
    {
        var file = ReadRows(
            Act("acquis", date: "2026-03-01T09:00"),
            Act("acquis", date: "2026-03-01T10:00"),
            Act("non acquis", date: "01/03/2026"),
            Act("acquis", date: "2026-03-01T11:00")
        );

        file.Findings.Select(f => f.Where.Line).ShouldBe([2, 3, 4, 5]);
        file.Examination.BadRows.ShouldBe(4);
    }

    [Fact]
    public void Acts_that_differ_in_author_day_or_person_do_not_contradict() =>
        ReadRows(
            Act("acquis"),
            Act("non acquis", author: "Luc Petit"),
            Act("non acquis", date: "02/03/2026"),
            Act("non acquis", person: "paul@exemple.fr"),
            "marie@exemple.fr;;;jury;01/03/2026;non acquis;Jean Martin"
        )
            .Examination.IsClean.ShouldBeTrue();

    [Fact]
    public void The_day_of_an_instant_is_the_day_of_the_zone() =>
        ReadRows(Act("acquis", date: "2026-03-01T23:30:00Z"), Act("non acquis", date: "02/03/2026")).Examination.BadRows.ShouldBe(2);

    [Fact]
    public void Two_scores_of_one_day_are_two_attempts() =>
        ReadRows("m@exemple.fr;;;theorie;01/03/2026;60;Jean", "m@exemple.fr;;;theorie;01/03/2026;80;Jean")
            .Examination.IsClean.ShouldBeTrue();

    [Fact]
    public void A_bad_row_contradicts_nothing() =>
        ReadRows(Act("acquis"), Act("non acquis").Replace("marie@", "marie")).Examination.BadRows.ShouldBe(1);

    [Fact]
    public void A_row_that_contradicts_a_recorded_act_is_refused_and_one_that_repeats_it_is_not()
    {
        var recorded = ReadRows(Act("acquis")).OnlyFact;
        var acts = new ContradictionIndex();
        acts.AddRecorded("marie@exemple.fr", recorded, Paris);

        var text = string.Join('\n', Header, Act("acquis"), Act("non acquis"));
        var file = ReadBytes(System.Text.Encoding.UTF8.GetBytes(text), acts: acts);

        file.Codes.ShouldBe([FactsFileProblems.ContradictsRecorded.Code]);
        file.Rows.Select(r => r.State).ShouldBe([RowState.Good, RowState.Bad]);
    }

    [Fact]
    public void Two_spellings_of_a_name_are_told_once_and_empty_names_say_nothing()
    {
        var file = ReadRows(
            "m@exemple.fr;Dupont;Marie;theorie;01/03/2026;60;",
            "m@exemple.fr;;;theorie;02/03/2026;60;",
            "m@exemple.fr;Dupond;Marie;theorie;03/03/2026;60;",
            "m@exemple.fr;Dupont;Marie;theorie;04/03/2026;60;",
            "m@exemple.fr;Dupond;Marie;theorie;05/03/2026;60;"
        );

        var notice = file.Findings.ShouldHaveSingleItem();
        notice.Problem.Arguments.ShouldBe(["m@exemple.fr", 2]);
        notice.Where.Line.ShouldBe(4);
        file.Examination.IsClean.ShouldBeTrue();
    }
}
