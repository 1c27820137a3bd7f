using System.Net;
using System.Text;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;
using static Aloi.Tests.Modules.Achievements.Pages.DesignersBrowser;

namespace Aloi.Tests.Modules.Achievements.Pages;

/// <summary>The designer's road, form by form.</summary>
public sealed class DesigningTests
{
    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_designer_goes_from_an_empty_page_to_a_published_proof_and_its_next_version(DatabaseKind kind)
    {
        await using var browser = await OpenAsync(kind);
        (await browser.ReadAsync("/achievements")).ShouldContain("Aucune preuve pour l’instant");
        var key = Hidden(await browser.ReadAsync("/achievements/new"), "key");
        var rule = await browser.GoAsync(
            "/achievements/new",
            ("key", key),
            ("name", "Préparer une commande"),
            ("description", "Prépare une commande sans casse."),
            ("outcomes", "Cale\nÉtiquette"),
            ("kind", "competence"),
            ("language", "fr"),
            ("do", "next")
        );
        var draft = rule[..rule.LastIndexOf('/')];
        (await browser.ReadAsync(rule)).ShouldContain("Test en ligne et expert de terrain");
        var details = await browser.GoAsync(
            rule,
            ("revision", "1"),
            ("rule", "quiz-expert"),
            ("number-pass-mark", "85"),
            ("shown", "quiz-expert"),
            ("do", "next")
        );
        (await browser.ReadAsync(details)).ShouldContain("(85\u00a0% au moins)", Case.Sensitive, "the criteria are proposed from the rule");
        var skills = await browser.GoAsync(
            details,
            ("revision", "2"),
            ("criteria", "Réussir."),
            ("workload", "14"),
            ("participation", "workplace"),
            ("do", "next")
        );
        await browser.GoAsync(skills, ("free", "Caler une charge"));
        (await browser.ReadAsync(skills)).ShouldContain("Caler une charge");
        var publish = await browser.GoAsync(draft + "/badge", ("revision", "4"), ("source", "none"), ("do", "next"));
        publish.ShouldEndWith("/publish");
        (await browser.ReadAsync(publish)).ShouldContain("Tout est prêt");
        var published = await browser.GoAsync(publish, ("revision", "5"));
        var page = await browser.ReadAsync(published);
        page.ShouldContain("Il faut le test « connaissances » (85\u00a0% au moins)".Replace("« ", "«\u00a0").Replace(" »", "\u00a0»"));
        page.ShouldContain("Caler une charge");
        var yaml = await TextAsync(await browser.Http.GetAsync(published + "/definition.yaml", browser.Cookie));
        AchievementYaml.Parse(yaml).Value!.Achievement.Outcomes.ShouldBe(["Cale", "Étiquette"]);
        var next = await browser.GoAsync(published + "/versions");
        (await browser.ReadAsync(next)).ShouldContain("Vous préparez la version 2");
        (await browser.ReadAsync(next.Replace("/what", "/publish"))).ShouldContain("La version 2 reprend tout de la version 1");
        (await browser.ReadAsync("/achievements?state=draft")).ShouldContain("Brouillon");
    }

    [Theory]
    [InlineData("name", "", "Donnez un nom")]
    [InlineData("name", "LONG", "la limite est de 200")]
    [InlineData("kind", "diplôme", "n’est pas un des choix")]
    [InlineData("description", "a\u202Eb", "caractère invisible")]
    public async Task A_field_that_is_wrong_says_so_and_keeps_what_was_typed(string field, string typed, string said)
    {
        await using var browser = await OpenAsync(DatabaseKind.Sqlite);
        var form = new Dictionary<string, string> { ["name"] = "Nom", ["description"] = "Gardé tel quel" };
        form[field] = typed == "LONG" ? new string('é', 201) : typed;
        var page = await browser.RefusedAsync(
            HttpStatusCode.UnprocessableEntity,
            "/achievements/new",
            [.. form.Select(f => (f.Key, f.Value))]
        );
        page.ShouldContain(said);
        page.ShouldContain($"href=\"#{field}\"");
        page.ShouldContain($"id=\"{field}\"");
        page.ShouldContain(field == "description" ? typed : "Gardé tel quel");
    }

    [Theory]
    [InlineData("details", "workload", "beaucoup", "nombre d’heures")]
    [InlineData("details", "validity", "-3", "nombre entier")]
    [InlineData("details", "eqf", "9", "n’est pas un des choix")]
    [InlineData("rule", "number-pass-mark", "101", "entre 1 et 100")]
    public async Task Each_step_refuses_at_the_field_and_keeps_the_draft(string step, string field, string typed, string said)
    {
        await using var browser = await OpenAsync(DatabaseKind.Sqlite);
        var draft = await browser.DraftAsync();
        var page = await browser.RefusedAsync(
            HttpStatusCode.UnprocessableEntity,
            $"{draft}/{step}",
            ("revision", "3"),
            ("rule", "quiz-expert"),
            ("shown", "quiz-expert"),
            (field, typed),
            ("do", "next")
        );
        page.ShouldContain(said);
        page.ShouldContain($"id=\"{field}-error\"");
        (await browser.ReadAsync($"{draft}/{step}")).ShouldContain(
            $"value=\"{typed}\"".Replace("value=\"9\"", "Niveau"),
            Case.Sensitive,
            "what was typed is kept"
        );
        (await browser.RefusedAsync(HttpStatusCode.UnprocessableEntity, draft + "/publish", ("revision", "4"))).ShouldContain(
            $"{draft}/{step}#{field}"
        );
    }

    [Fact]
    public async Task Html_long_names_other_directions_and_pictures_in_words_are_shown_as_typed()
    {
        await using var browser = await OpenAsync(DatabaseKind.Sqlite);
        var hostile = "<script>alert(1)</script>\"'& عنوان 🎓 ";
        var name = hostile + new string('é', 200 - hostile.Length);
        var rule = await browser.GoAsync(
            "/achievements/new",
            ("name", name),
            ("description", hostile),
            ("outcomes", hostile),
            ("kind", "competence")
        );
        var draft = rule[..rule.LastIndexOf('/')];
        await browser.GoAsync(rule, ("revision", "1"), ("rule", "declaration-peers"), ("do", "next"));
        await browser.GoAsync(
            draft + "/details",
            ("revision", "2"),
            ("criteria", hostile),
            ("quality", hostile),
            ("prerequisites", hostile),
            ("do", "next")
        );
        await browser.GoAsync(draft + "/skills", ("free", hostile.Trim()));
        await browser.GoAsync(
            draft + "/badge",
            ("revision", "4"),
            ("source", "design"),
            ("template", hostile),
            ("palette", hostile),
            ("icon", hostile),
            ("title", hostile),
            ("alt", hostile),
            ("do", "next")
        );
        foreach (
            var page in new[] { "/what", "/rule", "/details", "/skills", "/badge", "/publish" }
                .Select(s => draft + s)
                .Append("/achievements")
        )
        {
            var raw = await (await browser.Http.PageAsync(page, browser.Cookie)).Content.ReadAsStringAsync(
                TestContext.Current.CancellationToken
            );
            raw.ShouldNotContain("<script>alert", Case.Sensitive, page);
        }

        var published = await browser.GoAsync(draft + "/publish", ("revision", "5"));
        (await browser.ReadAsync(published)).ShouldContain("عنوان 🎓");
    }

    [Fact]
    public async Task A_stale_edit_shows_both_texts()
    {
        await using var browser = await OpenAsync(DatabaseKind.Sqlite);
        var draft = await browser.DraftAsync();
        await browser.GoAsync(draft + "/details", ("revision", "3"), ("criteria", "Le premier texte"), ("do", "keep"));
        var page = await browser.RefusedAsync(
            HttpStatusCode.Conflict,
            draft + "/details",
            ("revision", "3"),
            ("criteria", "Le second texte"),
            ("do", "keep")
        );
        page.ShouldContain("Le premier texte");
        page.ShouldContain("Le second texte");
        page.ShouldContain("modifié entre-temps par Amina Diallo");
        Hidden(page, "revision").ShouldBe("4");
        await browser.GoAsync(draft + "/details", ("revision", "4"), ("criteria", "Le second texte"), ("do", "keep"));
        (await browser.ReadAsync(draft + "/details")).ShouldContain("Le second texte");
    }

    [Fact]
    public async Task Pressing_twice_publishes_once()
    {
        await using var browser = await OpenAsync(DatabaseKind.Sqlite);
        var draft = await browser.DraftAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => browser.PostAsync(draft + "/publish", ("revision", "3"))));
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.SeeOther);
        answers.Select(a => a.Headers.Location!.OriginalString).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_rule_is_read_again_without_being_kept_and_a_hand_written_one_shows_mistakes_under_their_line()
    {
        await using var browser = await OpenAsync(DatabaseKind.Sqlite);
        var draft = await browser.DraftAsync();
        var read = await browser.PostAsync(draft + "/rule", ("revision", "3"), ("rule", "attendance-test"), ("do", "reread"));
        (await TextAsync(read)).ShouldContain("14 h de présence".Replace(" h", "\u00a0h"));
        (await browser.ReadAsync(draft + "/rule")).ShouldContain("connaissances");
        var own = await TextAsync(
            await browser.PostAsync(draft + "/rule", ("revision", "3"), ("rule", "quiz-expert"), ("shown", "quiz-expert"), ("do", "own"))
        );
        own.ShouldContain("- onlineAssessment: { id: quiz, name: connaissances, min: 80 }");
        const string yaml = "all:\n  - jury: { id: j, quorum: 3 }\n  - evidense: { id: e }\n";
        var page = await browser.RefusedAsync(
            HttpStatusCode.UnprocessableEntity,
            draft + "/rule",
            ("revision", "3"),
            ("rule", "yaml"),
            ("yaml", yaml),
            ("do", "next")
        );
        page.ShouldContain("Ligne 3\u00a0:");
        page.ShouldContain("- evidense: { id: e }");
    }

    [Fact]
    public async Task An_uploaded_picture_is_checked_and_a_drawing_is_cleaned()
    {
        await using var browser = await OpenAsync(DatabaseKind.Sqlite);
        var draft = await browser.DraftAsync();
        (await UploadAsync(browser, draft, "GIF89a"u8.ToArray(), "badge.png")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var empty = await TextAsync(await UploadAsync(browser, draft, [], "badge.png"));
        empty.ShouldContain("Choisissez un fichier");
        var large = await UploadAsync(browser, draft, new byte[(4 * 1024 * 1024) + 1], "badge.png");
        (await TextAsync(large)).ShouldContain("dépasse 4 Mo");
        var png = await File.ReadAllBytesAsync(
            Path.Combine(Repository.Root, "examples", "chariot.png"),
            TestContext.Current.CancellationToken
        );
        (await UploadAsync(browser, draft, png, "badge.png")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var picture = await browser.Http.GetAsync(draft + "/picture.png", browser.Cookie);
        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        var svg = Encoding.UTF8.GetBytes(
            "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'><script>alert(1)</script><rect width='100' height='100'/></svg>"
        );
        ((int)(await UploadAsync(browser, draft, svg, "badge.svg")).StatusCode).ShouldBeOneOf(303, 422, 503);
    }

    [Fact]
    public async Task Those_who_may_not_design_are_told_so_and_strangers_sign_in_first()
    {
        await using var browser = await OpenAsync(DatabaseKind.Sqlite);
        var draft = await browser.DraftAsync();
        var manager = await SignInAsync(browser.Aloi, browser.Http, browser.Organisation, "encadrement@exemple.fr", Right.Manager);
        foreach (var path in new[] { "/achievements/new", draft + "/what" })
        {
            (await browser.Http.PageAsync(path, manager)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        (await browser.Http.PageAsync("/achievements", manager)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.Http.PageAsync(draft + "/what")).StatusCode.ShouldBeOneOf(
            HttpStatusCode.Unauthorized,
            HttpStatusCode.Redirect,
            HttpStatusCode.SeeOther
        );
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Every_page_is_drawn_in_both_languages(string language)
    {
        await using var browser = await OpenAsync(DatabaseKind.Sqlite);
        var draft = await browser.DraftAsync();
        var steps = new[] { "what", "rule", "details", "skills", "badge", "publish" }.Select(s => $"{draft}/{s}");
        foreach (
            var path in steps.Concat([
                "/achievements",
                "/achievements/new",
                "/skills",
                "/skills?q=a",
                "/achievements?q=x&kind=competence&page=3",
            ])
        )
        {
            (await browser.ReadAsync(path, language)).ShouldContain($"<html lang=\"{language}\"");
        }
    }

    [Fact]
    public async Task A_list_of_skills_is_uploaded_or_refused_by_line()
    {
        await using var browser = await OpenAsync(DatabaseKind.Sqlite);
        using var bad = Form("nom,url\nCaler,x\n", "Liste");
        var refused = await browser.Http.PostFormAsync("/skills/import", bad, browser.Cookie);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await TextAsync(refused);
        page.ShouldContain("Ligne 2\u00a0:");
        page.ShouldContain("value=\"Liste\"");
        using var good = Form("nom,url\nCaler,https://exemple.fr\n", "Liste");
        (await browser.Http.PostFormAsync("/skills/import", good, browser.Cookie)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.ReadAsync("/skills?q=caler")).ShouldContain("https://exemple.fr");
    }

    private static MultipartFormDataContent Form(string csv, string name) =>
        new() { { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", "liste.csv" }, { new StringContent(name), "name" } };

    private static async Task<HttpResponseMessage> UploadAsync(DesignersBrowser browser, string draft, byte[] file, string name)
    {
        var revision = Hidden(await browser.ReadAsync(draft + "/badge"), "revision");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(revision), "revision" },
            { new StringContent("upload"), "source" },
            { new StringContent("next"), "do" },
            { new ByteArrayContent(file), "picture", name },
        };
        return await browser.Http.PostFormAsync(draft + "/badge", form, browser.Cookie);
    }
}
