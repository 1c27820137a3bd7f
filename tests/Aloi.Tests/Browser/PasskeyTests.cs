using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Aloi.Tests.Browser;

/// <summary>Passkeys in a real browser, whose authenticator is a virtual one of its own making.</summary>
public sealed class PasskeyTests
{
    [Fact]
    public async Task A_member_adds_a_passkey_signs_out_comes_back_with_it_and_deletes_it()
    {
        await using var aloi = await LiveAloi.StartAsync();
        var page = await Chromium.OpenAsync(aloi);
        await AddAuthenticatorAsync(page);
        await page.GotoAsync(aloi.LinkOf("Administration"));
        await page.GotoAsync("/passkeys");
        await page.ClickAsync("text=Ajouter une clé d’accès");
        await page.WaitForSelectorAsync("text=Clé d’accès ajoutée");
        await Axe.ShouldFindNothingAsync(page);
        await SignOutAsync(page);

        await page.GotoAsync("/signin?next=%2Fpasskeys");
        await page.ClickAsync("text=Entrer avec une clé d’accès");
        await page.WaitForURLAsync("**/passkeys");
        await page.FillAsync("input[name=name]", "Portable du bureau");
        await page.ClickAsync("text=Renommer");
        await page.WaitForSelectorAsync("h2:has-text('Portable du bureau')");
        await page.ClickAsync("text=Supprimer");
        await page.WaitForSelectorAsync("text=Aucune clé d’accès");
        await SignOutAsync(page);

        await page.GotoAsync("/signin");
        await page.ClickAsync("text=Entrer avec une clé d’accès");
        await page.WaitForSelectorAsync("text=n’est pas reconnue ici");
    }

    [Fact]
    public async Task Without_a_script_the_passkey_button_is_not_shown_and_the_mail_link_is()
    {
        await using var aloi = await LiveAloi.StartAsync(empty: true);
        var page = await Chromium.OpenAsync(aloi, new Window(Scripts: false));
        await page.GotoAsync("/signin");
        (await page.IsVisibleAsync(".passkey")).ShouldBeFalse();
        (await page.IsVisibleAsync("text=Recevoir un lien")).ShouldBeTrue();
    }

    internal static async Task AddAuthenticatorAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        var options = new Dictionary<string, object>
        {
            ["protocol"] = "ctap2",
            ["transport"] = "internal",
            ["hasResidentKey"] = true,
            ["hasUserVerification"] = true,
            ["isUserVerified"] = true,
            ["automaticPresenceSimulation"] = true,
        };
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object> { ["options"] = options });
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.ClickAsync("details.who summary");
        await page.ClickAsync("details.who button[type=submit]");
        await page.WaitForURLAsync(new Regex("/$"));
    }
}
