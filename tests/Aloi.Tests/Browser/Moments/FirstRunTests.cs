using Microsoft.Playwright;

namespace Aloi.Tests.Browser.Moments;

/// <summary>An empty installation belongs to whoever starts it, once.</summary>
[Collection(nameof(Walk))]
public sealed class FirstRunTests
{
    [Fact]
    public async Task The_first_page_founds_the_organisation_and_a_second_founding_is_refused()
    {
        await using var aloi = await LiveAloi.StartAsync(empty: true);
        var late = new Walk("second-founding", await Chromium.OpenAsync(aloi));
        await late.Page.GotoAsync("/");
        var walk = new Walk("first-run", await Chromium.OpenAsync(aloi));
        await walk.Page.GotoAsync("/");
        await FillAsync(walk, "Atelier du Pont", "claire@atelier.example");
        await walk.PressAsync("Commencer");
        await walk.ShouldReadAsync("Atelier du Pont est en service.");
        await Assertions.Expect(walk.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Membres" })).ToBeVisibleAsync();
        walk.EndWithin(6);

        await FillAsync(late, "Une autre", "autre@autre.example");
        await late.PressAsync("Commencer");
        await late.ShouldReadAsync("Cette installation est déjà en service");
    }

    private static async Task FillAsync(Walk walk, string organisation, string email)
    {
        var named = walk.Page.GetByRole(AriaRole.Textbox, new PageGetByRoleOptions { Name = "Nom", Exact = true });
        await walk.TakeAsync(named.First);
        await walk.Page.Keyboard.InsertTextAsync(organisation);
        await walk.FillAsync("Prénom", "Claire");
        await walk.TakeAsync(named.Last);
        await walk.Page.Keyboard.InsertTextAsync("Dumas");
        await walk.FillAsync("Adresse électronique", email);
    }
}
