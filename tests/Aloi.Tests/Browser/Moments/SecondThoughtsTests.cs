using System.Text.RegularExpressions;
using Aloi.Modules.Assessment.Links.Mails;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Modules.Credentials.Verifying;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Aloi.Tests.Browser.Moments;

/// <summary>
/// Somebody from outside changes their mind; a candidate reads whom the rule drew; an assessor looks into their list; and whoever was handed the minutes of
/// a jury checks the file.
/// </summary>
[Collection(nameof(Walk))]
public sealed partial class SecondThoughtsTests
{
    private const string Drawn =
        "all: [ { onlineAssessment: { id: theorie, name: Test théorique, min: 80 } }, { expertReview: { id: terrain, name: Observation sur le terrain } }, "
        + "{ peerEndorsement: { id: pairs, name: Avis de pairs, count: 2, of: 3, invitedBy: rule } } ]";

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("ALOI_SCREENS");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_peer_takes_their_word_back_where_they_gave_it_and_elsewhere_is_only_offered_a_mail()
    {
        Chromium.SkipWhenAbsent();
        await using var fixture = await ReviewFixture.CreateAsync(DatabaseKind.Sqlite);
        var candidate = await fixture.SignInAsync("amina@exemple.fr");
        var own = $"{await fixture.PathAsync("pairs")}/peers";
        await fixture.Http.SubmitAsync(own, candidate, ("address", "chantal@ailleurs.fr"), ("name", "Chantal Client"));
        var link = await NewestLinkAsync(fixture);
        var begun = await fixture.Http.SubmitAsync($"{link}/begin");
        var browser = begun.Headers.GetValues("Set-Cookie").First().Split(';')[0];
        (string, string)[] said = [("answer", "achieved"), ("capacity", "cliente"), ("text", "A livré sans casse.")];
        (await fixture.Http.SubmitAsync(link, browser, said)).WhereTo().ShouldBe(link);
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(3));

        await LookAsync(fixture, "thanks", link, browser);
        await LookAsync(fixture, "elsewhere", link, null);
        var stranger = await WalkAsync(fixture, null, link);
        await stranger.PressAsync("Envoyer un lien de retrait");
        await stranger.ShouldReadAsync("Si une réponse peut encore être retirée");
        var walk = await WalkAsync(fixture, browser, link);
        await walk.FollowAsync("Retirer mon témoignage");
        await LookAsync(fixture, "withdraw", $"{link}/withdraw", browser);
        await walk.PressAsync("Retirer");
        await walk.ShouldReadAsync("C’est retiré");
    }

    [Fact]
    public async Task A_candidate_reads_whom_the_rule_drew_and_an_assessor_looks_into_their_list()
    {
        Chromium.SkipWhenAbsent();
        await using var fixture = await ReviewFixture.CreateAsync(DatabaseKind.Sqlite, Drawn);
        await fixture.SignInAsync("cheffe@exemple.fr", Right.Designer);
        var assessor = await fixture.SignInAsync("jeanne@exemple.fr", Right.Assessor);
        await fixture.Road.MemberAsync("paul@exemple.fr", "Paul", "Martin");
        await fixture.Road.MemberAsync("rosa@exemple.fr", "Rosa", "Diaz");
        await fixture.EnrolAsync("lise@exemple.fr");
        await fixture.Road.RecordAsync(fixture.Version, Road.Score(fixture.Candidate, 95));
        await fixture.Road.Aloi.DrainAsync();
        var candidate = await fixture.SignInAsync("amina@exemple.fr");
        await LookAsync(fixture, "me", "/me", candidate);
        await LookAsync(fixture, "drawn", $"{await fixture.PathAsync("pairs")}/peers", candidate);
        await LookAsync(fixture, "tasks", "/tasks", assessor);
        var page = (await WalkAsync(fixture, candidate, "/me")).Page;
        var contact = page.Locator("main .fold li:has(a[href='mailto:cheffe@exemple.fr'])");
        (await contact.TextContentAsync())!.Trim().ShouldBe("cheffe@exemple.fr", "an address is said once");
        (await page.GetByText("Inviter des pairs").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_holds_the_minutes_of_a_jury_checks_the_file_with_and_without_a_script()
    {
        Chromium.SkipWhenAbsent();
        await using var fixture = await ReviewFixture.CreateAsync(DatabaseKind.Sqlite);
        await LookAsync(fixture, "verify", "/verify", null);
        foreach (var window in new[] { new Window(), new Window(Width: 390), new Window("en-GB", 390), new Window(Scripts: false) })
        {
            var page = await OpenAsync(fixture, null, window);
            await page.GotoAsync("/verify");
            var file = new FilePayload
            {
                Name = "proces-verbal.json",
                MimeType = "application/json",
                Buffer = MinutesFile.Make(),
            };
            await page.Locator("#file").SetInputFilesAsync(file);
            await SoundAsync(page, $"verify-chosen{(window.Scripts ? "" : "-bare")}", window);
            await page.Locator("main form button[type=submit], main form button:not([type])").First.ClickAsync();
            await page.Locator("main .verdict").WaitForAsync();
            (await page.Locator("main .verdict").InnerTextAsync()).ShouldContain(
                window.Language == "en-GB" ? "Minutes unchanged" : "Procès-verbal inchangé"
            );
            await SoundAsync(page, $"minutes{(window.Scripts ? "" : "-bare")}", window);
            await page.Context.CloseAsync();
        }
    }

    private static async Task<Walk> WalkAsync(ReviewFixture fixture, string? cookie, string path)
    {
        var page = await OpenAsync(fixture, cookie, new Window(Width: 390));
        await page.GotoAsync(path);
        return new Walk("second thoughts", page);
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

    private static async Task LookAsync(ReviewFixture fixture, string name, string path, string? cookie)
    {
        foreach (var window in new[] { new Window(), new Window(Width: 390) })
        {
            var page = await OpenAsync(fixture, cookie, window);
            await page.GotoAsync(path);
            await SoundAsync(page, name, window);
            await page.Context.CloseAsync();
        }
    }

    private static async Task SoundAsync(IPage page, string name, Window window)
    {
        if (Pictures is not null)
        {
            var file = Path.Combine(Pictures, $"thoughts-{name}-{window.Language[..2]}-{window.Width}.png");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
        }

        if (window.Scripts)
        {
            await Axe.ShouldFindNothingAsync(page);
            (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue(name);
        }
    }

    private static Task<string> NewestLinkAsync(ReviewFixture fixture) =>
        fixture.Road.Aloi.InScopeAsync(
            null,
            async s =>
            {
                var box = s.GetServices<IMailbox>().OfType<LinkMailbox>().Single();
                var mail = (await box.ReadAsync((await box.NewestAsync(1, Cancellation)).Single(), Cancellation))!.Content;
                return Link().Match(mail.Text).Value;
            }
        );

    [GeneratedRegex("/a/[^\\s]+")]
    private static partial Regex Link();
}
