using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Organisations;

public sealed class OrganisationRoutesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task An_administrator_builds_the_tree_moves_it_and_fills_it(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        var organisation = await aloi.CreateOrganisationAsync();
        var cookie = await aloi.SignInAsAdministratorAsync(http, organisation);
        var root = (await JsonAsync(await http.GetAsync("/api/v1/entities", cookie)))[0].GetProperty("id").GetString();
        var france = await AddAsync(http, cookie, root!, "France");
        var lyon = await AddAsync(http, cookie, root!, "Lyon");
        var moved = await http.PostAsync($"/api/v1/entities/{lyon}/move", new { to = france }, cookie);
        (await JsonAsync(moved)).GetProperty("parent").GetString().ShouldBe(france);

        var members = new object[] { new { email = "a@x.fr", givenName = "A" }, new { staffNumber = "7", givenName = "B" } };
        (await http.PostAsync($"/api/v1/entities/{lyon}/members", new { members }, cookie)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await JsonAsync(await http.GetAsync($"/api/v1/entities/{france}/members?limit=1", cookie));
        page.GetProperty("members")[0].GetProperty("email").GetString().ShouldBe("a@x.fr");
        var next = page.GetProperty("next").GetString();
        var last = await JsonAsync(await http.GetAsync($"/api/v1/entities/{france}/members?limit=1&after={next}", cookie));
        last.GetProperty("members")[0].GetProperty("staffNumber").GetString().ShouldBe("7");
        last.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_member_without_the_right_is_refused_and_gains_it_by_a_grant(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        var organisation = await aloi.CreateOrganisationAsync();
        var admin = await aloi.SignInAsAdministratorAsync(http, organisation);
        var member = await aloi.ImportOneAsync(organisation, "a@x.fr");
        var cookie = HttpAloi.CookieOf(await http.GetAsync(await aloi.SignInLinkAsync(organisation, member)));
        var root = (await JsonAsync(await http.GetAsync("/api/v1/entities", admin)))[0].GetProperty("id").GetString();
        var list = $"/api/v1/entities/{root}/members";
        var grant = $"/api/v1/members/{await aloi.PublicIdAsync(organisation, member)}/grants/{root}/manager";

        (await http.GetAsync(list, cookie)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await http.SendAsync(HttpMethod.Put, grant, cookie)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await http.SendAsync(HttpMethod.Put, grant, admin)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await http.GetAsync(list, cookie)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await http.PostAsync(list, new { members = Array.Empty<object>() }, cookie)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await http.SendAsync(HttpMethod.Delete, grant, admin)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await http.GetAsync(list, cookie)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await http.SendAsync(HttpMethod.Put, grant.Replace("manager", "7"), admin)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_last_administrator_of_the_root_stays(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        var organisation = await aloi.CreateOrganisationAsync();
        var admin = await aloi.SignInAsAdministratorAsync(http, organisation);
        var root = (await JsonAsync(await http.GetAsync("/api/v1/entities", admin)))[0].GetProperty("id").GetString();
        var self = await aloi.PublicIdAsync(organisation, await aloi.ImportOneAsync(organisation, "administration@exemple.fr"));
        var own = $"/api/v1/members/{self}/grants/{root}/administrator";
        (await CodeAsync(await http.SendAsync(HttpMethod.Delete, own, admin))).ShouldBe("organisations.last-administrator");
        (await CodeAsync(await http.SendAsync(HttpMethod.Delete, $"/api/v1/members/{self}", admin))).ShouldBe(
            "organisations.last-administrator"
        );
        var second = await aloi.ImportOneAsync(organisation, "b@x.fr");
        await aloi.GiveAsync(organisation, second, organisation.RootEntityId, Right.Administrator);
        (await http.SendAsync(HttpMethod.Delete, own, admin)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Every_bad_row_of_an_import_is_told_with_its_line(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        var organisation = await aloi.CreateOrganisationAsync();
        var cookie = await aloi.SignInAsAdministratorAsync(http, organisation);
        var root = (await JsonAsync(await http.GetAsync("/api/v1/entities", cookie)))[0].GetProperty("id").GetString();
        var members = new object[] { new { email = "x" }, new { givenName = "B" }, new { email = "ok@x.fr" } };
        var refused = await http.PostAsync($"/api/v1/entities/{root}/members", new { members }, cookie);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var errors = (await JsonAsync(refused)).GetProperty("errors");
        errors.GetArrayLength().ShouldBe(2);
        errors[1].GetProperty("where").GetProperty("line").GetInt32().ShouldBe(2);
        errors[0].GetProperty("detail").GetString().ShouldBe("«\u00a0x\u00a0» n’est pas une adresse électronique.");
    }

    private static async Task<string> AddAsync(HttpAloi http, string cookie, string parent, string name)
    {
        var added = await http.PostAsync($"/api/v1/entities/{parent}/children", new { name }, cookie);
        added.StatusCode.ShouldBe(HttpStatusCode.Created);
        return (await JsonAsync(added)).GetProperty("id").GetString()!;
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage response) =>
        (await JsonAsync(response)).GetProperty("code").GetString();

    private static Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
}
