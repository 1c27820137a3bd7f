using System.Net;
using System.Text.RegularExpressions;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.SignIn;
using Aloi.Modules.Organisations.SignIn.Asking;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Organisations;

/// <summary>Asking for a link, and coming in by it.</summary>
public sealed partial class SignInByMailTests
{
    private const string Anna = "anna@exemple.fr";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_known_and_an_unknown_address_get_the_same_answer_and_only_the_known_one_a_mail(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        await aloi.ImportOneAsync(await aloi.CreateOrganisationAsync(), Anna);
        var known = await AskAsync(http, " ANNA@exemple.fr ");
        var unknown = await AskAsync(http, "personne@exemple.fr");
        known.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        unknown.StatusCode.ShouldBe(known.StatusCode);
        unknown.Headers.Location.ShouldBe(known.Headers.Location);
        (await MailsAsync(aloi)).ShouldHaveSingleItem().To.ShouldBe(Anna);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Opening_a_mailed_link_signs_nobody_in_and_its_button_does_once(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        await aloi.ImportOneAsync(await aloi.CreateOrganisationAsync(), Anna);
        await AskAsync(http, Anna, next: "/members?q=a");
        var link = await LinkAsync(aloi);

        // A mail scanner opens it, twice.
        (await http.PageAsync(link)).Headers.Contains("Set-Cookie").ShouldBeFalse();
        var page = await http.PageAsync(link);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await page.TextAsync()).ShouldContain("Groupe Valmont");

        var entered = await http.PostFormAsync(link.Split('?')[0], Form(("next", "/members?q=a")));
        entered.Headers.Location!.OriginalString.ShouldBe("/members?q=a");
        (await http.PageAsync("/sessions", HttpAloi.CookieOf(entered))).StatusCode.ShouldBe(HttpStatusCode.OK);

        var again = await http.PostFormAsync(link.Split('?')[0], Form());
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var words = await again.TextAsync();
        words.ShouldContain("Ce lien a déjà servi");
        words.ShouldContain("href=\"/signin\"");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_mailed_link_ends_after_an_hour_and_says_how_to_get_another(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        await aloi.ImportOneAsync(await aloi.CreateOrganisationAsync(), Anna);
        await AskAsync(http, Anna);
        var link = await LinkAsync(aloi);
        aloi.Clock.Advance(SignInLink.MailedLifetime);
        (await http.PageAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await http.PostFormAsync(link, Form())).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_person_of_two_organisations_chooses_in_one_mail(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        foreach (var name in new[] { "Première", "Seconde" })
        {
            await aloi.ImportOneAsync(await aloi.CreateOrganisationAsync(name), Anna);
        }

        await AskAsync(http, Anna);
        var mail = (await MailsAsync(aloi)).ShouldHaveSingleItem();
        mail.Text.ShouldContain("plusieurs organisations");
        var links = Links().Matches(mail.Text).Select(m => m.Value).ToList();
        links.Count.ShouldBe(2);
        foreach (var (link, name) in links.Zip(["Première", "Seconde"]))
        {
            var cookie = HttpAloi.CookieOf(await http.PostFormAsync(link, Form()));
            (await (await http.PageAsync("/work", cookie)).TextAsync()).ShouldContain(name);
        }
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Asking_is_limited_for_one_address_and_for_one_source_known_or_not(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        for (var i = 0; i < AskLimits.PerAddress; i++)
        {
            (await AskAsync(http, "personne@exemple.fr")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }

        var refused = await AskAsync(http, "personne@exemple.fr");
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await refused.TextAsync()).ShouldContain("attendez 15 minutes");
        for (var i = AskLimits.PerAddress; i < AskLimits.PerSource; i++)
        {
            (await AskAsync(http, $"p{i}@exemple.fr")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }

        (await AskAsync(http, "une-autre@exemple.fr")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        aloi.Clock.Advance(AskLimits.Window);
        (await AskAsync(http, "personne@exemple.fr")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Only_paths_of_this_site_are_gone_on_to(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        await aloi.ImportOneAsync(await aloi.CreateOrganisationAsync(), Anna);
        await AskAsync(http, Anna, next: "//ailleurs.exemple");
        var link = await LinkAsync(aloi);
        link.ShouldNotContain("ailleurs");
        var entered = await http.PostFormAsync(link, Form(("next", "https://ailleurs.exemple/")));
        entered.Headers.Location!.OriginalString.ShouldBe("/work");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task What_is_not_an_address_is_kept_and_told_at_its_field(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        var refused = await AskAsync(http, "<b>anna</b>");
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await refused.TextAsync();
        (await refused.Content.ReadAsStringAsync(Cancellation)).ShouldContain("&lt;b&gt;anna&lt;/b&gt;");
        page.ShouldContain("href=\"#address\"");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_page_ends_one_session_or_all_the_others_and_the_way_out_is_a_form(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        var organisation = await aloi.CreateOrganisationAsync();
        var member = await aloi.ImportOneAsync(organisation, Anna);
        var cookies = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            cookies.Add(HttpAloi.CookieOf(await http.GetAsync(await aloi.SignInLinkAsync(organisation, member))));
        }

        var page = await (await http.PageAsync("/sessions", cookies[0])).TextAsync();
        var one = EndOne().Matches(page).Select(m => m.Value).Last();
        (await http.PostFormAsync(one, Form(), cookies[0])).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await http.PageAsync("/sessions", cookies[1])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await http.PostFormAsync("/sessions/end-others", Form(), cookies[0])).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await http.PageAsync("/sessions", cookies[3])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await http.PageAsync("/sessions", cookies[0])).StatusCode.ShouldBe(HttpStatusCode.OK);
        var left = await http.PostFormAsync("/signout", Form(), cookies[0]);
        left.Headers.Location!.OriginalString.ShouldBe("/");
        (await http.PageAsync("/sessions", cookies[0])).Headers.Location!.OriginalString.ShouldBe("/signin?next=%2Fsessions");
    }

    private static Task<HttpResponseMessage> AskAsync(HttpAloi http, string address, string next = "") =>
        http.PostFormAsync("/signin", Form(("address", address), ("next", next)));

    private static async Task<string> LinkAsync(TestAloi aloi) => Links().Match((await MailsAsync(aloi)).Single().Text).Value;

    private static Task<List<MailContent>> MailsAsync(TestAloi aloi) =>
        aloi.InScopeAsync(
            null,
            async s =>
            {
                var box = s.GetServices<IMailbox>().OfType<SignInMailbox>().Single();
                var mails = new List<MailContent>();
                foreach (var id in await box.NewestAsync(10, Cancellation))
                {
                    mails.Add((await box.ReadAsync(id, Cancellation))!.Content);
                }

                return mails;
            }
        );

    private static IEnumerable<KeyValuePair<string, string>> Form(params (string Name, string Value)[] fields) =>
        fields.Select(f => KeyValuePair.Create(f.Name, f.Value));

    [GeneratedRegex("/signin/[A-Za-z0-9_-]{43}[^\\s]*")]
    private static partial Regex Links();

    [GeneratedRegex("/sessions/[0-9a-z]{26}/end")]
    private static partial Regex EndOne();
}
