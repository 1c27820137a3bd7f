using System.Net;
using System.Text;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.SignIn;
using Aloi.Platform.Database;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Organisations;

public sealed class SignInTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_link_signs_in_once_with_a_cookie_that_scripts_and_other_sites_cannot_use(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        var link = await LinkAsync(aloi);
        var signedIn = await http.GetAsync(link);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        signedIn.Headers.Location!.OriginalString.ShouldBe("/work");
        var cookie = HttpAloi.SetCookieOf(signedIn).ToLowerInvariant();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        (await http.GetAsync("/api/v1/entities", HttpAloi.CookieOf(signedIn))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await http.GetAsync("/api/v1/entities")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await http.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_cookie_is_secure_on_any_host_that_a_network_leads_to(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        var request = new HttpRequestMessage(HttpMethod.Get, await LinkAsync(aloi)) { Headers = { Host = "preuves.exemple.fr" } };
        HttpAloi.SetCookieOf(await http.SendAsync(request, null)).ToLowerInvariant().ShouldContain("secure");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_link_and_a_session_expire(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        var organisation = await aloi.CreateOrganisationAsync();
        var member = await aloi.ImportOneAsync(organisation, "a@exemple.fr");
        var late = await LinkAsync(aloi, organisation, member);
        var cookie = HttpAloi.CookieOf(await http.GetAsync(await LinkAsync(aloi, organisation, member)));
        aloi.Clock.Advance(Session.Lifetime);
        (await http.GetAsync("/api/v1/entities", cookie)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        aloi.Clock.Advance(SignInLink.Lifetime);
        (await http.GetAsync(late)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Sessions_are_listed_and_ended_and_only_digests_of_them_are_stored(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        var organisation = await aloi.CreateOrganisationAsync();
        var member = await aloi.ImportOneAsync(organisation, "a@exemple.fr");
        var phone = HttpAloi.CookieOf(await http.GetAsync(await LinkAsync(aloi, organisation, member)));
        var desk = HttpAloi.CookieOf(await http.GetAsync(await LinkAsync(aloi, organisation, member)));
        var rows = await aloi.InScopeAsync(
            organisation.Id,
            s => s.GetRequiredService<IssuerContext>().Set<Session>().OrderBy(x => x.Id).ToListAsync(Cancellation)
        );
        rows.Count.ShouldBe(2);
        rows.ShouldAllBe(r => Encoding.UTF8.GetString(r.Digest) != phone && r.Digest.Length == 32);
        (await http.SendAsync(HttpMethod.Delete, $"/api/v1/sessions/{rows[0].PublicId}", desk)).StatusCode.ShouldBe(
            HttpStatusCode.NoContent
        );
        (await http.GetAsync("/api/v1/sessions", phone)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await (await http.GetAsync("/api/v1/sessions", desk)).Content.ReadAsStringAsync(Cancellation)).ShouldContain(
            rows[1].PublicId.ToString()
        );
        (await http.SendAsync(HttpMethod.Post, "/signout", desk)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await http.GetAsync("/api/v1/sessions", desk)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_change_asked_by_another_sites_page_is_refused(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        var cookie = HttpAloi.CookieOf(await http.GetAsync(await LinkAsync(aloi)));
        (await SignOutAsync(http, cookie, "Origin", "https://ailleurs.exemple")).ShouldBe(HttpStatusCode.Forbidden);
        (await SignOutAsync(http, cookie, "Origin", "null")).ShouldBe(HttpStatusCode.Forbidden);
        (await SignOutAsync(http, cookie, "Sec-Fetch-Site", "same-site")).ShouldBe(HttpStatusCode.Forbidden);
        (await SignOutAsync(http, cookie, "X-Nothing", "x")).ShouldBe(HttpStatusCode.Forbidden);
        var own = http.Address.GetLeftPart(UriPartial.Authority);
        (await SignOutAsync(http, cookie, "Origin", own, "text/plain")).ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await SignOutAsync(http, cookie, "Sec-Fetch-Site", "same-origin")).ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Erasing_a_member_ends_their_sessions(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        var organisation = await aloi.CreateOrganisationAsync();
        var member = await aloi.ImportOneAsync(organisation, "a@exemple.fr");
        var admin = await aloi.ImportOneAsync(organisation, "admin@exemple.fr");
        await aloi.GiveAsync(organisation, admin, organisation.RootEntityId, Right.Administrator);
        var theirs = HttpAloi.CookieOf(await http.GetAsync(await LinkAsync(aloi, organisation, member)));
        var admins = HttpAloi.CookieOf(await http.GetAsync(await LinkAsync(aloi, organisation, admin)));
        var publicId = await aloi.PublicIdAsync(organisation, member);
        (await http.SendAsync(HttpMethod.Delete, $"/api/v1/members/{publicId}", theirs)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await http.SendAsync(HttpMethod.Delete, $"/api/v1/members/{publicId}", admins)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await http.GetAsync("/api/v1/sessions", theirs)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<HttpStatusCode> SignOutAsync(
        HttpAloi http,
        string cookie,
        string header,
        string value,
        string type = "application/json"
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/signout") { Content = new StringContent("{}", Encoding.UTF8, type) };
        request.Headers.Add(header, value);
        return (await http.SendAsync(request, cookie)).StatusCode;
    }

    private static async Task<string> LinkAsync(TestAloi aloi)
    {
        var organisation = await aloi.CreateOrganisationAsync();
        return await LinkAsync(aloi, organisation, await aloi.ImportOneAsync(organisation, "a@exemple.fr"));
    }

    private static Task<string> LinkAsync(TestAloi aloi, OrganisationInfo organisation, long member) =>
        aloi.SignInLinkAsync(organisation, member);
}
