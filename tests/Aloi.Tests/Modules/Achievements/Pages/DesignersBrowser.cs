using System.Net;
using System.Text.RegularExpressions;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Achievements.Pages;

/// <summary>A designer who fills in forms as a browser without scripts would.</summary>
internal sealed class DesignersBrowser : IAsyncDisposable
{
    private DesignersBrowser(TestAloi aloi, HttpAloi http, OrganisationInfo organisation, string cookie) =>
        (Aloi, Http, Organisation, Cookie) = (aloi, http, organisation, cookie);

    public TestAloi Aloi { get; }

    public HttpAloi Http { get; }

    public OrganisationInfo Organisation { get; }

    public string Cookie { get; }

    public static async Task<DesignersBrowser> OpenAsync(DatabaseKind kind)
    {
        var aloi = await TestAloi.CreateAsync(kind);
        var http = await HttpAloi.StartAsync(aloi);
        var organisation = await aloi.CreateOrganisationAsync();
        return new DesignersBrowser(
            aloi,
            http,
            organisation,
            await SignInAsync(aloi, http, organisation, "concept@exemple.fr", Right.Designer)
        );
    }

    /// <summary>The same program, used by somebody of another organisation.</summary>
    public DesignersBrowser As(OrganisationInfo organisation, string cookie) => new(Aloi, Http, organisation, cookie);

    public static async Task<string> SignInAsync(
        TestAloi aloi,
        HttpAloi http,
        OrganisationInfo organisation,
        string email,
        params Right[] rights
    )
    {
        var member = await aloi.ImportOneAsync(organisation, email);
        foreach (var right in rights)
        {
            await aloi.GiveAsync(organisation, member, organisation.RootEntityId, right);
        }

        return HttpAloi.CookieOf(await http.GetAsync(await aloi.SignInLinkAsync(organisation, member)));
    }

    /// <summary>The page, which must be there.</summary>
    public async Task<string> ReadAsync(string path, string language = "fr")
    {
        var answer = await Http.PageAsync(path, Cookie, language);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await TextAsync(answer);
    }

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] form) =>
        Http.PostFormAsync(path, form.Select(f => KeyValuePair.Create(f.Name, f.Value)), Cookie);

    /// <summary>Posts, and must be sent on to a page.</summary>
    public async Task<string> GoAsync(string path, params (string Name, string Value)[] form)
    {
        var answer = await PostAsync(path, form);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await TextAsync(answer));
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Posts, and must be refused with the form again.</summary>
    public async Task<string> RefusedAsync(HttpStatusCode status, string path, params (string Name, string Value)[] form)
    {
        var answer = await PostAsync(path, form);
        answer.StatusCode.ShouldBe(status);
        return await TextAsync(answer);
    }

    /// <summary>A draft of a proof that lacks nothing but to be published: the path of its pages.</summary>
    public async Task<string> DraftAsync(string name = "Préparer une commande")
    {
        var rule = await GoAsync(
            "/achievements/new",
            ("name", name),
            ("description", "D"),
            ("kind", "competence"),
            ("language", "fr"),
            ("key", name)
        );
        await GoAsync(rule, ("revision", "1"), ("rule", "quiz-expert"), ("do", "next"));
        var draft = rule[..rule.LastIndexOf('/')];
        await GoAsync(draft + "/badge", ("revision", "2"), ("source", "none"), ("do", "next"));
        return draft;
    }

    public static async Task<string> TextAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public static string Hidden(string page, string name) => Regex.Match(page, $"name=\"{name}\" value=\"([^\"]*)\"").Groups[1].Value;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Aloi.DisposeAsync();
    }
}
