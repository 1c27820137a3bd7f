using System.Net;
using System.Text.RegularExpressions;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Assessment;

/// <summary>An organisation with a signed-in campaign owner in front of the pages that bring results.</summary>
internal sealed partial class Results : IAsyncDisposable
{
    public const string TwoSteps =
        "all: [ { onlineAssessment: { id: theorie, name: Théorie, min: 80 } }, { expertReview: { id: terrain, name: Terrain } } ]";

    private Results(Road road, HttpAloi http, AchievementVersionInfo version, string cookie) =>
        (Road, Http, Version, Cookie) = (road, http, version, cookie);

    public Road Road { get; }

    public HttpAloi Http { get; }

    public AchievementVersionInfo Version { get; }

    public string Cookie { get; }

    public string Base => $"/achievements/{Version.PublicId}";

    public static async Task<Results> OpenAsync(
        DatabaseKind kind,
        string protocol = TwoSteps,
        Action<Microsoft.Extensions.DependencyInjection.IServiceCollection>? adjust = null
    )
    {
        var road = await Road.CreateAsync(kind, adjust: adjust);
        var http = await HttpAloi.StartAsync(road.Aloi);
        var cookie = await road.Aloi.SignInAsAdministratorAsync(http, road.Organisation);
        return new Results(road, http, await road.PublishAsync(Road.Yaml(protocol)), cookie);
    }

    /// <summary>Pastes rows and answers the path of the import that they became.</summary>
    public async Task<string> PasteAsync(string table)
    {
        var answer = await BringAsync(table);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await Text(answer));
        return answer.Headers.Location!.ToString();
    }

    public Task<HttpResponseMessage> BringAsync(string table) =>
        Http.PostFormAsync($"{Base}/results", new MultipartFormDataContent { { new StringContent(table), "table" } }, Cookie);

    public async Task<string> SendFileAsync(byte[] content)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", "resultats.csv" } };
        var answer = await Http.PostFormAsync($"{Base}/results", form, Cookie);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return answer.Headers.Location!.ToString();
    }

    public async Task<string> PageAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        var answer = await Http.PageAsync(path, Cookie);
        answer.StatusCode.ShouldBe(status, path);
        return await Text(answer);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        await Http.PostFormAsync(path, fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), Cookie);

    public async Task<HttpResponseMessage> CommitAsync(string import) =>
        await PostAsync($"{import}/commit", ("revision", RevisionOf(await PageAsync(import))));

    public static string RevisionOf(string page) => Revision().Match(page).Groups[1].Value;

    public static async Task<string> Text(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public static string Row(string email, string leaf, string result, string author = "", string date = "01/03/2026") =>
        string.Join('\t', email, "Benali", "Amina", leaf, date, result, author);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Road.DisposeAsync();
    }

    [GeneratedRegex("name=\"revision\" value=\"([0-9]+)\"")]
    private static partial Regex Revision();
}
