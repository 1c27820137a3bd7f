using Aloi.Modules.Assessment;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Assessment.Reviews;
using Microsoft.Playwright;

namespace Aloi.Tests.Browser.Moments;

/// <summary>A candidate is refused, tries again, is refused, appeals, and somebody who has not seen the first grid decides.</summary>
[Collection(nameof(Walk))]
public sealed class AppealTests
{
    private const string Review =
        "all: [ { onlineAssessment: { id: theorie, name: Test théorique, min: 80 } }, { expertReview: { id: terrain, name: Conduite, retakes: 1 } } ]";

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("ALOI_SCREENS");

    [Fact]
    public async Task A_candidate_tries_again_appeals_and_is_heard_by_somebody_else()
    {
        Chromium.SkipWhenAbsent();
        await using var fixture = await ReviewFixture.CreateAsync(DatabaseKind.Sqlite, Review);
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        var first = await fixture.SignInAsync("experte@exemple.fr", Right.Assessor);
        var second = await fixture.SignInAsync("autre@exemple.fr", Right.Assessor);
        var candidate = await fixture.SignInAsync("amina@exemple.fr");
        var (id, task) = ((await fixture.CandidacyAsync()).PublicId, await fixture.PathAsync("terrain"));

        await RefuseAsync(fixture, first, task, "Le contrôle des fourches avant le départ.");
        await LookAsync(fixture, "acts", $"/candidacies/{id}/acts/terrain", owner);
        var walk = await WalkAsync(fixture, owner, $"/candidacies/{id}/acts/terrain");
        await walk.Page.Locator("#reason, #retake-reason").First.FillAsync("Il s’est entraîné depuis.");
        await walk.PressAsync("Ouvrir la nouvelle tentative");
        await walk.ShouldReadAsync("Une nouvelle tentative est ouverte.");
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        await RefuseAsync(fixture, first, task, "Toujours le contrôle des fourches.");

        await LookAsync(fixture, "me-refused", "/me", candidate);
        walk = await WalkAsync(fixture, candidate, "/me");
        await walk.TakeAsync(walk.Page.Locator("a[href^='/me/appeal/']"));
        await LookAsync(fixture, "appeal", $"/me/appeal/{id}/terrain", candidate);
        await walk.FillAsync("Pourquoi vous n’êtes pas d’accord", "Les fourches étaient contrôlées avant le départ, à l’abri des regards.");
        await walk.PressAsync("Envoyer mon appel");
        await walk.ShouldReadAsync("Votre appel est enregistré");
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        await LookAsync(fixture, "requests", "/candidacies/appeals", owner);
        walk = await WalkAsync(fixture, first, task);
        await walk.ShouldReadAsync("Elle a fait appel");
        walk = await WalkAsync(fixture, second, task);
        await walk.ChooseAsync("Acquis");
        await walk.FillAsync("À quel titre", "Formatrice");
        await walk.PressAsync("Enregistrer");
        await walk.ShouldReadAsync("Merci");

        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Satisfied);
        walk = await WalkAsync(fixture, owner, $"/candidacies/{id}/grids/terrain");
        await walk.ShouldReadAsync("C’est elle qui décide");
        await walk.ShouldReadAsync("Toujours le contrôle des fourches.");
        await LookAsync(fixture, "grids", $"/candidacies/{id}/grids/terrain", owner);
        await LookAsync(fixture, "candidate", $"/candidacies/{id}", owner);
        await LookAsync(fixture, "accommodations", $"/candidacies/{id}/accommodations", owner);
        await LookAsync(fixture, "correction", $"/candidacies/{id}/corrections/2", owner);
        await LookAsync(fixture, "me-story", $"/me/{id}", candidate);
        await LookAsync(fixture, "me-human", $"/me/human/{id}", candidate);
        await LookAsync(fixture, "me-accommodations", $"/me/accommodations/{id}", candidate);
        await LookAsync(fixture, "me-done", "/me", candidate);
    }

    private static async Task RefuseAsync(ReviewFixture fixture, string assessor, string task, string missing)
    {
        var walk = await WalkAsync(fixture, assessor, task, width: 390);
        await walk.ChooseAsync("Pas encore");
        await walk.FillAsync("Ce que vous avez constaté", missing);
        await walk.FillAsync("À quel titre", "Formatrice");
        await walk.PressAsync("Enregistrer");
        await walk.ShouldReadAsync("Merci");
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private static async Task<Walk> WalkAsync(ReviewFixture fixture, string cookie, string path, int width = 1280)
    {
        var page = await OpenAsync(fixture, cookie, new Window(Width: width));
        await page.GotoAsync(path);
        return new Walk("appeal", page);
    }

    private static async Task<IPage> OpenAsync(ReviewFixture fixture, string cookie, Window window)
    {
        var address = fixture.Http.Address.GetLeftPart(UriPartial.Authority);
        var page = await Chromium.OpenAsync(address, window);
        var (name, value) = (cookie.Split('=', 2)[0], cookie.Split('=', 2)[1]);
        await page.Context.AddCookiesAsync([
            new Cookie
            {
                Name = name,
                Value = value,
                Url = address,
            },
        ]);
        return page;
    }

    /// <summary>On a desk and on a phone, in both languages: nothing that axe-core finds, nothing wider than the screen.</summary>
    internal static async Task LookAsync(ReviewFixture fixture, string name, string path, string cookie)
    {
        foreach (var (language, width) in new[] { ("fr-FR", 1280), ("fr-FR", 390), ("en-GB", 1280), ("en-GB", 390) })
        {
            var page = await OpenAsync(fixture, cookie, new Window(language, width));
            (await page.GotoAsync(path))!.Ok.ShouldBeTrue(path);
            if (Pictures is not null)
            {
                var file = Path.Combine(Pictures, $"acts-{name}-{language[..2]}-{width}.png");
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
            }

            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, path);
            if (language == "fr-FR")
            {
                await Axe.ShouldFindNothingAsync(page);
            }

            await page.Context.CloseAsync();
        }
    }
}
