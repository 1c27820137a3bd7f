using Microsoft.Playwright;

namespace Aloi.Tests.Browser.Moments;

/// <summary>Whoever runs a campaign sees who waits where, reminds them knowing how many, and takes somebody out and back.</summary>
[Collection(nameof(Walk))]
public sealed class BoardMomentTests
{
    [Fact]
    public async Task A_campaign_owner_reads_the_board_reminds_the_waiting_and_undoes_a_closing()
    {
        await using var aloi = await LiveAloi.StartAsync();
        var walk = new Walk("board", await Chromium.OpenAsync(aloi));
        await walk.Page.GotoAsync(aloi.LinkOf("· Designer"));
        await walk.FollowAsync("Preuves");
        await walk.FollowAsync("Conduire un chariot élévateur en sécurité");
        await walk.TakeAsync(walk.Page.Locator("main a[href$='/candidacies']").First);
        await walk.FollowAsync("Étapes");
        await walk.ShouldReadAsync("De l’inscription à la preuve");
        await Axe.ShouldFindNothingAsync(walk.Page);
        await ShotAsync(walk, "board-1280");
        await walk.Page.SetViewportSizeAsync(390, 844);
        (await OverflowAsync(walk.Page)).ShouldBe(0, "nothing is wider than the phone");
        await ShotAsync(walk, "board-390");
        await walk.Page.SetViewportSizeAsync(1280, 900);
        await walk.TakeAsync(walk.Page.Locator(".board-counts a").First);
        await ShotAsync(walk, "board-list-1280");
        await walk.Page.SetViewportSizeAsync(390, 844);
        (await OverflowAsync(walk.Page)).ShouldBe(0);
        await ShotAsync(walk, "board-list-390");
        await walk.Page.SetViewportSizeAsync(1280, 900);
        await walk.TakeAsync(walk.Page.Locator("tbody input[name=candidacy]:enabled").First);
        await walk.PressAsync("Relancer");
        await walk.ShouldReadAsync("Pour 1 candidature.");
        await Axe.ShouldFindNothingAsync(walk.Page);
        await ShotAsync(walk, "board-remind-1280");
        await walk.FollowAsync("Revenir à la liste");
        await walk.TakeAsync(walk.Page.Locator("tbody input[name=candidacy]:enabled").First);
        await walk.PressAsync("Clôturer");
        await walk.PressAsync("Clôturer");
        await walk.ShouldReadAsync("Candidature clôturée.");
        await walk.PressAsync("Annuler");
        await walk.ShouldReadAsync("Candidatures rouvertes");
        walk.EndWithin(14);
    }

    private static Task<int> OverflowAsync(IPage page) =>
        page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");

    /// <summary>Pictures are kept where ALOI_SHOTS says, to be looked at.</summary>
    private static async Task ShotAsync(Walk walk, string name)
    {
        if (Environment.GetEnvironmentVariable("ALOI_SHOTS") is { Length: > 0 } folder)
        {
            await walk.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }
}
