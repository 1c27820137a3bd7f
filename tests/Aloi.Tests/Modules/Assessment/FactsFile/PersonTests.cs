using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Protocols.Contracts;
using static Aloi.Tests.Modules.Assessment.FactsFile.FactsFileHarness;

namespace Aloi.Tests.Modules.Assessment.FactsFile;

public sealed class PersonTests
{
    private static ReadFile WithEmail(string email) => ReadRows($"{email};Dupont;Marie;theorie;01/03/2026;80;");

    private static ReadFile WithName(string name) => ReadRows($"m@exemple.fr;{name};Marie;theorie;01/03/2026;80;");

    [Theory]
    [InlineData(" Marie.Dupont@Exemple.FR ", "marie.dupont@exemple.fr")]
    [InlineData("he\u0301le\u0300ne@exemple.fr", "hélène@exemple.fr")]
    [InlineData("o'neil+badge@sous.exemple.co", "o'neil+badge@sous.exemple.co")]
    public void An_address_is_the_person_whatever_its_spelling(string written, string identity) =>
        WithEmail(written).Rows.Single().Person!.Email.ShouldBe(identity);

    [Theory]
    [InlineData("marie")]
    [InlineData("marie@exemple")]
    [InlineData("@exemple.fr")]
    [InlineData("marie@")]
    [InlineData("marie@@exemple.fr")]
    [InlineData("marie dupont@exemple.fr")]
    [InlineData("marie@exemple..fr")]
    [InlineData(".marie@exemple.fr")]
    [InlineData("marie@-exemple.fr")]
    [InlineData("<marie@exemple.fr>")]
    [InlineData("ma\u200brie@exemple.fr")]
    [InlineData("ma\u202erie@exemple.fr")]
    public void What_is_no_address_is_refused(string written)
    {
        var file = WithEmail(written);

        file.Codes.ShouldBe([FactsFileProblems.EmailInvalid.Code]);
        file.Rows.Single().Person.ShouldBeNull();
    }

    [Fact]
    public void An_address_is_bounded() =>
        WithEmail(new string('a', 250) + "@exemple.fr").Codes.ShouldBe([FactsFileProblems.EmailTooLong.Code]);

    [Fact]
    public void A_missing_address_is_refused() => WithEmail("").Codes.ShouldBe([FactsFileProblems.ValueMissing.Code]);

    [Fact]
    public void Names_may_be_empty_and_their_white_space_is_settled() =>
        ReadRows("m@exemple.fr;  de  la\u00a0Tour ;;theorie;01/03/2026;80;")
            .Rows.Single()
            .Person.ShouldBe(new RowPerson("m@exemple.fr", null, "de la Tour"));

    [Theory]
    [InlineData("Dup\u0007ont")]
    [InlineData("Dup\u0085ont")]
    [InlineData("\"Dup\nont\"")]
    [InlineData("Dup\tont")]
    public void Control_characters_in_a_name_are_refused(string name) =>
        WithName(name).Codes.ShouldBe([FactsFileProblems.ControlCharacter.Code]);

    [Fact]
    public void A_refused_value_is_shown_short_and_without_control_characters()
    {
        var value = WithName("a\u0007b\u202e" + new string('é', 80)).Single(FactsFileProblems.ControlCharacter).Where.Value;

        value.ShouldBe("a·b·" + new string('é', 56) + "…");
    }

    [Theory]
    [InlineData("Dup\u202eont")]
    [InlineData("\u2067Dupont")]
    [InlineData("Dupont\u200f")]
    public void Marks_that_turn_the_text_around_are_refused_in_names(string name) =>
        WithName(name).Codes.ShouldBe([FactsFileProblems.TurningCharacter.Code]);

    [Fact]
    public void A_name_is_bounded() => WithName(new string('n', 201)).Codes.ShouldBe([FactsFileProblems.NameTooLong.Code]);

    [Theory]
    [InlineData("Jean  Martin", "jean martin")]
    [InlineData("JEAN MARTIN", "jean martin")]
    [InlineData("Hélène Roy", "helene roy")]
    [InlineData("Jean.Martin@Exemple.fr", "jean.martin@exemple.fr")]
    public void An_author_has_one_key_whatever_the_spelling(string written, string key)
    {
        var author = ReadResult("terrain", "acquis", written).OnlyFact.Author!;

        author.Key.ShouldBe(key);
        author.IsCandidate.ShouldBeFalse();
    }

    [Theory]
    [InlineData("marie@exemple.fr")]
    [InlineData("MARIE@exemple.fr")]
    [InlineData("Marie Dupont")]
    [InlineData("dupont  marie")]
    [InlineData("Marié Dupônt")]
    public void The_person_is_recognised_as_the_author(string written)
    {
        var file = ReadResult("terrain", "acquis", written);

        file.OnlyFact.Author!.IsCandidate.ShouldBeTrue();
        file.OnlyFact.Author!.Key.ShouldBe("marie@exemple.fr");
        file.Single(FactsFileNotices.JudgedByOneself).Where.Column.ShouldBe("auteur");
    }

    [Theory]
    [InlineData("terrain", "acquis")]
    [InlineData("jury", "acquis")]
    [InlineData("pairs", "oui")]
    public void A_judgement_without_an_author_is_refused(string leaf, string result)
    {
        var file = ReadResult(leaf, result, author: "");

        file.Single(FactsFileProblems.AuthorMissing).Where.ColumnNumber.ShouldBe(7);
        file.Rows.Single().State.ShouldBe(RowState.Bad);
    }

    [Theory]
    [InlineData("theorie", "80")]
    [InlineData("heures", "7")]
    [InlineData("preuve", "mémoire")]
    [InlineData("badge", "https://exemple.fr/b")]
    public void Other_facts_need_no_author(string leaf, string result) =>
        ReadResult(leaf, result, author: "").OnlyFact.Author.ShouldBeNull();

    [Fact]
    public void A_declaration_without_an_author_is_the_person_s_own() =>
        ReadResult("moi", "oui", author: "")
            .OnlyFact.Author.ShouldBe(new FactAuthor("marie@exemple.fr", "Marie Dupont", IsCandidate: true));

    [Fact]
    public void A_declaration_by_somebody_else_is_told() =>
        ReadResult("moi", "oui", author: "Jean Martin").Codes.ShouldBe([FactsFileNotices.DeclaredByAnother.Code]);

    [Fact]
    public void Relation_and_external_are_read_from_their_own_columns()
    {
        var file = Read(Header + ";relation;externe", "m@exemple.fr;D;M;jury;01/03/2026;acquis;Jean Martin;collègue;Oui");

        file.OnlyFact.Author.ShouldBe(new FactAuthor("jean martin", "Jean Martin", IsExternal: true, Relation: "collègue"));
        Read(Header + ";external", "m@exemple.fr;D;M;jury;01/03/2026;acquis;Jean;peut-être")
            .Codes.ShouldBe([FactsFileProblems.ExternalUnreadable.Code]);
    }

    [Fact]
    public void Every_problem_of_a_row_is_told_at_once()
    {
        var file = ReadRows("marie;Dup\u0007ont;Marie;inconnue;31/02/2026;80;");

        file.Codes.ShouldBe([
            FactsFileProblems.EmailInvalid.Code,
            FactsFileProblems.ControlCharacter.Code,
            FactsFileProblems.DateImpossible.Code,
            FactsFileProblems.UnknownRequirement.Code,
        ]);
        file.Examination.BadRows.ShouldBe(1);
    }

    [Fact]
    public void A_bad_row_still_tells_whom_it_is_about() =>
        ReadResult("theorie", "140 %").Rows.Single().Person!.Email.ShouldBe("marie@exemple.fr");
}
