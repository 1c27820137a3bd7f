using Microsoft.Playwright;

namespace Aloi.Tests.Browser.Moments;

/// <summary>A verifier believes it in ten seconds, and knows why; or does not, and knows why not.</summary>
[Collection(nameof(Walk))]
public sealed class VerifierTests
{
    [Fact]
    public async Task A_verifier_reads_the_verdict_checks_the_file_and_the_text_and_is_told_of_a_forgery()
    {
        await using var aloi = await LiveAloi.StartAsync();
        var address = await PublicProofAsync(aloi);
        var walk = new Walk("verifier", await Chromium.OpenAsync(aloi));
        await walk.Page.GotoAsync(address);
        var title = await walk.Page.InnerTextAsync("h1");
        await walk.ShouldReadAsync("preuve non retirée");
        await walk.ShouldReadAsync("Comment cela a été évalué");
        await walk.ShouldReadAsync("Niveau de preuve :");
        var file = await walk.DownloadAsync("Fichier signé (JSON)");
        walk.EndWithin(1);

        var json = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await CheckFileAsync(walk, file);
        await walk.FollowAsync("Vérifier une autre preuve");
        await PasteAsync(walk, json);
        await walk.ShouldReadAsync("Oui, intacte");
        await walk.FollowAsync("Vérifier une autre preuve");
        await PasteAsync(walk, json.Replace(title, "Diriger le groupe", StringComparison.Ordinal));
        await walk.ShouldReadAsync("Preuve non valable");
        await walk.ShouldReadAsync("ne vous y fiez pas");
    }

    internal static async Task<string> PublicProofAsync(LiveAloi aloi)
    {
        var page = await Chromium.OpenAsync(aloi);
        await page.Context.AddCookiesAsync(await DemoPages.SignInAsync(aloi, Who.Holder));
        (await DemoPages.All.Single(p => p.Name == "public-proof").OpenAsync(page)).ShouldBeTrue();
        return page.Url;
    }

    private static async Task CheckFileAsync(Walk walk, string file)
    {
        var named = Path.Combine(Directory.CreateTempSubdirectory("aloi-proof-").FullName, "preuve.json");
        File.Copy(file, named);
        await walk.Page.GotoAsync("/verify");
        await walk.Page.GetByLabel("Fichier de la preuve").SetInputFilesAsync(named);
        await walk.PressAsync("Vérifier");
        await walk.ShouldReadAsync("Oui, intacte");
        Directory.Delete(Path.GetDirectoryName(named)!, recursive: true);
    }

    private static async Task PasteAsync(Walk walk, string json)
    {
        await walk.TakeAsync(walk.Page.Locator("summary", new PageLocatorOptions { HasText = "Coller le texte de la preuve" }));
        await walk.FillAsync("Texte de la preuve (JSON)", json);
        await walk.PressAsync("Vérifier");
    }
}
