using System.Net;
using System.Text.RegularExpressions;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Achievements.Pages;
using Aloi.Tests.Modules.Organisations;

namespace Aloi.Tests.Modules.Achievements.Composing;

/// <summary>The composer as a browser without scripts uses it: every button is a form.</summary>
public sealed class ComposingTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_rule_is_built_from_nothing_then_written_then_copied_without_any_script(DatabaseKind kind)
    {
        await using var browser = await DesignersBrowser.OpenAsync(kind);
        var form = await ComposerForm.OpenAsync(browser, "Souder");
        form.Page.ShouldContain("Par quoi commencer");

        await BuildAsync(form);
        form.Page.ShouldContain("le test « Quiz » (70 % au moins)".Nb());
        form.Page.ShouldContain("at least 2 items among");
        form.Yaml.ShouldBe(
            """
            protocol:
              all:
                - onlineAssessment: { id: test-en-ligne, name: Quiz, min: 70 }
                - atLeast:
                    k: 2
                    of:
                      - evidence: { id: travaux-a-remettre, name: Travaux à remettre }
                      - selfDeclaration: { id: declaration, name: Déclaration }
                - jury: { id: jury, name: Jury, quorum: 3 }
            """
        );

        await form.PressAsync("keep");
        var kept = await browser.ReadAsync(form.Path);
        kept.ShouldContain("onlineAssessment: { id: test-en-ligne, name: Quiz, min: 70 }");

        await WriteAsync(form);
        await CopyAsync(browser, form);
    }

    /// <summary>all[test, atLeast 2 of …, jury]</summary>
    private static async Task BuildAsync(ComposerForm form)
    {
        await form.PressAsync("add:all");
        await form.PressAsync("add-at:r");
        await form.PressAsync("add:onlineAssessment");
        form.Set("f-name", "Quiz");
        form.Set("f-min", "70");
        await form.PressAsync("add-at:r");
        await form.PressAsync("add:jury");
        await form.PressAsync("add-at:r");
        await form.PressAsync("add:atLeast");
        await form.PressAsync("add-at:r.2");
        await form.PressAsync("add:selfDeclaration");
        await form.PressAsync("add-at:r.2");
        await form.PressAsync("add:evidence");
        await form.PressAsync("up:r.2.1");
        form.Page.ShouldContain("« Travaux à remettre » : place 1 sur 2".Nb());
        await form.PressAsync("open:r.2");
        form.Set("f-k", "2");
        await form.PressAsync("up:r.2");
    }

    /// <summary>The text moves the tree; a broken one leaves it, and is kept.</summary>
    private static async Task WriteAsync(ComposerForm form)
    {
        form.Set("yaml", form.Yaml.Replace("quorum: 3 }", "quorum: 5 } # cinq", StringComparison.Ordinal));
        await form.PressAsync("reread");
        form.Page.ShouldContain("(5 membres)");
        form.Yaml.ShouldContain("# cinq", Case.Sensitive, "hand-written text stays as typed");
        var good = form.Yaml;
        form.Set("yaml", good + "\n    - jurry: { id: x }");
        await form.PressAsync("reread");
        form.Page.ShouldContain("ne se lit pas encore comme une règle");
        form.Page.ShouldContain("Ligne 10\u00a0:");
        form.Page.ShouldContain("(5 membres)");
        await form.PressAsync("remove:r.0");
        form.Yaml.ShouldContain("jurry", Case.Sensitive, "the tree waits while the text has none");
        await form.PressAsync("restore");
        form.Page.ShouldContain("(5 membres)");
        form.Yaml.ShouldNotContain("jurry");
        await form.PressAsync("remove:r.0");
        form.Yaml.ShouldNotContain("Quiz");
        await form.PressAsync("undo");
        form.Yaml.ShouldContain("Quiz");
    }

    private static async Task CopyAsync(DesignersBrowser browser, ComposerForm form)
    {
        await browser.DraftAsync("Préparer");
        await form.ReopenAsync();
        var source = Regex.Match(form.Page, "<option value=\"(d-[0-9a-z]+)\"[^>]*>Préparer").Groups[1].Value;
        source.ShouldNotBeEmpty();
        form.Set("c-from", source);
        await form.PressAsync("copy");
        form.Yaml.ShouldContain("onlineAssessment: { id: quiz, name: connaissances, min: 80 }");
        await form.PressAsync("undo");
        form.Yaml.ShouldContain("Quiz");
    }

    [Fact]
    public async Task Every_field_is_set_by_its_input_and_read_back()
    {
        await using var browser = await DesignersBrowser.OpenAsync(DatabaseKind.Sqlite);
        var form = await ComposerForm.OpenAsync(browser, "Souder");
        await form.PressAsync("add:expertReview");
        form.Set("f-assessors", "2");
        form.Set("f-setting", "field");
        form.Set("f-deadline", "6");
        form.Set("f-deadline-unit", "weeks");
        form.Set("f-reminders", "7, 14");
        form.Set("f-independence", "manager");
        form.Set("f-divergence", "1");
        form.Set("f-pool", "Experts métier");
        form.Set("f-onSilence", "substitute");
        await form.PressAsync("criterion-add:r");
        form.Set("f-criterion-0-name", "Geste");
        form.Set("f-criterion-0-levels", "non\npresque\noui");
        form.Set("f-criterion-0-weight", "1,5");
        await form.PressAsync("reread");
        form.Yaml.ShouldContain("id: c1");
        form.Yaml.ShouldContain("[ non, presque, oui ]");
        form.Yaml.ShouldContain("weight: 1.5");
        form.Yaml.ShouldContain("deadline: P6W");
        form.Yaml.ShouldContain("[ P7D, P14D ]");
        form.Yaml.ShouldContain("[ manager ]");
        form.Page.ShouldContain("observation au travail");
        form.Page.ShouldContain("pool “Experts métier”");
        form.Page.ShouldContain("À défaut");
        await form.PressAsync("open:r.s");
        form.Set("f-name", "Remplaçant");
        await form.PressAsync("reread");
        form.Page.ShouldContain("sans réponse : « Remplaçant »".Nb());
    }

    [Fact]
    public async Task What_is_typed_wrongly_stays_is_said_at_its_field_and_kept()
    {
        await using var browser = await DesignersBrowser.OpenAsync(DatabaseKind.Sqlite);
        var form = await ComposerForm.OpenAsync(browser, "Souder");
        await form.PressAsync("add:onlineAssessment");
        form.Set("f-min", "beaucoup");
        await form.PressAsync("reread");
        form["f-min"].ShouldBe("beaucoup");
        form.Page.ShouldContain("id=\"f-min-error\"");
        var refused = await form.PostAsync("next");
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.ReadAsync(form.Path)).ShouldContain("beaucoup");
    }

    [Fact]
    public async Task What_is_wrong_is_said_without_the_words_of_the_text_and_leads_to_its_requirement()
    {
        await using var browser = await DesignersBrowser.OpenAsync(DatabaseKind.Sqlite);
        var form = await ComposerForm.OpenAsync(browser, "Souder");
        await form.PressAsync("add:weighted");
        form.Page.ShouldContain("Ce groupe est vide : ajoutez-y une exigence.".Nb());
        await form.PressAsync("add-at:r");
        await form.PressAsync("add:peerEndorsement");
        form.Set("f-of", "1");
        await form.PressAsync("add-at:r");
        form.Page.ShouldContain("Avis favorables nécessaires : Il faut 2 avis favorables, plus qu’il n’y a de pairs sollicités : 1.".Nb());
        await form.PressAsync("add:jury");
        form.Set("f-externalShare", "150");
        await form.PressAsync("reread");
        form.Page.ShouldContain("Il faut un nombre entre 0 et 100.");

        var refused = await DesignersBrowser.TextAsync(await form.PostAsync("next"));
        refused.ShouldContain("<a href=\"#n-r-1\">Jury : Part de membres externes, en % : Il faut un nombre entre 0 et 100.</a>".Nb());
        form.Set("yaml", "jury: { quorum: [");
        (await DesignersBrowser.TextAsync(await form.PostAsync("next"))).ShouldNotContain("parsing");
    }

    [Fact]
    public async Task A_template_is_continued_by_hand_and_what_was_composed_before_comes_back()
    {
        await using var browser = await DesignersBrowser.OpenAsync(DatabaseKind.Sqlite);
        var form = await ComposerForm.OpenAsync(browser, "Souder");
        await form.PressAsync("add:jury");
        form.Set("rule", "quiz-expert");
        await form.PressAsync("reread");
        form.Set("rule", "yaml");
        await form.PressAsync("reread");
        form.Yaml.ShouldContain("jury", Case.Sensitive, "a look at a template loses nothing");
        form.Set("rule", "quiz-expert");
        await form.PressAsync("reread");
        await form.PressAsync("own");
        form.Yaml.ShouldContain("onlineAssessment: { id: quiz");
    }

    [Fact]
    public async Task Findings_stand_by_their_requirement_and_in_the_list()
    {
        await using var browser = await DesignersBrowser.OpenAsync(DatabaseKind.Sqlite);
        var form = await ComposerForm.OpenAsync(browser, "Souder");
        await form.PressAsync("add:onlineAssessment");
        form.Page.ShouldContain("rien à signaler");
        form.Set("f-min", "0");
        await form.PressAsync("reread");
        form.Page.ShouldContain("À regarder");
        form.Page.ShouldContain("href=\"#n-r\"");
    }

    [Fact]
    public async Task Two_hundred_requirements_thirty_deep_and_with_long_names_are_drawn_and_moved()
    {
        await using var browser = await DesignersBrowser.OpenAsync(DatabaseKind.Sqlite);
        var form = await ComposerForm.OpenAsync(browser, "Souder");
        var name = new string('n', 190);
        var leaves = string.Join('\n', Enumerable.Range(0, 199).Select(i => $"  - evidence: {{ id: e{i}, name: {name}{i} }}"));
        var deep =
            string.Concat(Enumerable.Repeat("{ all: [ ", 28)) + "{ evidence: { id: deep } }" + string.Concat(Enumerable.Repeat(" ] }", 28));
        form.Set("yaml", $"all:\n{leaves}\n  - {deep}");
        await form.PressAsync("reread");
        form.Page.ShouldContain("r.199" + string.Concat(Enumerable.Repeat(".0", 28)));
        await form.PressAsync("down:r.0");
        form.Page.ShouldContain("place 2 sur 200");
        form.Page.Length.ShouldBeLessThan(900_000);
    }

    [Fact]
    public async Task A_colleague_without_the_right_and_another_organisation_copy_nothing()
    {
        await using var browser = await DesignersBrowser.OpenAsync(DatabaseKind.Sqlite);
        var theirs = await browser.Aloi.CreateOrganisationAsync("Autre");
        var cookie = await DesignersBrowser.SignInAsync(browser.Aloi, browser.Http, theirs, "autre@exemple.fr", Right.Designer);
        var mine = await browser.DraftAsync("Secret");
        var secret = "d-" + mine[(mine.LastIndexOf('/') + 1)..];
        var form = await ComposerForm.OpenAsync(browser.As(theirs, cookie), "Leur preuve");
        form.Page.ShouldNotContain("Secret");
        form.Set("c-from", secret);
        await form.PressAsync("copy");
        form.Page.ShouldContain("Choisissez d’abord une preuve");
        form.Yaml.ShouldBeEmpty();
    }
}

internal static class Spaces
{
    /// <summary>French signs stand behind a space that does not break.</summary>
    public static string Nb(this string text) =>
        Regex.Replace(text, " (?=[;:!?»%])|(?<=«) ", "\u00a0", RegexOptions.None, TimeSpan.FromSeconds(1));
}
