using System.Net;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Links.Mails;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Assessment.Links;

public sealed class LinksTests
{
    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Looking_at_a_link_says_who_asks_what_and_opens_nothing(DatabaseKind kind)
    {
        await using var fixture = await ReadyAsync(kind);
        var path = await fixture.SendAsync();
        for (var i = 0; i < 3; i++)
        {
            var answer = await fixture.Http.LookAsync(path);
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
            answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
            answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            var words = await answer.WordsAsync();
            words.ShouldContain("Êtes-vous Rosa Diaz");
            words.ShouldContain("Groupe Valmont");
            words.ShouldContain("Observation sur le terrain");
            words.ShouldContain("Environ une minute");
            words.ShouldNotContain("Benali");
            words.ShouldNotContain("grille de");
        }

        (await fixture.LastLinkAsync()).OpenedAt.ShouldBeNull();
        (await fixture.Http.SubmitAsync(path + "/anything")).WhereTo().ShouldBe(path);
        (await fixture.LastLinkAsync()).OpenedAt.ShouldBeNull();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_browser_that_begins_goes_on_and_another_one_can_only_send_a_fresh_link_to_the_known_address(DatabaseKind kind)
    {
        await using var fixture = await ReadyAsync(kind);
        var path = await fixture.SendAsync();
        var begun = await fixture.Http.SubmitAsync(path + "/begin");
        var set = begun.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("aloi_link=", StringComparison.Ordinal));
        set.ShouldContain($"path={path}", Case.Insensitive);
        set.ShouldContain("httponly", Case.Insensitive);
        set.ShouldContain("samesite=lax", Case.Insensitive);
        var cookies = $"{begun.CookieNamed("aloi_link")}; {begun.CookieNamed("aloi_device")}";
        (await fixture.Http.ReadAsync($"{path}/1/terrain", cookies)).ShouldContain("par Rosa Diaz ; reste 1/terrain ; appareil ");

        var elsewhere = await fixture.Http.LookAsync(path);
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        Reveals(await elsewhere.WordsAsync()).ShouldBeFalse();
        (await fixture.Http.SubmitAsync(path + "/fresh")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(3));
        var sent = await fixture.Http.SubmitAsync(path + "/fresh");
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        Reveals(await sent.WordsAsync()).ShouldBeFalse();

        var mail = await fixture.MailAsync();
        mail.To.ShouldBe("rosa@ailleurs.fr");
        mail.Text.ShouldNotContain("Benali");
        (await fixture.Http.LookAsync(path, cookies)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        var fresh = LinkFixture.PathIn(mail.Text);
        fresh.ShouldNotBe(path);
        (await fixture.Http.ReadAsync(fresh, await fixture.BeginAsync(fresh))).ShouldContain("par Rosa Diaz");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_link_goes_on_asking_for_fresh_ones_five_times_at_most(DatabaseKind kind)
    {
        await using var fixture = await ReadyAsync(kind);
        var path = await fixture.SendAsync();
        for (var i = 0; i < 5; i++)
        {
            await fixture.BeginAsync(path);
            fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(3));
            (await fixture.Http.SubmitAsync(path + "/fresh")).StatusCode.ShouldBe(HttpStatusCode.OK);
            path = LinkFixture.PathIn((await fixture.MailAsync()).Text);
        }

        await fixture.BeginAsync(path);
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(3));
        (await fixture.Http.SubmitAsync(path + "/fresh")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await fixture.Road.RowsAsync<LinkMail>()).Count.ShouldBe(6);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Whoever_says_that_they_are_somebody_else_closes_the_link_and_whoever_sent_it_is_told(DatabaseKind kind)
    {
        await using var fixture = await ReadyAsync(kind);
        var path = await fixture.SendAsync();
        (await fixture.Http.SubmitAsync(path + "/not-me")).WhereTo().ShouldBe(path);
        var closed = await fixture.Http.LookAsync(path);
        closed.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await closed.WordsAsync()).ShouldContain("Merci de nous l’avoir dit");
        (await fixture.Http.SubmitAsync(path + "/begin")).StatusCode.ShouldBe(HttpStatusCode.Gone);
        var designer = await fixture.SignInAsync("conception@exemple.fr", Right.Designer);
        var page = await fixture.Http.ReadAsync($"/candidacies/{(await fixture.CandidacyAsync()).PublicId}", designer);
        page.ShouldContain("dit ne pas être Rosa Diaz");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_act_spends_the_link_which_then_only_thanks_and_elsewhere_says_nothing(DatabaseKind kind)
    {
        await using var fixture = await ReadyAsync(kind);
        var path = await fixture.SendAsync();
        var cookies = await fixture.BeginAsync(path);
        (await fixture.Http.ReadAsync(path, cookies)).ShouldContain("grille de");
        (await fixture.Http.SubmitAsync(path + "/done", cookies)).WhereTo().ShouldBe(path);
        (await fixture.Http.ReadAsync(path, cookies)).ShouldBe("merci");
        (await fixture.Http.SubmitAsync(path + "/done", cookies)).WhereTo().ShouldBe(path);
        (await fixture.Http.LookAsync(path + "/1", cookies)).WhereTo().ShouldBe(path);
        var elsewhere = await fixture.Http.LookAsync(path);
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.Gone);
        Reveals(await elsewhere.WordsAsync()).ShouldBeFalse();

        var fact = (await fixture.Road.RowsAsync<FactRow>()).Single(f => f.Leaf == "terrain");
        fact.Means.ShouldBe(FactMeans.Link);
        fact.RecordedBy.ShouldBe($"link:{(await fixture.LastLinkAsync()).Id}");
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Satisfied);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Forged_altered_ended_and_withdrawn_links_open_nothing(DatabaseKind kind)
    {
        await using var fixture = await ReadyAsync(kind);
        var path = await fixture.SendAsync(life: TimeSpan.FromHours(1));
        var cookies = await fixture.BeginAsync(path);
        var altered = path[..^1] + (path[^1] == 'A' ? 'B' : 'A');
        foreach (var wrong in new[] { altered, "/a/x", "/a/" + new string('A', 91), path.ToUpperInvariant() })
        {
            (await fixture.Http.LookAsync(wrong, cookies)).StatusCode.ShouldBe(HttpStatusCode.NotFound, wrong);
            (await fixture.Http.SubmitAsync(wrong + "/begin", cookies)).StatusCode.ShouldBe(HttpStatusCode.NotFound, wrong);
        }

        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromHours(2));
        var ended = await fixture.Http.LookAsync(path, cookies);
        ended.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await ended.WordsAsync()).ShouldContain("Ce lien a pris fin");
        (await fixture.Http.SubmitAsync(path + "/done", cookies)).StatusCode.ShouldBe(HttpStatusCode.Gone);

        var second = await fixture.SendAsync();
        var designer = await fixture.SignInAsync("conception@exemple.fr", Right.Designer);
        var candidacy = (await fixture.CandidacyAsync()).PublicId;
        var link = (await fixture.LastLinkAsync()).PublicId;
        (await fixture.Http.SubmitAsync($"/candidacies/{candidacy}/links/{link}/withdraw", designer)).WhereTo();
        (await (await fixture.Http.LookAsync(second)).WordsAsync()).ShouldContain("Ce lien a été retiré");
        (await fixture.Road.RowsAsync<FactRow>()).ShouldNotContain(f => f.Leaf == "terrain");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Nobody_judges_themselves_by_a_link(DatabaseKind kind)
    {
        await using var fixture = await ReadyAsync(kind);
        await Should.ThrowAsync<InvalidOperationException>(() => fixture.SendAsync("Amina@exemple.fr"));
        (await fixture.Road.RowsAsync<AssessmentLink>()).ShouldBeEmpty();
        var designer = await fixture.SignInAsync("conception@exemple.fr", Right.Designer);
        var ask = $"/candidacies/{(await fixture.CandidacyAsync()).PublicId}/ask/terrain";
        var refused = await fixture.Http.SubmitAsync(ask, designer, ("name", "Amie"), ("address", "amina@exemple.fr"), ("way", "mail"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.WordsAsync()).ShouldContain("on ne se juge pas soi-même");

        // Somebody else's link, opened in the browser where the candidate is signed in.
        var path = await fixture.SendAsync();
        var candidate = await fixture.SignInAsync("amina@exemple.fr");
        var begun = await fixture.Http.SubmitAsync(path + "/begin", candidate);
        begun.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await begun.WordsAsync()).ShouldContain("quelqu’un d’autre doit répondre");
        (await fixture.LastLinkAsync()).OpenedAt.ShouldBeNull();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Links_opened_in_one_browser_name_the_same_device_and_those_of_another_a_different_one(DatabaseKind kind)
    {
        await using var fixture = await ReadyAsync(kind);
        var (one, two, three) = (await fixture.SendAsync("a@x.fr"), await fixture.SendAsync("b@x.fr"), await fixture.SendAsync("c@x.fr"));
        var first = await fixture.BeginAsync(one);
        var second = await fixture.BeginAsync(two, first.Split("; ")[1]);
        var third = await fixture.BeginAsync(three);
        var devices = new[]
        {
            await fixture.Http.ReadAsync(one, first),
            await fixture.Http.ReadAsync(two, second),
            await fixture.Http.ReadAsync(three, third),
        };
        var names = devices.Select(d => d[(d.IndexOf("appareil ", StringComparison.Ordinal) + 9)..]).ToList();
        names[0].Length.ShouldBe(32);
        names[1].ShouldBe(names[0]);
        names[2].ShouldNotBe(names[0]);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_designer_asks_by_mail_or_shows_a_code_once(DatabaseKind kind)
    {
        await using var fixture = await ReadyAsync(kind);
        var designer = await fixture.SignInAsync("conception@exemple.fr", Right.Designer);
        var page = $"/candidacies/{(await fixture.CandidacyAsync()).PublicId}";
        (await fixture.Http.ReadAsync(page, designer)).ShouldContain($"{page}/ask/terrain");
        (await fixture.Http.SubmitAsync($"{page}/ask/terrain", designer, ("way", "mail"))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        (string, string)[] rosa = [("name", "Rosa <b>Diaz"), ("capacity", "cliente"), ("way", "code")];
        var code = await fixture.Http.SubmitAsync($"{page}/ask/terrain", designer, rosa);
        code.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var shown = await code.MarkupAsync();
        shown.ShouldContain("class=\"qr\"");
        shown.ShouldNotContain("<b>Diaz");
        (await fixture.Http.ReadAsync(LinkFixture.PathIn(shown))).ShouldContain("Êtes-vous Rosa");

        var mailed = await fixture.Http.SubmitAsync(
            $"{page}/ask/terrain",
            designer,
            ("name", "Jo"),
            ("address", "Jo@x.fr"),
            ("way", "mail")
        );
        mailed.WhereTo().ShouldBe(page);
        var mail = await fixture.MailAsync();
        mail.To.ShouldBe("jo@x.fr");
        mail.Text.ShouldContain("Benali");
        await fixture.BeginAsync(LinkFixture.PathIn(mail.Text));
        var told = await fixture.Http.ReadAsync(page, designer);
        told.ShouldContain("Ouvert");
        told.ShouldContain("Pas encore ouvert");
        var colleague = await fixture.SignInAsync("collegue@exemple.fr");
        (await fixture.Http.LookAsync($"{page}/ask/terrain", colleague)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static bool Reveals(string words) => new[] { "Benali", "Amina", "rosa@", "Rosa", "terrain" }.Any(words.Contains);

    private static async Task<LinkFixture> ReadyAsync(DatabaseKind kind)
    {
        var fixture = await LinkFixture.CreateAsync(kind);
        await fixture.EnrolAsync();
        return fixture;
    }
}
