using System.Globalization;
using System.Text.RegularExpressions;
using Aloi.Modules.Assessment;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Support;
using Microsoft.Playwright;

namespace Aloi.Tests.Browser.Moments;

/// <summary>A trainer shows a code on the wall, a candidate signs on their phone, finds their level in words, and brings a proof they hold.</summary>
[Collection(nameof(Walk))]
public sealed partial class PresenceTests
{
    private const string Rule =
        "all: [ { onlineAssessment: { id: theorie, name: Théorie, min: 80 } }, { attendance: { id: presence, name: Présence, hours: 6 } }, "
        + "{ selfDeclaration: { id: moi, name: Ma pratique, rubric: { name: Accompagner, criteria: [ { id: geste, name: Expliquer un geste, "
        + "levels: [Je fais à la place, Je montre, Je montre et je fais refaire], required: 2 } ] } } }, "
        + "{ heldCredential: { id: base, name: La base, achievement: 'urn:uuid:9b0c2f6e-3b0a-5c1d-8e4f-000000000001' } } ]";

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("ALOI_SCREENS");

    [Fact]
    public async Task A_candidate_signs_declares_and_brings_a_proof_on_pages_that_all_can_use()
    {
        Chromium.SkipWhenAbsent();
        await using var fixture = await ReviewFixture.CreateAsync(DatabaseKind.Sqlite, Rule);
        var trainer = await fixture.SignInAsync("jeanne@exemple.fr", Right.Assessor);
        var candidate = await fixture.SignInAsync("amina@exemple.fr");
        var list = $"/achievements/{fixture.Version.PublicId}/attendance";
        await LookAsync(fixture, "list-empty", list, trainer);
        var walk = await WalkAsync(fixture, trainer, list);
        await walk.FillAsync("Séance", "Jour 1, matin");
        await walk.FillAsync("Jour", TestAloi.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), exactly: true);
        await walk.FillAsync("Début", "09:00");
        await walk.FillAsync("Fin", "15:00");
        await walk.PressAsync("Ouvrir la feuille");
        await walk.FollowAsync("Afficher le code");
        var wall = new Uri(walk.Page.Url).AbsolutePath;
        await LookAsync(fixture, "code", wall, trainer);
        var code = Code().Match(await walk.Page.ContentAsync()).Value;
        await LookAsync(fixture, "sign", code, candidate);
        await LookAsync(fixture, "sign-without-account", code, null);
        walk = await WalkAsync(fixture, candidate, code, width: 390);
        await walk.TakeAsync(walk.Page.Locator("main form button.big"));
        await walk.ShouldReadAsync("Votre présence est notée");
        var sheet = wall[..^"/code".Length];
        await LookAsync(fixture, "sheet", sheet, trainer);
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromHours(9));
        walk = await WalkAsync(fixture, trainer, sheet);
        await walk.PressAsync("Clore la feuille");
        await walk.ShouldReadAsync("1 personne présente");
        await LookAsync(fixture, "sheet-closed", sheet, trainer);
        await LookAsync(fixture, "list", list, trainer);

        var own = $"/me/{(await fixture.CandidacyAsync()).PublicId}";
        await LookAsync(fixture, "declaration", $"{own}/moi", candidate);
        await LookAsync(fixture, "held", $"{own}/base/proof", candidate);
        await LookAsync(fixture, "me", "/me", candidate);
        walk = await WalkAsync(fixture, candidate, $"{own}/moi", width: 390);
        await walk.TakeAsync(walk.Page.Locator("label:has-text('Je montre et je fais refaire')"));
        await walk.TakeAsync(walk.Page.Locator("#honour"));
        await walk.PressAsync("Enregistrer");
        (await fixture.Road.RowsAsync<FactRow>())
            .Select(f => f.Leaf)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["moi", "presence", "theorie"]);
    }

    private static async Task<Walk> WalkAsync(ReviewFixture fixture, string? cookie, string path, int width = 1280)
    {
        var page = await OpenAsync(fixture, cookie, new Window(Width: width));
        await page.GotoAsync(path);
        return new Walk("presence", page);
    }

    private static async Task<IPage> OpenAsync(ReviewFixture fixture, string? cookie, Window window)
    {
        var address = fixture.Http.Address.GetLeftPart(UriPartial.Authority);
        var page = await Chromium.OpenAsync(address, window);
        if (cookie?.Split('=', 2) is [var name, var value])
        {
            await page.Context.AddCookiesAsync([
                new Cookie
                {
                    Name = name,
                    Value = value,
                    Url = address,
                },
            ]);
        }

        return page;
    }

    /// <summary>On a desk and on a phone, in both languages.</summary>
    private static async Task LookAsync(ReviewFixture fixture, string name, string path, string? cookie)
    {
        foreach (var window in new[] { new Window(), new Window(Width: 390), new Window("en-GB", 390) })
        {
            var page = await OpenAsync(fixture, cookie, window);
            (await page.GotoAsync(path))!.Ok.ShouldBeTrue(path);
            if (Pictures is not null)
            {
                var file = Path.Combine(Pictures, $"presence-{name}-{window.Language[..2]}-{window.Width}.png");
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
            }

            await Axe.ShouldFindNothingAsync(page);
            (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue(name);
            await page.Context.CloseAsync();
        }
    }

    [GeneratedRegex("/attend/[A-Za-z0-9_-]+")]
    private static partial Regex Code();
}
