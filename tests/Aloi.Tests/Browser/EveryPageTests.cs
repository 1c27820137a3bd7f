using Microsoft.Playwright;

namespace Aloi.Tests.Browser;

/// <summary>
/// Every page of the demo as its people see it: no accessibility violation, nothing wider than the screen, no error in the browser's
/// console; in both languages, both lights, on a desk and on a phone. With ALOI_SCREENS set to a folder, their pictures are kept there.
/// </summary>
public sealed class EveryPageTests
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("ALOI_SCREENS");

    private static readonly Window[] Windows =
    [
        new("fr-FR", 1280),
        new("en-GB", 1280),
        new("fr-FR", 390),
        new("en-GB", 390),
        new("fr-FR", 1280, Dark: true),
        new("en-GB", 390, Dark: true),
    ];

    [Fact]
    public async Task Every_page_is_accessible_fits_its_screen_and_raises_no_error()
    {
        await using var aloi = await LiveAloi.StartAsync();
        var wrong = new List<string>();
        foreach (var person in DemoPages.All.GroupBy(p => p.Who))
        {
            var cookies = await DemoPages.SignInAsync(aloi, person.Key);
            foreach (var window in Windows)
            {
                wrong.AddRange(await LookAsync(aloi, [.. person], window, cookies));
            }
        }

        wrong.ShouldBeEmpty(string.Join("\n", wrong));
    }

    private static async Task<List<string>> LookAsync(
        LiveAloi aloi,
        IReadOnlyList<DemoPage> pages,
        Window window,
        IReadOnlyList<Cookie> cookies
    )
    {
        var wrong = new List<string>();
        var page = await Chromium.OpenAsync(aloi, window);
        await page.Context.AddCookiesAsync(cookies);
        page.Console += (_, message) => wrong.AddRange(message.Type == "error" ? [$"{page.Url}: {message.Text}"] : []);
        foreach (var one in pages)
        {
            if (!await one.OpenAsync(page))
            {
                wrong.Add($"{one.Name}: not found ({page.Url})");
                continue;
            }

            wrong.AddRange((await Axe.ViolationsAsync(page)).Select(v => $"{one.Name}, {window}: {v}"));
            var fits = await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth");
            wrong.AddRange(fits ? [] : [$"{one.Name}, {window}: wider than the screen"]);
            await KeepAsync(page, one, window);
        }

        await page.Context.CloseAsync();
        return wrong;
    }

    private static async Task KeepAsync(IPage page, DemoPage one, Window window)
    {
        if (Pictures is not null && !window.Dark)
        {
            var name = $"{one.Name}-{window.Language[..2]}-{window.Width}.png";
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, name), FullPage = true });
        }
    }
}
