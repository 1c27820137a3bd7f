using System.Net;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Founding;
using Aloi.Platform.Database;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Organisations;

/// <summary>The first page of an empty installation.</summary>
public sealed class FoundingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_first_page_founds_the_organisation_signs_its_administrator_in_and_is_gone(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        (await (await http.PageAsync("/")).TextAsync()).ShouldContain("action=\"/setup\"");
        var founded = await http.PostFormAsync("/setup", Form());
        founded.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var cookie = founded.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("aloi_member", StringComparison.Ordinal)).Split(';')[0];
        (await (await http.PageAsync("/work", cookie)).TextAsync()).ShouldContain("Maison Ferrand");
        var organisation = (await aloi.AsOperatorAsync(null, s => s.GetRequiredService<IOrganisationSetup>().AllAsync(Cancellation))).Single();
        (await aloi.HoldsAsync(organisation, 1, Right.Administrator, organisation.RootEntityId)).ShouldBeTrue();

        (await (await http.PageAsync("/")).TextAsync()).ShouldNotContain("/setup");
        (await http.PageAsync("/setup")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var again = await http.PostFormAsync("/setup", Form());
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await again.TextAsync()).ShouldContain("déjà en service");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Of_two_submits_at_the_same_moment_one_founds(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => http.PostFormAsync("/setup", Form())));
        answers.Select(a => a.StatusCode).Order().ShouldBe([HttpStatusCode.SeeOther, .. Enumerable.Repeat(HttpStatusCode.Conflict, 3)]);
        (await aloi.AsOperatorAsync(null, s => s.GetRequiredService<IOrganisationSetup>().AllAsync(Cancellation))).Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task From_elsewhere_it_takes_the_code_of_the_console(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        var behindAProxy = await SendAsync(http, Form());
        behindAProxy.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await behindAProxy.TextAsync()).ShouldContain("name=\"code\"");
        var code = aloi.App.Services.GetRequiredService<SetupCode>().Code;
        (await SendAsync(http, Form(("code", code.ToLowerInvariant().Replace('-', ' '))))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Every_wrong_field_is_told_at_its_place_and_what_was_typed_is_kept(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        var refused = await http.PostFormAsync(
            "/setup",
            Form(("organisation", ""), ("email", "<i>"), ("timeZone", "Lune/Mer"), ("address", "http://x"), ("givenName", "Éloïse"))
        );
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await refused.TextAsync();
        foreach (var field in new[] { "organisation", "email", "timeZone", "address" })
        {
            page.ShouldContain($"href=\"#{field}\"");
        }

        page.ShouldContain("value=\"Éloïse\"");
    }

    private static Task<HttpResponseMessage> SendAsync(HttpAloi http, IEnumerable<KeyValuePair<string, string>> form)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/setup") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("Origin", http.Address.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("X-Forwarded-For", "127.0.0.1");
        return http.SendAsync(request, null);
    }

    private static IEnumerable<KeyValuePair<string, string>> Form(params (string Name, string Value)[] changed)
    {
        var form = new Dictionary<string, string>
        {
            ["organisation"] = "Maison Ferrand",
            ["country"] = "FR",
            ["timeZone"] = "Europe/Paris",
            ["givenName"] = "Jeanne",
            ["familyName"] = "Ferrand",
            ["email"] = "jeanne@exemple.fr",
            ["language"] = "fr",
            ["address"] = "",
        };
        foreach (var (name, value) in changed)
        {
            form[name] = value;
        }

        return form;
    }
}
