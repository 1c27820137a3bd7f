using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Organisations;

/// <summary>The administrator's pages about members, over HTTP.</summary>
public sealed partial class MemberPagesTests
{
    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Members_are_found_by_the_beginning_of_a_name_an_address_or_a_number_although_names_are_sealed(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.ImportAsync(
            OrganisationsFixture.Row("zoe.lefevre@exemple.fr", "A-17", "Zoé", "Lefèvre-Dûpont"),
            OrganisationsFixture.Row("paul.noel@exemple.fr", "A-18", "Paul", "Noël"),
            OrganisationsFixture.Row(null, "A-19", "Paule", "Lefebvre")
        );
        (await desk.ListAsync("lefev")).ShouldBe(["Lefèvre-Dûpont Zoé"]);
        (await desk.ListAsync("LEF zoe")).ShouldBe(["Lefèvre-Dûpont Zoé"]);
        (await desk.ListAsync("dupont")).ShouldBe(["Lefèvre-Dûpont Zoé"]);
        (await desk.ListAsync("paul")).ShouldBe(["Noël Paul", "Lefebvre Paule"]);
        (await desk.ListAsync("paule")).ShouldBe(["Lefebvre Paule"]);
        (await desk.ListAsync("zoe.lefevre@exemple.fr")).ShouldBe(["Lefèvre-Dûpont Zoé"]);
        (await desk.ListAsync("a-19")).ShouldBe(["Lefebvre Paule"]);
        (await desk.ListAsync("lefevrz")).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_record_is_edited_found_by_its_new_name_and_a_stale_edit_is_refused_in_words(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = (await desk.ImportAsync(OrganisationsFixture.Row("anna@exemple.fr", null, "Anna", "Brun")))[0];
        var page = await (await desk.Http.PageAsync($"/members/{id}", desk.Cookie)).TextAsync();
        var form = desk.Edit(page, ("familyName", "Moreau <b>"), ("manager", "administration@exemple.fr"));
        (await desk.Http.PostFormAsync($"/members/{id}", form, desk.Cookie)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await desk.ListAsync("moreau")).ShouldBe(["Moreau <b> Anna"]);
        (await desk.ListAsync("brun")).ShouldBeEmpty();

        var stale = await desk.Http.PostFormAsync($"/members/{id}", desk.Edit(page, ("familyName", "Perdu")), desk.Cookie);
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var words = await stale.TextAsync();
        words.ShouldContain("Quelqu’un d’autre a modifié cette fiche");
        words.ShouldContain("value=\"Perdu\"");
        words.ShouldContain("Moreau <b>");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task An_edit_that_takes_anothers_address_or_a_manager_in_a_circle_is_refused_at_its_field(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var ids = await desk.ImportAsync(
            new MemberRow("chef@exemple.fr", null, "Chef", "Un"),
            new MemberRow("equipe@exemple.fr", null, "Équipe", "Deux", Manager: "chef@exemple.fr")
        );
        var page = await (await desk.Http.PageAsync($"/members/{ids[0]}", desk.Cookie)).TextAsync();
        var edit = desk.Edit(page, ("email", "equipe@exemple.fr"), ("manager", "equipe@exemple.fr"));
        var refused = await desk.Http.PostFormAsync($"/members/{ids[0]}", edit, desk.Cookie);
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var words = await refused.TextAsync();
        words.ShouldContain("href=\"#email\"");
        words.ShouldContain("href=\"#manager\"");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Erasing_asks_for_a_box_and_leaves_nothing_to_find(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = (await desk.ImportAsync(OrganisationsFixture.Row("anna@exemple.fr", "7", "Anna", "Brun")))[0];
        var unsure = await desk.Http.PostFormAsync($"/members/{id}/erase", [], desk.Cookie);
        unsure.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var form = new Dictionary<string, string> { ["understood"] = "yes" };
        (await desk.Http.PostFormAsync($"/members/{id}/erase", form, desk.Cookie)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await desk.ListAsync("brun")).ShouldBeEmpty();
        (await desk.ListAsync("7")).ShouldBeEmpty();
        (await (await desk.Http.PageAsync($"/members/{id}", desk.Cookie)).TextAsync()).ShouldContain("ont été effacées");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_spreadsheets_list_is_looked_at_with_every_problem_by_line_and_column_then_added_once(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        const string list =
            "Nom;Prénom;Adresse électronique;Matricule;Fonction;Responsable;Inconnue\r\n"
            + "Noël;Zoé;zoe@exemple.fr;1;\"Cariste; nuit\";paul@exemple.fr;x\r\n"
            + "Brun;Paul;paul@exemple.fr;2;;;\r\n"
            + "\r\n"
            + "Sans;Adresse;pas une adresse;;;;\r\n"
            + "Deux;Fois;zoe@exemple.fr;;;;\r\n"
            + "Chef;Perdu;perdu@exemple.fr;;;personne@exemple.fr;\r\n";

        // Windows-1252, as Excel's plain « CSV » still writes it.
        var sent = await desk.UploadAsync(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(list));
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var draft = sent.Headers.Location!.OriginalString;
        var page = await (await desk.Http.PageAsync(draft, desk.Cookie)).TextAsync();
        page.ShouldContain("Noël");
        Lines().Matches(page).Select(m => m.Groups[1].Value).ShouldBe(["5", "6", "7"]);
        page.ShouldContain("« pas une adresse » n’est pas une adresse électronique".Replace("« ", "«\u00a0").Replace(" »", "\u00a0»"));

        (await desk.Http.PostFormAsync(draft, [], desk.Cookie)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await desk.Http.PostFormAsync(draft, [], desk.Cookie)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await (await desk.Http.PageAsync(draft, desk.Cookie)).TextAsync()).ShouldContain("Personnes ajoutées");
        (await desk.ListAsync("")).Count.ShouldBe(3);
        var zoe = Ids().Match(await (await desk.Http.PageAsync("/members?q=zoe", desk.Cookie)).TextAsync()).Value;
        var record = await (await desk.Http.PageAsync(zoe, desk.Cookie)).TextAsync();
        record.ShouldContain("Cariste; nuit");
        record.ShouldContain("value=\"paul@exemple.fr\"");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task What_cannot_be_a_list_is_refused_with_what_to_do(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        (await (await desk.UploadAsync([0x50, 0x4B, 0x03, 0x04, 1, 2])).TextAsync()).ShouldContain("enregistrez-le au format CSV");
        (await (await desk.UploadAsync("a;b\nc;d"u8.ToArray())).TextAsync()).ShouldContain("Aucune colonne d’adresse");
        (await (await desk.UploadAsync("email;courriel\nx;y"u8.ToArray())).TextAsync()).ShouldContain("gardez-en une");
        var kept = await desk.Http.PostFormAsync(
            "/members/import",
            new Dictionary<string, string> { ["text"] = "<i>rien</i>" },
            desk.Cookie
        );
        kept.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await kept.TextAsync()).ShouldContain("<i>rien</i></textarea>");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task An_administrator_of_a_site_sees_and_edits_that_site_alone(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var site = await desk.Aloi.AddEntityAsync(desk.Organisation, desk.Organisation.RootEntityId, "Lyon");
        await desk.Aloi.ImportAsync(desk.Organisation, site.Id, OrganisationsFixture.Row("site@exemple.fr", null, "Site", "Lyon"));
        var elsewhere = (await desk.ImportAsync(OrganisationsFixture.Row("siege@exemple.fr", null, "Siège", "Paris")))[0];
        var local = await desk.Aloi.ImportOneAsync(desk.Organisation, "locale@exemple.fr");
        await desk.Aloi.GiveAsync(desk.Organisation, local, site.Id, Right.Administrator);
        var cookie = HttpAloi.CookieOf(await desk.Http.GetAsync(await desk.Aloi.SignInLinkAsync(desk.Organisation, local)));
        var page = await (await desk.Http.PageAsync("/members", cookie)).TextAsync();
        page.ShouldContain("Lyon Site");
        page.ShouldNotContain("Paris Siège");
        (await desk.Http.PageAsync($"/members/{elsewhere}", cookie)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await desk.Http.PageAsync("/members?q=siege@exemple.fr", cookie)).TextAsync()).ShouldContain("Aucun membre ne répond");
        (await desk.Http.PageAsync("/settings", cookie)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await desk.Http.PageAsync("/audit", cookie)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [GeneratedRegex("class=\"stack number\" data-label=\"Ligne\">(\\d+)<")]
    private static partial Regex Lines();

    [GeneratedRegex("/members/[0-9a-z]{26}")]
    private static partial Regex Ids();
}
