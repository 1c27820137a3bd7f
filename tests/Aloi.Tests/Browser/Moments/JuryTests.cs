using System.Text.RegularExpressions;
using Aloi.Modules.Achievements;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Links.Mails;
using Aloi.Modules.Organisations;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Tests.Modules.Assessment.Juries;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Aloi.Tests.Browser.Moments;

/// <summary>A jury of three in three browsers: grids that nobody else reads, a deliberation that shows the difference, a vote, sealed minutes.</summary>
[Collection(nameof(Walk))]
public sealed partial class JuryTests
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("ALOI_SCREENS");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public async Task A_jury_of_three_differs_deliberates_votes_and_leaves_sealed_minutes(string language)
    {
        await using var aloi = await LiveAloi.StartAsync();
        await PrepareAsync(aloi);
        var words = new Words(language == "fr-FR");
        var owner = await Chromium.OpenAsync(aloi, new Window(language));
        await owner.GotoAsync(aloi.LinkOf("· Designer"));
        await ConveneAsync(owner, words);

        var chair = await Chromium.OpenAsync(aloi, new Window(language, 390));
        await chair.GotoAsync(await LinkAsync(aloi, "jeanne@ailleurs.fr"));
        var paul = await Chromium.OpenAsync(aloi, new Window(language, 390));
        await paul.GotoAsync(await LinkAsync(aloi, "paul@ailleurs.fr"));
        var rosa = await Chromium.OpenAsync(aloi, new Window(language));
        await rosa.GotoAsync(await LinkAsync(aloi, "rosa@ailleurs.fr"));
        foreach (var page in new[] { chair, paul, rosa })
        {
            await page.Locator("form[action$='/begin'] button").ClickAsync();
            await LookAsync(page, "jury-seat", words);
        }

        await FillAsync(rosa, 1, "Cale deux fois sur le quai.", words);
        await FillAsync(paul, 3, "Souple et sûr.", words);
        await ReloadAsync(paul);
        (await paul.ContentAsync()).ShouldNotContain("Cale deux fois");
        (await owner.ContentAsync()).ShouldNotContain("Cale deux fois");
        await FillAsync(chair, 3, "Très à l’aise.", words);

        await chair.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = words.Open, Exact = true }).ClickAsync();
        await ReloadAsync(rosa);
        await rosa.Locator("main a.task-line").First.ClickAsync();
        await Assertions.Expect(rosa.GetByText(words.Apart)).ToBeVisibleAsync();
        await Assertions.Expect(rosa.GetByText("Cale deux fois sur le quai.").First).ToBeVisibleAsync();
        await LookAsync(rosa, "jury-deliberation", words);
        await VoteAsync(rosa, "against");
        foreach (var page in new[] { paul, chair })
        {
            await ReloadAsync(page);
            await page.Locator("main a.task-line").First.ClickAsync();
            await VoteAsync(page, "for");
        }

        await LookAsync(chair, "jury-deliberation", words);
        await chair.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = words.Back, Exact = true }).ClickAsync();
        await chair.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = words.Close, Exact = true }).ClickAsync();
        await chair.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = words.Read, Exact = true }).ClickAsync();
        await Assertions.Expect(chair.GetByText(words.Unchanged)).ToBeVisibleAsync();
        await LookAsync(chair, "jury-minutes", words);

        await ReloadAsync(owner);
        await LookAsync(owner, "jury-closed", words);
        await owner.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = words.Read, Exact = true }).ClickAsync();
        await LookAsync(owner, "jury-minutes-owner", words);
        (await StateAsync(aloi)).ShouldBe(CandidacyState.Satisfied);
    }

    private static async Task ConveneAsync(IPage owner, Words words)
    {
        await owner.GotoAsync("/juries");
        await LookAsync(owner, "juries", words);
        await owner.Locator("main td a", new PageLocatorOptions { HasText = "Jury final" }).ClickAsync();
        foreach (var (name, i) in new[] { "Jeanne", "Paul", "Rosa" }.Select((n, i) => (n, i + 1)))
        {
            if (!await owner.Locator($"#outsider-{i}-name").IsVisibleAsync())
            {
                await owner.Locator("details.fold > summary").First.ClickAsync();
            }

            await owner.Locator($"#outsider-{i}-name").FillAsync($"{name} Test");
            await owner.Locator($"#outsider-{i}-email").FillAsync($"{name.ToLowerInvariant()}@ailleurs.fr");
        }

        await owner.Locator("#where").FillAsync("Salle B");
        await owner.Locator("form.form button.primary").ClickAsync();
        await LookAsync(owner, "jury-new-refused", words);
        await Assertions.Expect(owner.Locator(".summary")).ToBeVisibleAsync();
        await owner.Locator("#chair").SelectOptionAsync("outsider-1");
        await owner.Locator("form.form button.primary").ClickAsync();
        await Assertions.Expect(owner.Locator(".notice").First).ToBeVisibleAsync();
        await LookAsync(owner, "jury", words);
    }

    private static async Task FillAsync(IPage page, int geste, string note, Words words)
    {
        await page.Locator("main a.task-line").First.ClickAsync();
        await page.Locator($"input[name='level-geste'][value='{geste}']").CheckAsync();
        await page.Locator("#note-geste").FillAsync(note);
        await page.Locator("input[name='level-regle'][value='2']").CheckAsync();
        await page.Locator("#declares").CheckAsync();
        await LookAsync(page, "jury-grid", words);
        await page.Locator("button[value='grid']").ClickAsync();
        await Assertions.Expect(page.Locator(".chip.good").First).ToBeVisibleAsync();
    }

    private static async Task VoteAsync(IPage page, string vote)
    {
        await page.Locator($"input[name='vote'][value='{vote}']").CheckAsync();
        await page.Locator("button[value='vote']").ClickAsync();
        await Assertions.Expect(page.Locator(".notice.good")).ToBeVisibleAsync();
    }

    private static async Task ReloadAsync(IPage page) => await page.ReloadAsync();

    private static async Task LookAsync(IPage page, string name, Words words)
    {
        await Axe.ShouldFindNothingAsync(page);
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue(
            $"{name} is wider than the screen"
        );
        if (Pictures is not null)
        {
            var file = $"{name}-{(words.IsFrench ? "fr" : "en")}-{page.ViewportSize!.Width}.png";
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, file), FullPage = true });
        }
    }

    /// <summary>A proof with a jury that has a grid, and one candidate whose turn has come.</summary>
    private static Task PrepareAsync(LiveAloi aloi) =>
        InDemoAsync(
            aloi,
            async s =>
            {
                var organisation = await s.GetRequiredService<IOrganisations>().CurrentAsync(Cancellation);
                var yaml = Road.Yaml(JuryFixture.Protocol);
                var request = new AchievementToPublish(organisation.RootEntityId, AchievementYaml.Parse(yaml).Value!, yaml);
                var published = await s.GetRequiredService<PublishAchievement>().HandleAsync(request, Cancellation);
                var members = await s.GetRequiredService<IssuerWork>()
                    .RunAsync(
                        () =>
                            s.GetRequiredService<IOrganisations>()
                                .FindOrAddMembersAsync(
                                    organisation.RootEntityId,
                                    [new MemberEntry("camille.jury@exemple.fr", "Camille", "Aubert")],
                                    Cancellation
                                ),
                        Cancellation
                    );
                var score = Road.Score(members.Values.Single(), 90, at: TimeProvider.System.GetUtcNow().AddMinutes(-5));
                var facts = new FactsToRecord(published.Value!.Version.VersionId, FactMeans.Api, [score]);
                (await s.GetRequiredService<RecordFacts>().HandleAsync(facts, Cancellation)).Problems.ShouldBeEmpty();
                return true;
            }
        );

    private static Task<CandidacyState> StateAsync(LiveAloi aloi) =>
        InDemoAsync(
            aloi,
            async s =>
            {
                var database = s.GetRequiredService<IssuerContext>();
                return (await database.Set<Candidacy>().OrderByDescending(c => c.Id).FirstAsync(Cancellation)).State;
            }
        );

    private static async Task<string> LinkAsync(LiveAloi aloi, string to)
    {
        await using var scope = aloi.App.Services.CreateAsyncScope();
        var box = scope.ServiceProvider.GetServices<IMailbox>().OfType<LinkMailbox>().Single();
        foreach (var id in await box.NewestAsync(20, Cancellation))
        {
            await using var inner = aloi.App.Services.CreateAsyncScope();
            var mail = await inner.ServiceProvider.GetServices<IMailbox>().OfType<LinkMailbox>().Single().ReadAsync(id, Cancellation);
            if (mail?.Content.To == to)
            {
                return PathOfLink().Match(mail.Content.Text).Value;
            }
        }

        throw new InvalidOperationException($"No link was mailed to {to}.");
    }

    private static async Task<T> InDemoAsync<T>(LiveAloi aloi, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = aloi.App.Services.CreateAsyncScope();
        var organisation = await scope.ServiceProvider.GetRequiredService<IssuerContext>().Set<Organisation>().FirstAsync(Cancellation);
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(organisation.Id);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(ActorKind.Operator);
        return await work(scope.ServiceProvider);
    }

    [GeneratedRegex("/a/[A-Za-z0-9_-]{91}")]
    private static partial Regex PathOfLink();

    private sealed record Words(bool IsFrench)
    {
        public string Open => IsFrench ? "Ouvrir la délibération" : "Open the deliberation";

        public string Apart => IsFrench ? "Écart\u00a0: 2 niveaux" : "Apart: 2 levels";

        public string Back => IsFrench ? "Retour à la séance" : "Back to the session";

        public string Close => IsFrench ? "Clore et sceller le procès-verbal" : "Close and seal the minutes";

        public string Read => IsFrench ? "Lire le procès-verbal" : "Read the minutes";

        public string Unchanged => IsFrench ? "inchangé." : "unchanged.";
    }
}
