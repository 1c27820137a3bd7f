using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Aloi.Tests.Browser.Moments;

/// <summary>A holder goes from the mail to the proof to LinkedIn in sixty seconds, and the proof is theirs to hide.</summary>
[Collection(nameof(Walk))]
public sealed class HolderTests
{
    private const string Proof = "Conduire un chariot élévateur en sécurité";

    [Fact]
    public async Task A_holder_takes_the_proof_from_the_mail_shows_it_keeps_it_and_hides_it()
    {
        await using var aloi = await LiveAloi.StartAsync();
        await MomentAsync(aloi, "holder", new Window());
    }

    [Fact]
    public async Task Without_a_script_a_holder_does_all_the_same()
    {
        await using var aloi = await LiveAloi.StartAsync();
        await MomentAsync(aloi, "holder-without-script", new Window(Scripts: false));
    }

    [Fact]
    public async Task A_mail_link_used_twice_says_so_and_offers_another()
    {
        await using var aloi = await LiveAloi.StartAsync();
        var walk = new Walk("link-used-twice", await Chromium.OpenAsync(aloi));
        await OpenMailAsync(walk);
        var link = walk.Page.Url;
        await walk.PressAsync("Recevoir ma preuve");
        await walk.ShouldReadAsync("Bravo");
        walk.GoOnIn(await Chromium.OpenAsync(aloi));
        await walk.Page.GotoAsync(link);
        await walk.ShouldReadAsync("Ce lien ne sert plus");
        await walk.ShouldReadAsync("Rien n’est perdu");
        await walk.PressAsync("Recevoir un autre lien");
        await walk.ShouldReadAsync("Un message est parti vers");
        walk.EndWithin(4);
    }

    /// <summary>Opens the mail of somebody who has not come yet, and its link.</summary>
    internal static async Task OpenMailAsync(Walk walk)
    {
        await walk.Page.GotoAsync("/demo/mails");
        var mail = walk.Page.Locator("article.demo-mail", new PageLocatorOptions { HasText = $"Votre preuve « {Proof} » vous attend" });
        await walk.TakeAsync(mail.First.Locator("a"));
    }

    private static async Task MomentAsync(LiveAloi aloi, string name, Window window)
    {
        var walk = new Walk(name, await Chromium.OpenAsync(aloi, window));
        await OpenMailAsync(walk);
        await walk.PressAsync("Recevoir ma preuve");
        await walk.ShouldReadAsync("Bravo");
        var offered = await LinkedInAsync(walk.Page);
        await walk.FollowAsync("Voir ma preuve");
        (await LinkedInAsync(walk.Page)).ShouldBe(offered);

        var json = await File.ReadAllTextAsync(await walk.DownloadAsync("Fichier signé (JSON)"));
        var png = await File.ReadAllBytesAsync(await walk.DownloadAsync("Badge (PNG)"));
        png.AsSpan(1, 3).SequenceEqual("PNG"u8).ShouldBeTrue();
        png.AsSpan().IndexOf("openbadgecredential"u8).ShouldBePositive();
        var address = await walk.Page.InputValueAsync("#public-address");
        offered.ShouldBe(Expected(json, address));

        await walk.PressAsync("La rendre privée");
        await walk.ShouldReadAsync("La page publique ne montre plus cette preuve.");
        (await StatusAsync(aloi, address)).ShouldBe(404);
        await walk.PressAsync("La rendre visible");
        await walk.ShouldReadAsync("La page publique montre de nouveau cette preuve.");
        (await StatusAsync(aloi, address)).ShouldBe(200);
        walk.EndWithin(12);
    }

    private static async Task<string> LinkedInAsync(IPage page) =>
        (
            await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Ajouter à mon profil LinkedIn" })
                .GetAttributeAsync("href")
        )!;

    /// <summary>What LinkedIn is to be told, from the signed file: the month as it is written there, from 1 to 12.</summary>
    private static string Expected(string json, string address)
    {
        using var signed = JsonDocument.Parse(json);
        var root = signed.RootElement;
        var until = Month(root, "validUntil");
        return "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME"
            + $"&name={Uri.EscapeDataString(Proof)}&organizationName={Uri.EscapeDataString(root.GetProperty("issuer").GetProperty("name").GetString()!)}"
            + Month(root, "awardedDate").Replace("?", "issue", StringComparison.Ordinal)
            + until.Replace("?", "expiration", StringComparison.Ordinal)
            + $"&certUrl={Uri.EscapeDataString(address)}&certId={address[(address.LastIndexOf('/') + 1)..]}";
    }

    private static string Month(JsonElement root, string date)
    {
        if (!root.TryGetProperty(date, out var found))
        {
            return "";
        }

        var match = Regex.Match(found.GetString()!, "^([0-9]{4})-0?([0-9]+)-");
        return $"&?Year={match.Groups[1].Value}&?Month={match.Groups[2].Value}";
    }

    /// <summary>For somebody who is not signed in.</summary>
    private static async Task<int> StatusAsync(LiveAloi aloi, string address)
    {
        var page = await Chromium.OpenAsync(aloi);
        var status = (await page.GotoAsync(address))!.Status;
        await page.Context.CloseAsync();
        return status;
    }
}
