using System.Net;
using Aloi.Modules.Credentials;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Texts;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Credentials.Proofs;

public sealed class ProofsListTests
{
    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_list_is_newest_first_page_by_page_and_shows_each_proof_once(DatabaseKind kind)
    {
        var people = Enumerable.Range(1, 120).Select(i => ProofsFixture.Person($"p{i}@exemple.fr", "Personne", $"N{i}")).ToArray();
        await using var aloi = await ProofsFixture.CreateAsync(kind, people);
        var expected = (await aloi.Road.RowsAsync<Award>()).OrderByDescending(a => a.Id).Select(a => a.PublicId.ToString()).ToList();
        var seen = new List<string>();
        for (var path = "/proofs"; path.Length > 0; )
        {
            var page = await aloi.PageAsync(path);
            var shown = ProofsFixture.Listed(page);
            seen.AddRange(shown);
            path = shown.Count == 50 ? $"/proofs?after={shown[^1]}" : "";
        }

        seen.ShouldBe(expected);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Filters_find_by_state_achievement_and_holder(DatabaseKind kind)
    {
        await using var aloi = await ProofsFixture.CreateAsync(
            kind,
            new MemberRow("amina@exemple.fr", "S-1", "Amina", "Benali"),
            new MemberRow("boris@exemple.fr", null, "Boris", "Petit"),
            new MemberRow(null, "S-3", "Chloé", "Roux")
        );
        var (amina, boris) = (await aloi.AwardAsync("amina@exemple.fr"), await aloi.AwardAsync("boris@exemple.fr"));
        await aloi.PostAsync($"/proofs/{boris}/state", HttpStatusCode.SeeOther, ("change", "suspend"));
        ProofsFixture.Listed(await aloi.PageAsync("/proofs?state=suspended")).ShouldBe([boris.ToString()]);
        ProofsFixture.Listed(await aloi.PageAsync("/proofs?state=active")).Count.ShouldBe(2);
        ProofsFixture.Listed(await aloi.PageAsync("/proofs?state=revoked")).ShouldBeEmpty();
        ProofsFixture.Listed(await aloi.PageAsync("/proofs?holder=AMINA@exemple.fr")).ShouldBe([amina.ToString()]);
        ProofsFixture.Listed(await aloi.PageAsync("/proofs?holder=s-1")).ShouldBe([amina.ToString()]);
        ProofsFixture.Listed(await aloi.PageAsync("/proofs?holder=amina")).ShouldBeEmpty();
        var page = await aloi.PageAsync("/proofs");
        page.ShouldContain("Chloé Roux");
        page.ShouldContain("Remise par code");
        var other = (
            await Road.PublishAsync(aloi.Road.Aloi, aloi.Road.Organisation, Road.Yaml().Replace("id: conduite", "id: autre"))
        ).PublicId;
        ProofsFixture.Listed(await aloi.PageAsync($"/proofs?achievement={other}")).ShouldBeEmpty();
        ProofsFixture.Listed(await aloi.PageAsync($"/proofs?state=nonsense&achievement=x&entity=x&after=x")).Count.ShouldBe(3);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task What_has_ended_is_found_as_expired_and_no_longer_as_in_force(DatabaseKind kind)
    {
        await using var aloi = await ProofsFixture.CreateAsync(kind);
        var member = await aloi.Road.MemberAsync("amina@exemple.fr");
        await aloi.Road.RecordAsync(await aloi.Road.PublishAsync(Road.Yaml(more: "  validity: P1M")), Road.Score(member, 90));
        await aloi.Road.IssueAsync();
        var amina = await aloi.AwardAsync("amina@exemple.fr");
        ProofsFixture.Listed(await aloi.PageAsync("/proofs?state=active")).ShouldBe([amina.ToString()]);
        ProofsFixture.Listed(await aloi.PageAsync("/proofs?state=expired")).ShouldBeEmpty();
        aloi.Road.Aloi.Clock.Advance(TimeSpan.FromDays(40));
        var again = HttpAloi.CookieOf(
            await aloi.Http.GetAsync(
                await aloi.Road.Aloi.SignInLinkAsync(
                    aloi.Road.Organisation,
                    await aloi.Road.Aloi.ImportOneAsync(aloi.Road.Organisation, "administration@exemple.fr")
                )
            )
        );
        ProofsFixture.Listed(await aloi.PageAsync("/proofs?state=expired", cookie: again)).ShouldBe([amina.ToString()]);
        ProofsFixture.Listed(await aloi.PageAsync("/proofs?state=active", cookie: again)).ShouldBeEmpty();
        (await aloi.PageAsync($"/proofs/{amina}", cookie: again)).ShouldContain("Expirée");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_designer_looks_and_an_assessor_does_not(DatabaseKind kind)
    {
        await using var aloi = await ProofsFixture.CreateAsync(kind, ProofsFixture.Person("amina@exemple.fr", "Amina", "Benali"));
        var amina = await aloi.AwardAsync("amina@exemple.fr");
        var designer = await SignInAsync(aloi, "design@exemple.fr", Right.Designer);
        var page = await aloi.PageAsync("/proofs", cookie: designer);
        page.ShouldContain("Amina Benali");
        page.ShouldNotContain("value=\"revoke\"");
        (await aloi.PageAsync($"/proofs/{amina}", cookie: designer)).ShouldNotContain("name=\"change\"");
        await aloi.PageAsync($"/proofs/{amina}/name", HttpStatusCode.Forbidden, designer);
        await aloi.PageAsync("/proofs/codes", HttpStatusCode.Forbidden, designer);
        foreach (
            var path in new[]
            {
                $"/proofs/{amina}/state?change=suspend",
                $"/proofs/{amina}/name",
                "/proofs/codes",
                $"/proofs/changes?change=suspend&awards={amina}",
            }
        )
        {
            (await aloi.Http.PostFormAsync(path, [], designer)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }

        var assessor = await SignInAsync(aloi, "jury@exemple.fr", Right.Assessor);
        await aloi.PageAsync("/proofs", HttpStatusCode.Forbidden, assessor);
        await aloi.PageAsync($"/proofs/{amina}", HttpStatusCode.Forbidden, assessor);
        (await aloi.StatusAsync(amina)).ShouldBe(CredentialStatus.Active);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Names_that_are_html_or_endless_are_only_words(DatabaseKind kind)
    {
        var endless = new string('Ω', 200);
        await using var aloi = await ProofsFixture.CreateAsync(
            kind,
            ProofsFixture.Person("a@exemple.fr", "<script>alert(1)</script>", "\"onload=x"),
            ProofsFixture.Person("b@exemple.fr", endless, "שלום 🧑‍🚀")
        );
        var award = await aloi.AwardAsync("a@exemple.fr");
        foreach (var path in new[] { "/proofs", $"/proofs/{award}", $"/proofs/{award}/name" })
        {
            var answer = await aloi.Http.PageAsync(path, aloi.Cookie);
            var raw = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            raw.ShouldNotContain("<script>alert");
            raw.ShouldNotContain("\"\"onload");
        }

        (await aloi.PageAsync("/proofs")).ShouldContain(endless);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Cards_are_for_people_without_a_mailbox_and_whoever_prints_them_is_written_down(DatabaseKind kind)
    {
        await using var aloi = await ProofsFixture.CreateAsync(
            kind,
            new MemberRow("amina@exemple.fr", null, "Amina", "Benali"),
            new MemberRow(null, "S-3", "Chloé", "Roux", Language: Language.English)
        );
        var (amina, chloe) = (await aloi.AwardAsync("amina@exemple.fr"), await aloi.AwardAsync("S-3"));
        var list = await aloi.PageAsync("/proofs/codes");
        list.ShouldContain("Chloé Roux");
        list.ShouldNotContain("Amina Benali");
        await aloi.PostAsync("/proofs/codes", HttpStatusCode.UnprocessableEntity);
        await aloi.PostAsync("/proofs/codes", HttpStatusCode.UnprocessableEntity, ("award", amina.ToString()));
        var cards = await aloi.PostAsync("/proofs/codes", HttpStatusCode.OK, ("award", chloe.ToString()));
        cards.ShouldContain("This proof is yours.");
        var code = System.Text.RegularExpressions.Regex.Match(cards, "[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}").Value;
        list.ShouldNotContain(code);
        (await aloi.Http.GetAsync($"/claim/{code}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await aloi.Road.RowsAsync<AuditEntry>())
            .Where(e => e.Action == "credential.code-printed")
            .ShouldHaveSingleItem()
            .Actor.ShouldStartWith("member:");
        (await aloi.PageAsync($"/proofs/{chloe}")).ShouldContain("Carte avec code imprimée");
    }

    private static async Task<string> SignInAsync(ProofsFixture aloi, string email, Right right)
    {
        var organisation = aloi.Road.Organisation;
        var member = await aloi.Road.Aloi.ImportOneAsync(organisation, email);
        await aloi.Road.Aloi.GiveAsync(organisation, member, organisation.RootEntityId, right);
        return HttpAloi.CookieOf(await aloi.Http.GetAsync(await aloi.Road.Aloi.SignInLinkAsync(organisation, member)));
    }
}
