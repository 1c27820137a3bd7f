using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Organisations;

/// <summary>An administrator in front of their pages.</summary>
internal sealed partial class Desk : IAsyncDisposable
{
    private Desk(TestAloi aloi, HttpAloi http, OrganisationInfo organisation, string cookie) =>
        (Aloi, Http, Organisation, Cookie) = (aloi, http, organisation, cookie);

    public TestAloi Aloi { get; }

    public HttpAloi Http { get; }

    public OrganisationInfo Organisation { get; }

    public string Cookie { get; }

    public static async Task<Desk> OpenAsync(DatabaseKind kind)
    {
        var aloi = await TestAloi.CreateAsync(kind);
        var http = await HttpAloi.StartAsync(aloi);
        var organisation = await aloi.CreateOrganisationAsync();
        return new Desk(aloi, http, organisation, await aloi.SignInAsAdministratorAsync(http, organisation));
    }

    /// <summary>New members of the root; their public ids.</summary>
    public async Task<IReadOnlyList<string>> ImportAsync(params MemberRow[] rows)
    {
        var ids = new List<string>();
        foreach (var member in await Aloi.ImportAsync(Organisation, Organisation.RootEntityId, rows))
        {
            ids.Add((await Aloi.PublicIdAsync(Organisation, member)).ToString());
        }

        return ids;
    }

    /// <summary>The names on the page of members.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(string text)
    {
        var page = await (await Http.PageAsync($"/members?q={Uri.EscapeDataString(text)}", Cookie)).TextAsync();
        return [.. Names().Matches(page).Select(m => m.Groups[1].Value)];
    }

    public async Task<HttpResponseMessage> UploadAsync(byte[] content, string path = "/members/import", string field = "file")
    {
        var entities = await (await Http.PageAsync("/members/import", Cookie)).TextAsync();
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Option().Match(entities).Groups[1].Value), "entity" },
            { file, field, "liste.csv" },
        };
        return await Http.PostFormAsync(path, form, Cookie);
    }

    /// <summary>The form of a page as a browser would post it, with some fields changed.</summary>
    public Dictionary<string, string> Edit(string page, params (string Name, string Value)[] changed)
    {
        var form = Inputs().Matches(page).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        form["entity"] = Chosen().Match(page).Groups[1].Value;
        form["language"] = "fr";
        foreach (var (name, value) in changed)
        {
            form[name] = value;
        }

        return form;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Aloi.DisposeAsync();
    }

    [GeneratedRegex("<a href=\"/members/[0-9a-z]{26}\">([^\"]*?)</a>")]
    private static partial Regex Names();

    [GeneratedRegex("<option value=\"([0-9a-z]{26})\"")]
    private static partial Regex Option();

    [GeneratedRegex("<option value=\"([0-9a-z]{26})\" selected")]
    private static partial Regex Chosen();

    [GeneratedRegex(
        "<input (?:id=\"\\w+\" |type=\"hidden\" )name=\"(givenName|familyName|email|staffNumber|job|manager|version)\"(?: type=\"\\w+\")? value=\"([^\"]*)\""
    )]
    private static partial Regex Inputs();
}
