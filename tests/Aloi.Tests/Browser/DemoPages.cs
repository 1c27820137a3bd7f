using Microsoft.Playwright;

namespace Aloi.Tests.Browser;

/// <summary>Who looks at a page of the demo; the word is one of the printed line of their link.</summary>
internal enum Who
{
    Anybody,
    Administrator,
    Designer,
    Assessor,
    Manager,
    Holder,
    Operator,
}

/// <param name="Name">The name of its picture.</param>
/// <param name="Path">Where it is; a star is filled by following the first link of <paramref name="From"/> that fits.</param>
/// <param name="From">The page that leads there.</param>
internal sealed record DemoPage(string Name, Who Who, string Path, string? From = null)
{
    /// <summary>False when the page, or the link to it, is not there.</summary>
    public async Task<bool> OpenAsync(IPage page)
    {
        if (From is null)
        {
            return (await page.GotoAsync(Path))!.Ok;
        }

        await page.GotoAsync(From);
        var links = await page.EvaluateAsync<string[]>("[...document.links].map(a => a.pathname)");
        var fits = new System.Text.RegularExpressions.Regex("^" + Path.Replace("*", "[0-9a-z]{26}") + "$");
        return links.FirstOrDefault(l => fits.IsMatch(l)) is { } link && (await page.GotoAsync(link))!.Ok;
    }
}

/// <summary>The pages that people of the demo come to.</summary>
internal static class DemoPages
{
    private static readonly DemoPage[] Designing =
    [
        new("achievements", Who.Designer, "/achievements"),
        new("achievement", Who.Designer, "/achievements/*", "/achievements"),
        new("achievement-new", Who.Designer, "/achievements/new"),
        new("skills", Who.Designer, "/skills"),
    ];

    public static readonly IReadOnlyList<DemoPage> All = [new("home", Who.Anybody, "/"), new("work", Who.Designer, "/work"), .. Designing];

    /// <summary>The cookies of somebody who has just used their printed link.</summary>
    public static async Task<IReadOnlyList<Cookie>> SignInAsync(LiveAloi aloi, Who who)
    {
        if (who == Who.Anybody)
        {
            return [];
        }

        var page = await Chromium.OpenAsync(aloi);
        await page.GotoAsync(aloi.LinkOf(who.ToString()));
        var cookies = await page.Context.CookiesAsync();
        await page.Context.CloseAsync();
        return
        [
            .. cookies.Select(c => new Cookie
            {
                Name = c.Name,
                Value = c.Value,
                Domain = c.Domain,
                Path = c.Path,
                HttpOnly = c.HttpOnly,
                SameSite = c.SameSite,
            }),
        ];
    }
}
