namespace Aloi.Tests.Browser.Moments;

/// <summary>Somebody without a mailbox: a code on paper is enough, and another one opens their space again.</summary>
[Collection(nameof(Walk))]
public sealed class NoMailboxTests
{
    [Fact]
    public async Task A_printed_code_gives_the_proof_and_a_recovery_code_that_opens_the_space_again()
    {
        await using var aloi = await LiveAloi.StartAsync();
        var code = await PrintAsync(aloi);
        var walk = new Walk("without-mailbox", await Chromium.OpenAsync(aloi, new Window(Width: 390)));
        await walk.Page.GotoAsync("/claim");
        await walk.FillAsync("Votre code", code);
        await walk.PressAsync("Continuer");
        await walk.PressAsync("Prendre ma preuve");
        await walk.ShouldReadAsync("Notez ce code");
        var recovery = (await walk.Page.InnerTextAsync(".recovery-code")).Trim();
        await walk.FollowAsync("C’est noté, voir ma preuve");
        await walk.ShouldReadAsync("Bravo");
        walk.EndWithin(4);

        walk.GoOnIn(await Chromium.OpenAsync(aloi, new Window(Width: 390)));
        await walk.Page.GotoAsync("/vault/sign-in");
        await walk.TakeAsync(walk.Page.GetByText("Sans adresse électronique"));
        await walk.FillAsync("Votre code de secours", recovery);
        await walk.PressAsync("Entrer");
        await walk.ShouldReadAsync("Mes preuves");
        await walk.ShouldReadAsync("1 preuve");
    }

    private static async Task<string> PrintAsync(LiveAloi aloi)
    {
        var walk = new Walk("print-codes", await Chromium.OpenAsync(aloi));
        await walk.Page.GotoAsync(aloi.LinkOf("· Administrator"));
        await walk.FollowAsync("Preuves délivrées");
        await walk.FollowAsync("Codes à imprimer");
        await walk.PressAsync("Préparer les cartes");
        await walk.ShouldReadAsync("Cartes à découper");
        walk.EndWithin(3);
        return await walk.Page.Locator(".claim-cards .code").First.InnerTextAsync();
    }
}
