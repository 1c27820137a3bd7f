using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Texts;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Organisations;

/// <summary>The administrator's pages about entities, rights, settings and the journal, over HTTP.</summary>
public sealed partial class AdminPagesTests
{
    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_tree_grows_is_renamed_and_moved_and_a_stale_form_is_refused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var root = Entity().Match(await PageAsync(desk, "/entities")).Value;
        await PostAsync(desk, $"{root}/children", ("childName", "France"));
        await PostAsync(desk, $"{root}/children", ("childName", "Lyon <b>"));
        var page = await PageAsync(desk, "/entities");
        page.ShouldContain("Lyon <b></a>");
        var lyon = Regex.Match(page, "href=\"(/entities/[0-9a-z]{26})\">Lyon").Groups[1].Value;
        var france = Regex.Match(page, "href=\"(/entities/[0-9a-z]{26})\">France").Groups[1].Value;
        await PostAsync(desk, $"{lyon}/move", ("to", france["/entities/".Length..]));

        var stamp = Regex.Match(await PageAsync(desk, lyon), "name=\"stamp\" value=\"([0-9a-f]+)\"").Groups[1].Value;
        await PostAsync(desk, lyon, ("stamp", stamp), ("name", "Lyon"), ("timeZone", "Europe/Paris"), ("isIssuer", "yes"));
        (await PageAsync(desk, lyon)).ShouldContain("France › Lyon");
        var stale = await SendAsync(desk, lyon, ("stamp", stamp), ("name", "Autre"), ("timeZone", "Europe/Paris"));
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await stale.TextAsync()).ShouldContain("value=\"Autre\"");
        (await SendAsync(desk, $"{france}/move", ("to", lyon["/entities/".Length..]))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_right_is_given_by_address_taken_given_back_and_the_last_administrator_stays(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.ImportAsync(OrganisationsFixture.Row("anna@exemple.fr", null, "Anna", "Brun"));
        var root = Entity().Match(await PageAsync(desk, "/entities")).Value["/entities/".Length..];
        var unknown = await SendAsync(desk, "/rights", ("person", "personne@exemple.fr"), ("right", "Assessor"), ("entity", root));
        unknown.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await PostAsync(desk, "/rights", ("person", "anna@exemple.fr"), ("right", "Assessor"), ("entity", root));
        var page = await PageAsync(desk, "/rights?q=anna@exemple.fr");
        page.ShouldContain("Brun Anna");
        var take = Regex.Match(page, "/rights/[0-9a-z/]+/Assessor/take").Value;
        var taken = await PostAsync(desk, take);
        taken.Headers.GetValues("Set-Cookie").ShouldContain(c => c.StartsWith("aloi_toast"));
        (await PageAsync(desk, "/rights?q=anna@exemple.fr")).ShouldContain("Aucun droit");
        await PostAsync(desk, take.Replace("/take", "/give"));
        (await PageAsync(desk, "/rights?q=anna@exemple.fr")).ShouldContain("Brun Anna");

        var own = Regex.Match(await PageAsync(desk, "/rights?right=Administrator"), "/rights/[0-9a-z/]+/Administrator/take").Value;
        var last = await SendAsync(desk, own);
        last.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await last.TextAsync()).ShouldContain("garde au moins une personne");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_words_of_an_organisation_are_kept_and_shown_as_text(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await PostAsync(
            desk,
            "/settings",
            ("version", "0"),
            ("name", "Ferrand <i>"),
            ("welcomeFrench", "Bienvenue <script>"),
            ("legalEnglish", "Legal")
        );
        (await (await desk.Http.PageAsync("/settings", desk.Cookie)).Content.ReadAsStringAsync(Cancellation)).ShouldNotContain("<script>B");
        var look = await desk.Aloi.InScopeAsync(
            desk.Organisation.Id,
            s => s.GetRequiredService<IOrganisationLook>().CurrentAsync(Language.French, Cancellation)
        );
        look.ShouldBe(new LookInfo("Bienvenue <script>", "Legal", null));
        (await SendAsync(desk, "/settings", ("version", "0"), ("name", "Autre"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var tooLong = await SendAsync(desk, "/settings", ("version", "1"), ("name", new string('x', 201)));
        tooLong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_logo_is_checked_served_to_anybody_and_removed(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var refused = await desk.UploadAsync(
            "<!DOCTYPE x [<!ENTITY y \"z\">]><svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(),
            "/settings/logo",
            "logo"
        );
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.TextAsync()).ShouldContain("href=\"#logo\"");
        (await desk.UploadAsync(Encoding.ASCII.GetBytes("GIF89a"), "/settings/logo", "logo")).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        var png = File.ReadAllBytes(Path.Combine(Repository.Root, "src", "Aloi", "Ui", "Faces", "hallmark.png"));
        (await desk.UploadAsync(png, "/settings/logo", "logo")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var logo = Logo().Match(await PageAsync(desk, "/settings")).Value;
        var served = await desk.Http.GetAsync(logo);
        served.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await PageAsync(desk, "/work")).ShouldContain(logo);
        await PostAsync(desk, "/settings/logo/remove");
        (await desk.Http.GetAsync(logo)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_journal_tells_who_did_what_filters_and_exports_a_table_that_runs_nothing(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.ImportAsync(OrganisationsFixture.Row("anna@exemple.fr", null, "=cmd|'/c calc'!A1", "Brun"));
        var root = Entity().Match(await PageAsync(desk, "/entities")).Value["/entities/".Length..];
        await PostAsync(desk, "/rights", ("person", "anna@exemple.fr"), ("right", "Assessor"), ("entity", root));
        var page = await PageAsync(desk, "/audit");
        page.ShouldContain("Droit donné");
        page.ShouldContain("droit Évaluation");
        (await PageAsync(desk, "/audit?kind=entities")).ShouldNotContain("Droit donné");
        (await PageAsync(desk, "/audit?q=anna@exemple.fr")).ShouldContain("Droit donné");
        (await PageAsync(desk, "/audit?q=anna@exemple.fr")).ShouldNotContain("Connexion<");
        (await PageAsync(desk, "/audit?q=inconnue@exemple.fr")).ShouldContain("n’est l’adresse ni le matricule");
        (await PageAsync(desk, "/audit?to=2026-03-01")).ShouldContain("Aucun acte");
        (await PageAsync(desk, "/audit?from=2026-03-02&to=2026-03-02&before=rubbish")).ShouldContain("Droit donné");
        var csv = await (await desk.Http.GetAsync("/audit.csv?kind=rights", desk.Cookie)).Content.ReadAsStringAsync(Cancellation);
        csv.ShouldContain("right.given");
        csv.ShouldContain("'=cmd");
        csv.ShouldNotContain(";=cmd");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<string> PageAsync(Desk desk, string path)
    {
        var page = await desk.Http.PageAsync(path, desk.Cookie);
        page.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await page.TextAsync();
    }

    private static async Task<HttpResponseMessage> PostAsync(Desk desk, string path, params (string Name, string Value)[] fields)
    {
        var answer = await SendAsync(desk, path, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await answer.TextAsync());
        return answer;
    }

    private static Task<HttpResponseMessage> SendAsync(Desk desk, string path, params (string Name, string Value)[] fields) =>
        desk.Http.PostFormAsync(path, fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), desk.Cookie);

    [GeneratedRegex("/entities/[0-9a-z]{26}")]
    private static partial Regex Entity();

    [GeneratedRegex("/organisations/[0-9a-z]{26}/logo.png\\?v=[0-9a-f]+")]
    private static partial Regex Logo();
}
