using System.Text.RegularExpressions;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Links.Mails;
using Aloi.Modules.Credentials;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Aloi.Tests.Browser.Moments;

/// <summary>
/// Three colleagues endorse each other in a ring. Whoever runs the campaign reads why that does not count, the candidate reads that it says
/// nothing against anybody, and an independent person from outside counts.
/// </summary>
[Collection(nameof(Walk))]
public sealed partial class PeerRingTests
{
    private const string Rule =
        "all: [ { onlineAssessment: { id: theorie, name: Test théorique, min: 80 } }, { peerEndorsement: { id: pairs, name: Avis de pairs, count: 2, of: 4, "
        + "rubric: { name: Au travail, criteria: [ { id: aide, name: Aide les autres, levels: [Rarement, Souvent], required: 2 } ] } } } ]";

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("ALOI_SCREENS");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_ring_of_three_does_not_count_is_told_to_each_as_they_may_know_it_and_others_do_count()
    {
        Chromium.SkipWhenAbsent();
        await using var fixture = await ReviewFixture.CreateAsync(DatabaseKind.Sqlite, Rule);
        var (paul, rosa) = (await fixture.EnrolAsync("paul@exemple.fr"), await fixture.EnrolAsync("rosa@exemple.fr"));
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Manager);
        var cookies = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in new[] { "amina", "paul", "rosa", "lise" })
        {
            cookies[name] = await fixture.SignInAsync($"{name}@exemple.fr");
        }

        // Amina endorses Paul, Paul endorses Rosa, and Rosa closes the ring.
        await EndorsedAsync(fixture, paul, cookies["paul"], "amina", cookies["amina"]);
        await EndorsedAsync(fixture, rosa, cookies["rosa"], "paul", cookies["paul"]);
        var own = await InvitedAsync(fixture, fixture.Candidate, cookies["amina"], "rosa");
        var task = own[..^"/peers".Length];
        await LookAsync(fixture, "answer", task, cookies["rosa"]);
        await AnswerAsync(fixture, task, cookies["rosa"]);

        await LookAsync(fixture, "candidate", own, cookies["amina"]);
        var walk = await WalkAsync(fixture, cookies["amina"], own, width: 390);
        await walk.ShouldReadAsync("Cela ne dit rien contre personne.");
        (await walk.Page.Locator("main .chip.warn").CountAsync()).ShouldBe(0);

        var candidacy = (await fixture.CandidacyAsync()).PublicId;
        await LookAsync(fixture, "owner-candidacy", $"/candidacies/{candidacy}", owner);
        await LookAsync(fixture, "owner", own, owner);
        walk = await WalkAsync(fixture, owner, $"/candidacies/{candidacy}");
        await walk.TakeAsync(walk.Page.Locator("main a[href$='/pairs/peers']").First);
        await walk.ShouldReadAsync("1 avis ne compte pas\u00a0: des personnes se recommandent en cercle.");
        await walk.ShouldReadAsync("Cercle de 3");

        await EndorsedAsync(fixture, fixture.Candidate, cookies["amina"], "lise", cookies["lise"]);
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Open);
        await FromOutsideAsync(fixture, own, cookies["amina"]);
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Satisfied);
        await LookAsync(fixture, "candidate-done", own, cookies["amina"]);

        // The proof bears what the independent two said, and its page says how it was assessed.
        await fixture.Road.IssueAsync();
        var award = (await fixture.Road.RowsAsync<Award>()).Single(a => a.MemberId == fixture.Candidate).PublicId;
        await LookAsync(fixture, "proof", $"/c/{award}", cookies["amina"]);
        walk = await WalkAsync(fixture, cookies["amina"], $"/c/{award}");
        await walk.ShouldReadAsync("2 recommandations signées");
    }

    private static async Task EndorsedAsync(ReviewFixture fixture, long candidate, string cookie, string peer, string peerCookie)
    {
        var own = await InvitedAsync(fixture, candidate, cookie, peer);
        await AnswerAsync(fixture, own[..^"/peers".Length], peerCookie);
    }

    private static async Task<string> InvitedAsync(ReviewFixture fixture, long candidate, string cookie, string peer)
    {
        var own = $"{await fixture.PathAsync("pairs", candidate)}/peers";
        var walk = await WalkAsync(fixture, cookie, own, width: 390);
        await walk.FillAsync("Adresse électronique de la personne", $"{peer}@exemple.fr");
        await walk.PressAsync("Inviter");
        await walk.ShouldReadAsync("reçoit une invitation.");
        await walk.Page.Context.CloseAsync();
        return own;
    }

    private static async Task AnswerAsync(ReviewFixture fixture, string task, string cookie)
    {
        var walk = await WalkAsync(fixture, cookie, task, width: 390);
        await FillAsync(walk, "Collègue d’équipe");
        await walk.ShouldReadAsync("Merci");
        await walk.Page.Context.CloseAsync();
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private static async Task FillAsync(Walk walk, string relation)
    {
        await walk.ChooseAsync("Oui, je l’ai vu");
        await walk.FillAsync("Comment la connaissez-vous\u00a0?", relation);
        await walk.FillAsync("Le fait que vous avez vu", "En mars, a montré les gestes à deux arrivants.");
        await walk.TakeAsync(walk.Page.Locator("label:has-text('Souvent')"));
        await walk.PressAsync("Enregistrer");
    }

    /// <summary>A customer without an account answers on their phone by the link they were sent.</summary>
    private static async Task FromOutsideAsync(ReviewFixture fixture, string own, string candidate)
    {
        var walk = await WalkAsync(fixture, candidate, own, width: 390);
        await walk.FillAsync("Adresse électronique de la personne", "chantal@ailleurs.fr");
        await walk.FillAsync("Nom de la personne, si elle n’est pas membre", "Chantal Client");
        await walk.PressAsync("Inviter");
        await walk.ShouldReadAsync("Chantal Client");
        foreach (var window in new[] { new Window("en-GB", 390), new Window(), new Window(Width: 390) })
        {
            walk = new Walk("outside peer", await OpenAsync(fixture, null, window));
            await walk.Page.GotoAsync(await NewestLinkAsync(fixture));
            await SoundAsync(walk.Page, "outside-landing", window);
        }

        // The fixture's clock is months behind the browser's, which would drop the cookie at once: it is handed over without its end.
        var link = await NewestLinkAsync(fixture);
        var begun = await fixture.Http.SubmitAsync($"{link}/begin");
        walk = await WalkAsync(fixture, begun.Headers.GetValues("Set-Cookie").First().Split(';')[0], link, width: 390);
        await SoundAsync(walk.Page, "outside-answer", new Window(Width: 390));
        await FillAsync(walk, "Cliente");
        await walk.ShouldReadAsync("Merci");
        await SoundAsync(walk.Page, "outside-thanks", new Window(Width: 390));
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private static async Task<Walk> WalkAsync(ReviewFixture fixture, string cookie, string path, int width = 1280)
    {
        var page = await OpenAsync(fixture, cookie, new Window(Width: width));
        await page.GotoAsync(path);
        return new Walk("peer ring", page);
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
    private static async Task LookAsync(ReviewFixture fixture, string name, string path, string cookie)
    {
        foreach (var window in new[] { new Window(), new Window(Width: 390), new Window("en-GB", 390) })
        {
            var page = await OpenAsync(fixture, cookie, window);
            (await page.GotoAsync(path))!.Ok.ShouldBeTrue(path);
            await SoundAsync(page, name, window);
            await page.Context.CloseAsync();
        }
    }

    private static async Task SoundAsync(IPage page, string name, Window window)
    {
        if (Pictures is not null)
        {
            var file = Path.Combine(Pictures, $"ring-{name}-{window.Language[..2]}-{window.Width}.png");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
        }

        await Axe.ShouldFindNothingAsync(page);
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue(name);
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
