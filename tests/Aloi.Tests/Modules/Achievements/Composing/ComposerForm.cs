using System.Net;
using System.Text.RegularExpressions;
using Aloi.Tests.Modules.Achievements.Pages;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Achievements.Composing;

/// <summary>The page of a rule as a browser without scripts holds it: the inputs that are shown, with what was typed into them.</summary>
internal sealed partial class ComposerForm
{
    private readonly DesignersBrowser _browser;
    private List<(string Name, string Value)> _inputs = [];

    private ComposerForm(DesignersBrowser browser, string path) => (_browser, Path) = (browser, path);

    public string Path { get; }

    /// <summary>As somebody reads it: entities are characters.</summary>
    public string Page { get; private set; } = "";

    public string Yaml => this["yaml"];

    public string this[string name] => _inputs.FirstOrDefault(i => i.Name == name).Value ?? "";

    /// <summary>A new draft, its rule to be composed by hand, with nothing in it.</summary>
    public static async Task<ComposerForm> OpenAsync(DesignersBrowser browser, string name)
    {
        var path = await browser.GoAsync(
            "/achievements/new",
            ("name", name),
            ("description", "D"),
            ("kind", "competence"),
            ("language", "fr"),
            ("key", name)
        );
        var form = new ComposerForm(browser, path);
        await form.ReopenAsync();
        form.Set("rule", "yaml");
        await form.PressAsync("reread");
        return form;
    }

    public async Task ReopenAsync() => await HoldAsync(await _browser.Http.LookAsync(Path, _browser.Cookie));

    public void Set(string name, string value)
    {
        _inputs.RemoveAll(i => i.Name == name);
        _inputs.Add((name, value));
    }

    /// <summary>Presses a button: every input travels with it.</summary>
    public async Task PressAsync(string press)
    {
        var answer = await PostAsync(press);
        if (answer.StatusCode == HttpStatusCode.SeeOther)
        {
            await ReopenAsync();
            return;
        }

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, press);
        await HoldAsync(answer);
    }

    public Task<HttpResponseMessage> PostAsync(string press) => _browser.PostAsync(Path, [.. _inputs, ("do", press)]);

    private async Task HoldAsync(HttpResponseMessage answer)
    {
        var markup = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Page = WebUtility.HtmlDecode(markup);
        var form = Regex.Match(markup, "<form class=\"form wide\".*?</form>", RegexOptions.Singleline).Value;
        _inputs =
        [
            .. Inputs().Matches(form).Select(m => m.Value).Where(IsSent).Select(t => (Attribute(t, "name"), Attribute(t, "value"))),
            .. TextAreas().Matches(form).Select(m => (m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value).TrimStart('\n'))),
            .. Selects().Matches(form).Select(m => (m.Groups[1].Value, Chosen(m.Groups[2].Value))),
        ];
    }

    private static bool IsSent(string tag) =>
        Attribute(tag, "name").Length > 0
        && (Attribute(tag, "type") is not ("radio" or "checkbox") || tag.Contains(" checked", StringComparison.Ordinal));

    private static string Chosen(string options) =>
        Attribute(
            Regex.Match(options, "<option[^>]* selected[^>]*>").Value is { Length: > 0 } chosen
                ? chosen
                : Regex.Match(options, "<option[^>]*>").Value,
            "value"
        );

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $" {name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<input[^>]*>", RegexOptions.None, 5_000)]
    private static partial Regex Inputs();

    [GeneratedRegex("<textarea[^>]* name=\"(?<name>[^\"]*)\"[^>]*>(?<text>.*?)</textarea>", RegexOptions.Singleline, 5_000)]
    private static partial Regex TextAreas();

    [GeneratedRegex("<select[^>]* name=\"(?<name>[^\"]*)\"[^>]*>(?<text>.*?)</select>", RegexOptions.Singleline, 5_000)]
    private static partial Regex Selects();
}
