using System.Net;
using Aloi.Platform.Database;
using Aloi.Tests.Support;
using static Aloi.Tests.Modules.Achievements.Pages.DesignersBrowser;

namespace Aloi.Tests.Modules.Achievements.Pages;

/// <summary>A designer tries a rule out, and cannot publish one that cannot work.</summary>
public sealed class SimulationPageTests
{
    [Fact]
    public async Task The_rule_of_a_draft_is_tried_out_with_rates_of_ones_own()
    {
        await using var browser = await OpenAsync(DatabaseKind.Sqlite);
        var draft = await browser.DraftAsync();
        (await browser.ReadAsync(draft + "/publish")).ShouldContain(draft + "/simulation");
        var page = await browser.ReadAsync(draft + "/simulation");
        page.ShouldContain("sur 10\u202f000, soit");
        page.ShouldContain("Temps humain par preuve délivrée");
        page.ShouldContain("aria-labelledby=\"minutes\"");
        page.ShouldContain("Ce qui arrête les candidats");
        page.ShouldContain("Tout repose sur une seule personne");
        (await browser.ReadAsync(draft + "/simulation", "en")).ShouldContain("What stops candidates");

        var nobody = await browser.ReadAsync(draft + "/simulation?candidates=500&answers-quiz=0");
        nobody.ShouldContain("Réussites\u00a0: 0 sur 500");
        nobody.ShouldContain("arrête le plus de monde\u00a0: 100,0\u00a0%");
    }

    [Fact]
    public async Task What_was_typed_is_kept_by_whoever_tries_it_out_or_goes_to_another_page()
    {
        await using var browser = await OpenAsync(DatabaseKind.Sqlite);
        var draft = await browser.DraftAsync();
        const string rule = "jury: { id: j, name: Jury final, quorum: 3 }";
        var tried = await browser.GoAsync(draft + "/rule", ("revision", "3"), ("rule", "yaml"), ("yaml", rule), ("do", "try"));
        tried.ShouldBe(draft + "/simulation");
        (await browser.ReadAsync(tried)).ShouldContain("Jury final");

        (await browser.GoAsync(draft + "/rule", ("revision", "4"), ("rule", "yaml"), ("yaml", "jury: {"), ("do", "go:details"))).ShouldBe(
            draft + "/details"
        );
        (await browser.ReadAsync(draft + "/rule")).ShouldContain("jury: {");
        (await browser.GoAsync(draft + "/details", ("revision", "5"), ("workload", "beaucoup"), ("do", "go:badge"))).ShouldBe(
            draft + "/badge"
        );
        (await browser.ReadAsync(draft + "/details")).ShouldContain("beaucoup");
        await browser.RefusedAsync(HttpStatusCode.Conflict, draft + "/details", ("revision", "5"), ("workload", "7"), ("do", "go:badge"));
    }

    [Fact]
    public async Task Numbers_that_cannot_be_are_told_at_their_field()
    {
        await using var browser = await OpenAsync(DatabaseKind.Sqlite);
        var draft = await browser.DraftAsync();
        var answer = await browser.Http.PageAsync(draft + "/simulation?candidates=1e9&answers-quiz=120", browser.Cookie, "fr");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await TextAsync(answer);
        page.ShouldContain("entre 1 et 100000");
        page.ShouldContain("entre 0 et 100.");
    }

    [Fact]
    public async Task A_rule_that_cannot_work_is_kept_and_cannot_be_published()
    {
        await using var browser = await OpenAsync(DatabaseKind.Sqlite);
        var draft = await browser.DraftAsync();
        const string rule =
            "sequence: [ { evidence: { id: a, deadline: P60D } }, { jury: { id: j, name: Jury final, quorum: 3, deadline: P30D } } ]";
        await browser.GoAsync(draft + "/rule", ("revision", "3"), ("rule", "yaml"), ("yaml", rule), ("do", "keep"));
        (await browser.ReadAsync(draft + "/rule")).ShouldContain("qui prend le temps accordé ne peut pas le tenir");
        var refused = await browser.RefusedAsync(HttpStatusCode.UnprocessableEntity, draft + "/publish", ("revision", "4"));
        refused.ShouldContain("Jury final");
        refused.ShouldContain("qui prend le temps accordé ne peut pas le tenir");
        refused.ShouldContain(draft + "/rule#rule");
    }
}
