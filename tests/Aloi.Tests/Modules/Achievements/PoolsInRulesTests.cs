using System.Net;
using System.Text;
using Aloi.Modules.Assessment.Pools;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Aloi.Tests.Modules.Achievements.Pages;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Achievements;

/// <summary>A rule is checked against the people there are, wherever it is written, tried out or published.</summary>
public sealed class PoolsInRulesTests
{
    private const string TooMany = "plus de personnes que le vivier «\u00a0Experts\u00a0»";
    private const string AllBarred = "les règles d’indépendance écartent tout le vivier";

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_rule_that_asks_for_more_people_than_its_pool_holds_is_published_once_somebody_joins(DatabaseKind kind)
    {
        await using var browser = await DesignersBrowser.OpenAsync(kind);
        var pool = await PoolAsync(browser, "a@x.fr");
        var draft = await DraftAsync(browser, "jury: { id: j, name: Jury final, quorum: 2, pool: EXPERTS }");
        (await browser.ReadAsync(draft + "/rule")).ShouldContain(TooMany);
        (await browser.ReadAsync(draft + "/simulation")).ShouldContain(TooMany);
        (await browser.ReadAsync(draft + "/publish")).ShouldContain(TooMany);
        var refused = await browser.RefusedAsync(HttpStatusCode.UnprocessableEntity, draft + "/publish", ("revision", "4"));
        refused.ShouldContain("«\u00a0Jury final\u00a0» demande " + TooMany);
        refused.ShouldContain(draft + "/rule#rule-read");
        refused.ShouldContain("(demandé\u00a0: 2, dans le vivier\u00a0: 1)");

        await AddAsync(browser, pool, ("address", "b@x.fr"), ("name", "B"));
        (await browser.ReadAsync(draft + "/publish")).ShouldContain("Tout est prêt");
        await browser.GoAsync(draft + "/publish", ("revision", "4"));
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Trainers_and_insiders_are_counted_as_the_rule_bars_them_and_the_erased_not_at_all(DatabaseKind kind)
    {
        await using var browser = await DesignersBrowser.OpenAsync(kind);
        var pool = await PoolAsync(browser);
        var paul = await browser.Aloi.ImportOneAsync(browser.Organisation, "paul@exemple.fr");
        await AddAsync(browser, pool, ("address", "paul@exemple.fr"), ("trainer", "yes"));
        await ShouldSayAsync(browser, "expertReview: { id: e, pool: Experts, independence: [trainer] }", AllBarred);
        await ShouldSayAsync(browser, "expertReview: { id: e, pool: Experts, independence: [sameEntity] }", AllBarred);
        await ShouldSayAsync(browser, "jury: { id: j, quorum: 1, externalShare: 1, pool: Experts }", "des jurés extérieurs");
        await ShouldSayAsync(browser, "expertReview: { id: e, pool: Experts, independence: [manager] }", null);

        await AddAsync(browser, pool, ("address", "rosa@x.fr"), ("name", "Rosa"));
        await ShouldSayAsync(
            browser,
            "jury: { id: j, quorum: 1, externalShare: 1, pool: Experts, independence: [trainer, sameEntity] }",
            null
        );
        await ShouldSayAsync(browser, "peerEndorsement: { id: p, count: 2, invitedBy: rule, pool: Experts }", null);
        await EraseMemberAsync(browser, paul);
        await ShouldSayAsync(browser, "peerEndorsement: { id: p, count: 2, invitedBy: rule, pool: Experts }", "plus d’avis de pairs");
    }

    [Fact]
    public async Task Where_there_are_several_entities_the_candidates_own_is_not_known_before()
    {
        await using var browser = await DesignersBrowser.OpenAsync(DatabaseKind.Sqlite);
        await browser.Aloi.AddEntityAsync(browser.Organisation, browser.Organisation.RootEntityId, "Atelier");
        var pool = await PoolAsync(browser);
        await browser.Aloi.ImportOneAsync(browser.Organisation, "paul@exemple.fr");
        await AddAsync(browser, pool, ("address", "paul@exemple.fr"));
        await ShouldSayAsync(browser, "expertReview: { id: e, pool: Experts, independence: [sameEntity] }", null);
    }

    [Fact]
    public async Task A_pool_that_is_not_there_yet_is_a_warning_and_keeps_nothing_from_being_published()
    {
        await using var browser = await DesignersBrowser.OpenAsync(DatabaseKind.Sqlite);
        var draft = await DraftAsync(browser, "jury: { id: j, quorum: 2, pool: Experts }");
        (await browser.ReadAsync(draft + "/rule")).ShouldContain("qui n’est pas connu");
        (await browser.ReadAsync(draft + "/simulation")).ShouldContain("qui n’est pas connu");
        await browser.GoAsync(draft + "/publish", ("revision", "4"));
    }

    [Fact]
    public async Task The_pool_of_another_organisation_is_nobodys_here()
    {
        await using var browser = await DesignersBrowser.OpenAsync(DatabaseKind.Sqlite);
        var theirs = await browser.Aloi.CreateOrganisationAsync("Autre");
        var cookie = await DesignersBrowser.SignInAsync(browser.Aloi, browser.Http, theirs, "autre@exemple.fr", Right.Designer);
        await PoolAsync(browser.As(theirs, cookie), "a@x.fr");
        var draft = await DraftAsync(browser, "jury: { id: j, quorum: 2, pool: Experts }");
        (await browser.ReadAsync(draft + "/rule")).ShouldContain("qui n’est pas connu");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_posted_definition_is_held_against_the_pools_and_once_published_stays_so(DatabaseKind kind)
    {
        await using var browser = await DesignersBrowser.OpenAsync(kind);
        var pool = await PoolAsync(browser, "a@x.fr");
        var yaml = Road.Yaml(protocol: "jury: { id: j, name: Jury final, quorum: 2, pool: Experts }");
        var refused = await PublishAsync(browser, yaml, browser.Cookie);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var said = await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        said.ShouldContain("protocols.cannot-work");
        said.ShouldContain("protocol.jury");

        var manager = await DesignersBrowser.SignInAsync(browser.Aloi, browser.Http, browser.Organisation, "m@exemple.fr", Right.Manager);
        (await PublishAsync(browser, yaml, manager)).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden,
            "what a pool holds is not for everybody"
        );

        await AddAsync(browser, pool, ("address", "b@x.fr"), ("name", "B"));
        (await PublishAsync(browser, yaml, browser.Cookie)).StatusCode.ShouldBe(HttpStatusCode.Created);
        await EraseAsync(browser, pool);
        (await PublishAsync(browser, yaml, browser.Cookie)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <param name="sentence">Why it cannot be published; null when it can.</param>
    private static async Task ShouldSayAsync(DesignersBrowser browser, string rule, string? sentence)
    {
        var page = await browser.ReadAsync(await DraftAsync(browser, rule) + "/publish");
        page.ShouldContain(sentence ?? "Tout est prêt", Case.Sensitive, rule);
    }

    private static async Task<string> DraftAsync(DesignersBrowser browser, string rule)
    {
        var draft = await browser.DraftAsync(rule);
        await browser.GoAsync(draft + "/rule", ("revision", "3"), ("rule", "yaml"), ("yaml", rule), ("do", "next"));
        return draft;
    }

    private static async Task<string> PoolAsync(DesignersBrowser browser, params string[] people)
    {
        var entity = (await RootAsync(browser)).PublicId.ToString();
        var pool = await browser.GoAsync("/pools", ("name", "Experts"), ("entity", entity));
        foreach (var one in people)
        {
            await AddAsync(browser, pool, ("address", one), ("name", one));
        }

        return pool;
    }

    private static Task<string> AddAsync(DesignersBrowser browser, string pool, params (string, string)[] person) =>
        browser.GoAsync(pool + "/people", person);

    private static async Task EraseAsync(DesignersBrowser browser, string pool)
    {
        var outsider = await browser.Aloi.InScopeAsync(
            browser.Organisation.Id,
            s =>
                s.GetRequiredService<IssuerContext>()
                    .Set<PoolMember>()
                    .Where(m => m.MemberId == null && m.RemovedAt == null)
                    .Select(m => m.PublicId)
                    .FirstAsync(TestContext.Current.CancellationToken)
        );
        await browser.GoAsync($"{pool}/people/{outsider}/erase");
    }

    private static async Task EraseMemberAsync(DesignersBrowser browser, long member)
    {
        var key = (await browser.Aloi.MemberAsync(browser.Organisation, member)).SubjectKeyId;
        await browser.Aloi.InScopeAsync(
            browser.Organisation.Id,
            async s =>
            {
                await s.GetRequiredService<SubjectKeys>().DestroyAsync(key, TestContext.Current.CancellationToken);
                await s.GetRequiredService<IssuerContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
            }
        );
    }

    private static async Task<HttpResponseMessage> PublishAsync(DesignersBrowser browser, string yaml, string cookie)
    {
        using var body = new StringContent(yaml, Encoding.UTF8, "application/yaml");
        var entity = (await RootAsync(browser)).PublicId;
        return await browser.Http.SendAsync(HttpMethod.Post, $"/api/v1/entities/{entity}/achievements", cookie, body);
    }

    private static async Task<EntityInfo> RootAsync(DesignersBrowser browser) =>
        (
            await browser.Aloi.InScopeAsync(
                browser.Organisation.Id,
                s =>
                    s.GetRequiredService<IOrganisations>()
                        .FindEntityAsync(browser.Organisation.RootEntityId, TestContext.Current.CancellationToken)
            )
        )!;
}
