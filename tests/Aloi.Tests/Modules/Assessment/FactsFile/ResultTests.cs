using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;
using static Aloi.Tests.Modules.Assessment.FactsFile.FactsFileHarness;

namespace Aloi.Tests.Modules.Assessment.FactsFile;

public sealed class ResultTests
{
    [Theory]
    [InlineData("theorie", "86,5", "86.5")]
    [InlineData("theorie", "86.5 %", "86.5")]
    [InlineData("theorie", "86,5\u00a0%", "86.5")]
    [InlineData("theorie", "16/20", "80")]
    [InlineData("theorie", "16,5 / 20", "82.5")]
    [InlineData("theorie", "0", "0")]
    [InlineData("theorie", "100", "100")]
    [InlineData("note20", "16", "16")]
    [InlineData("note20", "80 %", "16")]
    [InlineData("note20", "40/50", "16")]
    [InlineData("theorie", "2/3", "66.6666666666")]
    public void A_score_is_put_on_the_scale_of_its_requirement(string leaf, string cell, string expected) =>
        ReadResult(leaf, cell).OnlyFact.Result.ShouldBe(new FactResult.Score(decimal.Parse(expected)));

    [Fact]
    public void A_score_just_under_a_threshold_is_not_rounded_up_to_it() =>
        ReadResult("theorie", "799999999/999999999").OnlyFact.Result.ShouldBeOfType<FactResult.Score>().Value.ShouldBeLessThan(80m);

    [Fact]
    public void A_score_of_140_percent_is_refused_with_its_value()
    {
        var finding = ReadResult("theorie", "140 %").Single(FactsFileProblems.ScoreOverHundred);

        finding.Describe(Language.English).ShouldBe("Line 2, column “résultat”, value “140 %”: The score 140 % is over 100 %.");
        finding
            .Describe(Language.French)
            .ShouldBe("Ligne 2, colonne «\u00a0résultat\u00a0», valeur «\u00a0140 %\u00a0»\u00a0: Le score 140\u00a0% dépasse 100\u00a0%.");
    }

    [Theory]
    [InlineData("theorie", "140", "assessment.facts-file.score-over-max")]
    [InlineData("note20", "86,5", "assessment.facts-file.score-over-max")]
    [InlineData("theorie", "21/20", "assessment.facts-file.score-over-max")]
    [InlineData("theorie", "-5", "assessment.facts-file.score-negative")]
    [InlineData("theorie", "−5 %", "assessment.facts-file.score-negative")]
    [InlineData("theorie", "-1/20", "assessment.facts-file.score-negative")]
    [InlineData("theorie", "acquis", "assessment.facts-file.score-unreadable")]
    [InlineData("theorie", "1.234,5", "assessment.facts-file.score-unreadable")]
    [InlineData("theorie", "16/0", "assessment.facts-file.score-unreadable")]
    [InlineData("theorie", "1/2/3", "assessment.facts-file.score-unreadable")]
    [InlineData("theorie", "1e2", "assessment.facts-file.score-unreadable")]
    [InlineData("theorie", "%", "assessment.facts-file.score-unreadable")]
    [InlineData("theorie", "٨٠", "assessment.facts-file.score-unreadable")]
    [InlineData("theorie", "99999999999999999999999999999999999999", "assessment.facts-file.score-unreadable")]
    [InlineData("heures", "80 %", "assessment.facts-file.attendance-counts-hours")]
    [InlineData("assiduite", "7 h", "assessment.facts-file.attendance-counts-percent")]
    [InlineData("assiduite", "7h30", "assessment.facts-file.attendance-counts-percent")]
    [InlineData("assiduite", "101 %", "assessment.facts-file.percent-over-hundred")]
    [InlineData("assiduite", "beaucoup", "assessment.facts-file.percent-unreadable")]
    [InlineData("heures", "-7", "assessment.facts-file.attendance-negative")]
    [InlineData("heures", "7h75", "assessment.facts-file.hours-unreadable")]
    [InlineData("heures", "7h3", "assessment.facts-file.hours-unreadable")]
    [InlineData("heures", "sept", "assessment.facts-file.hours-unreadable")]
    [InlineData("heures", "10001", "assessment.facts-file.hours-over-max")]
    [InlineData("terrain", "oui", "assessment.facts-file.decision-unreadable")]
    [InlineData("jury", "80", "assessment.facts-file.decision-unreadable")]
    [InlineData("pairs", "acquis", "assessment.facts-file.answer-unreadable")]
    [InlineData("badge", "voir dossier", "assessment.facts-file.link-unreadable")]
    [InlineData("badge", "javascript:alert(1)", "assessment.facts-file.link-unreadable")]
    [InlineData("badge", "file:///etc/passwd", "assessment.facts-file.link-unreadable")]
    [InlineData("badge", "https://qui:secret@exemple.fr/b", "assessment.facts-file.link-unreadable")]
    [InlineData("badge", "urn:uuid:1234", "assessment.facts-file.link-unreadable")]
    [InlineData("theorie", "", "assessment.facts-file.value-missing")]
    [InlineData("preuve", "  ", "assessment.facts-file.value-missing")]
    public void A_result_that_its_requirement_cannot_take_is_refused(string leaf, string cell, string code)
    {
        var file = ReadResult(leaf, cell);

        file.Codes.ShouldBe([code]);
        file.Findings[0].Where.Column.ShouldBe("résultat");
        file.Rows.Single().State.ShouldBe(RowState.Bad);
    }

    [Theory]
    [InlineData("heures", "7", "7")]
    [InlineData("heures", "7,5", "7.5")]
    [InlineData("heures", "7 h", "7")]
    [InlineData("heures", "7h30", "7.5")]
    [InlineData("heures", "7 H 30", "7.5")]
    [InlineData("assiduite", "80 %", "80")]
    [InlineData("assiduite", "80", "80")]
    public void An_attendance_is_read_in_what_its_requirement_counts(string leaf, string cell, string expected) =>
        ReadResult(leaf, cell).OnlyFact.Result.ShouldBe(new FactResult.Attendance(decimal.Parse(expected)));

    [Fact]
    public void Three_times_seven_hours_twenty_make_twenty_two_hours() =>
        (3 * ReadResult("heures", "7h20").OnlyFact.Result.ShouldBeOfType<FactResult.Attendance>().Amount).ShouldBeGreaterThanOrEqualTo(22m);

    [Theory]
    [InlineData("terrain", "acquis", JudgementOutcome.Achieved)]
    [InlineData("jury", "Achieved", JudgementOutcome.Achieved)]
    [InlineData("terrain", "NON ACQUIS", JudgementOutcome.NotAchieved)]
    [InlineData("jury", "non-acquis", JudgementOutcome.NotAchieved)]
    [InlineData("jury", "not  achieved", JudgementOutcome.NotAchieved)]
    [InlineData("pairs", "oui", JudgementOutcome.Achieved)]
    [InlineData("pairs", "YES", JudgementOutcome.Achieved)]
    [InlineData("pairs", "Pas vu", JudgementOutcome.NotSeen)]
    [InlineData("moi", "not seen", JudgementOutcome.NotSeen)]
    [InlineData("moi", "non", JudgementOutcome.NotAchieved)]
    [InlineData("moi", "no", JudgementOutcome.NotAchieved)]
    public void A_judgement_is_read_in_both_languages(string leaf, string cell, JudgementOutcome expected) =>
        ReadResult(leaf, cell).OnlyFact.Result.ShouldBe(new FactResult.Judgement(expected));

    [Theory]
    [InlineData("https://exemple.fr/badge/1")]
    [InlineData("http://exemple.fr/badge?x=1")]
    [InlineData("urn:uuid:3f2504e0-4f89-41d3-9a0c-0305e82c3301")]
    public void A_held_credential_is_a_link_and_is_not_verified_here(string link) =>
        ReadResult("badge", link).OnlyFact.Result.ShouldBe(new FactResult.HeldCredential(link, Verified: false));

    [Fact]
    public void A_formula_is_only_text()
    {
        ReadResult("preuve", "=cmd|' /C calc'!A0").OnlyFact.Result.ShouldBe(new FactResult.Artefact("=cmd|' /C calc'!A0"));
        ReadRows("=cmd|' /C calc'!A0;D;M;theorie;01/03/2026;80;").Codes.ShouldBe([FactsFileProblems.EmailInvalid.Code]);
        ReadRows("m@exemple.fr;=1+1;@SUM(A1);theorie;01/03/2026;80;")
            .Rows.Single()
            .Person.ShouldBe(new RowPerson("m@exemple.fr", "@SUM(A1)", "=1+1"));
    }

    [Fact]
    public void An_evidence_is_bounded()
    {
        ReadResult("preuve", new string('x', 2_000)).Examination.IsClean.ShouldBeTrue();
        ReadResult("preuve", new string('x', 2_001)).Codes.ShouldBe([FactsFileProblems.TextTooLong.Code]);
    }

    [Fact]
    public void An_unknown_requirement_is_refused_with_the_known_ones_and_the_nearest()
    {
        var finding = ReadResult("théories", "80").Single(FactsFileProblems.MisspeltRequirement);

        finding.Problem.Arguments[0].ShouldBe("theorie");
        finding.Problem.Arguments[1].ShouldBe("theorie, note20, terrain, jury, pairs, moi, heures, assiduite, preuve, badge");
        finding.Where.ShouldBe(new Position(2, 1, 4, "exigence", "théories"));
        ReadResult("tout autre chose", "80").Codes.ShouldBe([FactsFileProblems.UnknownRequirement.Code]);
    }
}
