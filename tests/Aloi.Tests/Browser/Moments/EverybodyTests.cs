using Microsoft.Playwright;

namespace Aloi.Tests.Browser.Moments;

/// <summary>For those who have no mouse, or need large letters.</summary>
[Collection(nameof(Walk))]
public sealed class EverybodyTests
{
    [Fact]
    public async Task With_the_keyboard_alone_one_skips_to_the_content_and_asks_for_a_link()
    {
        await using var aloi = await LiveAloi.StartAsync();
        var page = await Chromium.OpenAsync(aloi);
        await page.GotoAsync("/signin");
        await page.Keyboard.PressAsync("Tab");
        (await FocusedAsync(page)).ShouldBe("Aller au contenu");
        await Assertions.Expect(page.Locator(":focus")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        (await page.Locator(":focus").GetAttributeAsync("name")).ShouldBe("address");
        await page.Keyboard.TypeAsync("claire.dumas@valmont.example");
        await page.Keyboard.PressAsync("Tab");
        (await FocusedAsync(page)).ShouldBe("Recevoir un lien");
        await page.Keyboard.PressAsync("Enter");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Regardez vos messages" }))
            .ToBeVisibleAsync();
    }

    [Fact]
    public async Task At_200_percent_a_proof_and_the_board_do_not_overflow_sideways()
    {
        await using var aloi = await LiveAloi.StartAsync();
        var proof = await VerifierTests.PublicProofAsync(aloi);
        var page = await Chromium.OpenAsync(aloi, new Window(Zoom: 2));
        await page.GotoAsync(aloi.LinkOf("· Designer"));
        foreach (var address in new[] { proof, "/candidacies" })
        {
            (await page.GotoAsync(address))!.Ok.ShouldBeTrue();
            (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue(address);
        }
    }

    private static Task<string> FocusedAsync(IPage page) => page.Locator(":focus").InnerTextAsync();
}
