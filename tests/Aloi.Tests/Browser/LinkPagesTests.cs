using Microsoft.Playwright;

namespace Aloi.Tests.Browser;

/// <summary>Asking somebody who is there, and what that somebody sees on their phone.</summary>
public sealed class LinkPagesTests
{
    [Fact]
    public async Task A_designer_shows_a_code_and_the_first_page_behind_it_is_accessible_and_fits_a_phone()
    {
        await using var aloi = await LiveAloi.StartAsync();
        var desk = await Chromium.OpenAsync(aloi);
        await desk.Context.AddCookiesAsync(await DemoPages.SignInAsync(aloi, Who.Designer));
        var address = await CodeAsync(desk);
        foreach (var window in new[] { new Window(Width: 390), new Window("en-GB", 390, Dark: true), new Window() })
        {
            var phone = await Chromium.OpenAsync(aloi, window);
            (await phone.GotoAsync(address))!.Ok.ShouldBeTrue();
            await SoundAsync(phone);
            await phone.Context.CloseAsync();
        }

        var one = await Chromium.OpenAsync(aloi, new Window(Width: 390));
        await one.GotoAsync(address);
        await one.ClickAsync("main form[action$='/not-me'] button");
        await SoundAsync(one);
        (await one.InnerTextAsync("h1")).ShouldBe("Merci de nous l’avoir dit");
    }

    /// <summary>Looks for a candidate whose expert has not answered, and asks somebody from outside by a code.</summary>
    private static async Task<string> CodeAsync(IPage page)
    {
        await page.GotoAsync("/candidacies?state=open");
        var candidates = await page.EvaluateAsync<string[]>(
            "[...document.links].map(a => a.pathname).filter(p => /^.candidacies.[0-9a-z]{26}$/.test(p))"
        );
        foreach (var candidate in candidates)
        {
            await page.GotoAsync(candidate);
            if (await page.Locator("main a[href*='/ask/']").CountAsync() > 0)
            {
                await SoundAsync(page);
                await page.ClickAsync("main a[href*='/ask/'] >> nth=0");
                await SoundAsync(page);
                await page.FillAsync("#name", "Rosa Diaz");
                await page.CheckAsync("input[name=way][value=code]");
                await page.ClickAsync("main form[action*='/ask/'] button[type=submit]");
                await SoundAsync(page);
                return new Uri((await page.TextContentAsync("main details code"))!).AbsolutePath;
            }
        }

        throw new InvalidOperationException("Nobody of the demo waits for an expert.");
    }

    private static async Task SoundAsync(IPage page)
    {
        await Axe.ShouldFindNothingAsync(page);
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue(page.Url);
    }
}
