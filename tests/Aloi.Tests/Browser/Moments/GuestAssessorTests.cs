using Aloi.Modules.Achievements;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Assessment.Files;
using Aloi.Tests.Modules.Assessment.Grids;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Aloi.Tests.Browser.Moments;

/// <summary>A field expert without an account goes from the link to done in three minutes, on a phone whose network comes and goes.</summary>
[Collection(nameof(Walk))]
public sealed class GuestAssessorTests
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("ALOI_SCREENS");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData("fr-FR"), InlineData("en-GB")]
    public async Task A_guest_on_a_phone_with_a_bad_network_loses_nothing_and_is_counted_once(string language)
    {
        await using var aloi = await LiveAloi.StartAsync();
        var link = await LinkAsync(aloi);
        var page = await Chromium.OpenAsync(aloi, new Window(language, Width: 390));
        var (isFrench, walk) = (language == "fr-FR", new Walk($"guest assessor {language}", page));
        await page.GotoAsync(link);
        await walk.TakeAsync(page.Locator("main form[action$='/begin'] button"));
        await LookAsync(page, language, "identity");
        await SlowDownAsync(page);
        await walk.TakeAsync(page.Locator("#capacity"));
        await page.Locator("#capacity").FillAsync("Formatrice");
        await ForwardAsync(walk);
        await walk.TakeAsync(page.Locator("[data-screen='1'] label:has-text('Complètes')"));
        await page.Locator("#note-1").FillAsync("Casque et gants.");
        await LookAsync(page, language, "criterion");

        // A page that is loaded again mid-way shows what was typed, and the network goes.
        await page.ReloadAsync();
        (await page.Locator("#note-1").InputValueAsync()).ShouldBe("Casque et gants.");
        await CutAsync(page);
        var photo = new FilePayload
        {
            Name = "photo.jpg",
            MimeType = "image/jpeg",
            Buffer = Samples.Jpeg(),
        };
        await page.Locator("#photo-1").SetInputFilesAsync(photo);
        await ForwardAsync(walk);
        await walk.TakeAsync(page.Locator("[data-screen='2'] label:has-text('Sûre')"));
        await ForwardAsync(walk);
        await Assertions
            .Expect(page.Locator("[data-outcome='achieved']"))
            .ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 20_000 });
        await LookAsync(page, language, "conclusion");
        await walk.TakeAsync(page.Locator("[data-screen='3'] [data-go='finish']"));
        await walk.ShouldReadAsync(isFrench ? "Pas de connexion" : "No connection");
        await MendAsync(page);
        await page.EvaluateAsync("dispatchEvent(new Event('online'))");
        await walk.ShouldReadAsync(isFrench ? "est enregistré" : "is recorded");
        await LookAsync(page, language, "thanks");
        (await page.EvaluateAsync<int>("Object.keys(localStorage).filter(k => k.startsWith('aloi-grid')).length")).ShouldBe(0);
        (await FactsAsync(aloi)).ShouldBe(1);
        walk.EndWithin(9);
    }

    private static Task ForwardAsync(Walk walk) =>
        walk.TakeAsync(walk.Page.Locator("[data-screen]:not([hidden]) .grid-steps .button.primary"));

    private static async Task LookAsync(IPage page, string language, string name)
    {
        await Axe.ShouldFindNothingAsync(page);
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue(name);
        if (Pictures is not null)
        {
            var path = Path.Combine(Pictures, $"grid-{name}-{language[..2]}-390.png");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = path, FullPage = true });
        }
    }

    /// <summary>A slow phone network.</summary>
    private static async Task SlowDownAsync(IPage page)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("Network.enable");
        await tools.SendAsync(
            "Network.emulateNetworkConditions",
            new Dictionary<string, object>
            {
                ["offline"] = false,
                ["latency"] = 300,
                ["downloadThroughput"] = 50 * 1024,
                ["uploadThroughput"] = 20 * 1024,
            }
        );
    }

    /// <summary>No network at all: every request fails as it does in a cellar.</summary>
    private static async Task CutAsync(IPage page)
    {
        await page.Context.RouteAsync("**/*", route => route.AbortAsync("internetdisconnected"));
        await page.Context.SetOfflineAsync(true);
    }

    private static async Task MendAsync(IPage page)
    {
        await page.Context.UnrouteAsync("**/*");
        await page.Context.SetOfflineAsync(false);
    }

    private static Task<string> LinkAsync(LiveAloi aloi) =>
        InDemoAsync(
            aloi,
            async (s, root) =>
            {
                var yaml = Road.Yaml(Guests.Graded);
                var publish = new AchievementToPublish(root, AchievementYaml.Parse(yaml).Value!, yaml);
                var published = await s.GetRequiredService<PublishAchievement>().HandleAsync(publish, Cancellation);
                var member = await s.GetRequiredService<IssuerWork>()
                    .RunAsync(
                        () =>
                            s.GetRequiredService<IOrganisations>()
                                .FindOrAddMembersAsync(root, [new MemberEntry("amina@exemple.fr", "Amina", "Benali")], Cancellation),
                        Cancellation
                    );
                var score = Road.Score(member["amina@exemple.fr"], 90, at: TimeProvider.System.GetUtcNow().AddHours(-1));
                var facts = new FactsToRecord(published.Value!.Version.VersionId, FactMeans.Api, [score]);
                (await s.GetRequiredService<RecordFacts>().HandleAsync(facts, Cancellation)).Problems.ShouldBeEmpty();
                var version = published.Value.Version.VersionId;
                var candidacy = await s.GetRequiredService<IssuerContext>()
                    .Set<Candidacy>()
                    .SingleAsync(c => c.AchievementVersionId == version, Cancellation);
                return await Guests.LinkAsync(s, candidacy.Id, "terrain", "rosa@ailleurs.fr", TimeProvider.System.GetUtcNow().AddDays(10));
            }
        );

    private static Task<int> FactsAsync(LiveAloi aloi) =>
        InDemoAsync(
            aloi,
            (s, _) => s.GetRequiredService<IssuerContext>().Set<FactRow>().CountAsync(f => f.Means == FactMeans.Link, Cancellation)
        );

    private static async Task<T> InDemoAsync<T>(LiveAloi aloi, Func<IServiceProvider, long, Task<T>> work)
    {
        await using var scope = aloi.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(1);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(ActorKind.Operator);
        var organisation = await scope.ServiceProvider.GetRequiredService<IOrganisations>().CurrentAsync(Cancellation);
        return await work(scope.ServiceProvider, organisation.RootEntityId);
    }
}
