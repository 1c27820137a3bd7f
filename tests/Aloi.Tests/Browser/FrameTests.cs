namespace Aloi.Tests.Browser;

/// <summary>The frame of every page, in a real browser.</summary>
public sealed class FrameTests
{
    [Fact]
    public async Task The_first_page_has_no_accessibility_violation_in_either_language_light_or_size()
    {
        await using var aloi = await LiveAloi.StartAsync(empty: true);
        foreach (var window in Windows())
        {
            var page = await Chromium.OpenAsync(aloi, window);
            await page.GotoAsync("/");
            await Axe.ShouldFindNothingAsync(page);
            (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue(window.ToString());
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task A_language_chosen_in_the_foot_stays_chosen_and_leads_back_to_the_same_page()
    {
        await using var aloi = await LiveAloi.StartAsync(empty: true);
        var page = await Chromium.OpenAsync(aloi, new Window(Scripts: false));
        await page.GotoAsync("/?here=1");
        await page.ClickAsync("footer button:has-text(\"English\")");
        page.Url.ShouldBe($"{aloi.Address}/?here=1");
        (await page.GetAttributeAsync("html", "lang")).ShouldBe("en");
        await page.ClickAsync("footer button:has-text(\"Dark\")");
        (await page.GetAttributeAsync("html", "data-theme")).ShouldBe("dark");
    }

    internal static IEnumerable<Window> Windows() =>
        from language in new[] { "fr-FR", "en-GB" }
        from width in new[] { 1280, 390 }
        from dark in new[] { false, true }
        select new Window(language, width, dark);
}
