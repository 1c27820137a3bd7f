using System.Net;
using System.Text.RegularExpressions;
using Aloi.Modules.Assessment;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Assessment.Reviews;

public sealed class ReviewTests
{
    private const string TwoAssessors =
        "all: [ { onlineAssessment: { id: theorie, name: Test, min: 80 } }, { expertReview: { id: terrain, name: Terrain, assessors: 2 } } ]";

    private const string InOrder =
        "sequence: [ { onlineAssessment: { id: theorie, name: Test, min: 80 } }, { expertReview: { id: un, name: Premier } }, "
        + "{ expertReview: { id: deux, name: Second } } ]";

    private static readonly (string, string)[] Achieved = [("answer", "achieved"), ("text", ""), ("capacity", "cheffe d’équipe")];

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task An_assessor_finds_what_waits_answers_in_one_form_and_is_told_what_happens_next(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind);
        await fixture.EnrolAsync("boris@exemple.fr");
        var cookie = await fixture.SignInAsync("experte@exemple.fr", Right.Assessor);
        var path = await fixture.PathAsync("terrain");
        (await fixture.Http.ReadAsync("/tasks", cookie)).ShouldContain($"href=\"{path}\"");
        var task = await fixture.Http.ReadAsync(path, cookie);
        task.ShouldContain("Amina Benali");
        task.ShouldContain("Réussir le test et une mise en situation.");

        var done = await fixture.Http.SubmitAsync(path, cookie, Achieved);
        done.WhereTo().ShouldBe($"{path}/done");
        var thanks = await fixture.Http.ReadAsync(done.WhereTo(), cookie);
        thanks.ShouldContain("Merci");
        thanks.ShouldContain("Suivant");
        var list = await fixture.Http.ReadAsync("/tasks", cookie);
        list.ShouldNotContain(path);
        list.ShouldContain("/terrain\"");

        var fact = (await fixture.Road.RowsAsync<FactRow>()).Single(f => f.Leaf == "terrain");
        fact.Means.ShouldBe(FactMeans.Form);
        fact.RecordedBy.ShouldStartWith("member:");
        (await fixture.Http.ReadAsync(path, cookie)).ShouldContain("Vous avez répondu «\u00a0acquis\u00a0»");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Nothing_typed_is_lost_and_not_yet_needs_a_reason(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind);
        var cookie = await fixture.SignInAsync("experte@exemple.fr", Right.Assessor);
        var path = await fixture.PathAsync("terrain");
        var refused = await fixture.Http.SubmitAsync(path, cookie, ("answer", "not-yet"), ("text", " "), ("capacity", "<b>experte</b>"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.MarkupAsync()).ShouldNotContain("<b>experte");
        var page = await refused.WordsAsync();
        page.ShouldContain("href=\"#text\"");
        page.ShouldContain("Écrivez en une phrase ce qui manque");
        page.ShouldContain("value=\"<b>experte</b>\"");
        page.ShouldContain("value=\"not-yet\" checked");
        var nothing = await fixture.Http.SubmitAsync(path, cookie, ("answer", "peut-être"));
        (await nothing.WordsAsync()).ShouldContain("Choisissez une réponse");
        (await fixture.Road.RowsAsync<FactRow>()).ShouldAllBe(f => f.Leaf != "terrain");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Sending_twice_counts_once_and_the_contrary_on_the_same_day_is_refused_in_words(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, TwoAssessors);
        var cookie = await fixture.SignInAsync("experte@exemple.fr", Right.Assessor);
        var path = await fixture.PathAsync("terrain");
        var both = await Task.WhenAll(fixture.Http.SubmitAsync(path, cookie, Achieved), fixture.Http.SubmitAsync(path, cookie, Achieved));
        both.ShouldAllBe(a => a.StatusCode == HttpStatusCode.SeeOther);
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(5));
        var again = await fixture.Http.SubmitAsync(path, cookie, Achieved);
        (await fixture.Http.ReadAsync(again.WhereTo(), cookie)).ShouldContain("elle compte une fois");
        (await fixture.Road.RowsAsync<FactRow>()).Count(f => f.Leaf == "terrain").ShouldBe(1);

        (string, string)[] contrary = [("answer", "not-yet"), ("text", "Gestes à revoir."), ("capacity", "cheffe d’équipe")];
        var refused = await fixture.Http.SubmitAsync(path, cookie, contrary);
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var said = await refused.WordsAsync();
        said.ShouldContain("revenez demain");
        said.ShouldContain("Gestes à revoir.");
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromDays(1));
        cookie = await fixture.SignInAsync("experte@exemple.fr");
        (await fixture.Http.SubmitAsync(path, cookie, contrary)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Nobody_judges_themselves_nor_without_the_right_nor_in_another_organisation(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind);
        var path = await fixture.PathAsync("terrain");
        var candidate = await fixture.SignInAsync("amina@exemple.fr", Right.Assessor);
        (await fixture.Http.ReadAsync("/tasks", candidate)).ShouldNotContain(path);
        var own = await fixture.Http.SubmitAsync(path, candidate, Achieved);
        own.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await own.WordsAsync()).ShouldContain("votre propre candidature");

        var colleague = await fixture.SignInAsync("collegue@exemple.fr");
        (await fixture.Http.LookAsync(path, colleague)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await fixture.Http.SubmitAsync(path, colleague, Achieved)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var elsewhere = await fixture.Road.Aloi.CreateOrganisationAsync("Ailleurs");
        var foreign = await fixture.Road.Aloi.SignInAsAdministratorAsync(fixture.Http, elsewhere);
        (await fixture.Http.LookAsync(path, foreign)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await fixture.Http.SubmitAsync(path, foreign, Achieved)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await fixture.Http.ReadAsync("/tasks", foreign)).ShouldContain("Rien ne vous attend");
        (await fixture.Road.RowsAsync<FactRow>()).ShouldAllBe(f => f.Leaf != "terrain");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task What_is_settled_or_comes_later_says_so(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, InOrder);
        var cookie = await fixture.SignInAsync("experte@exemple.fr", Right.Assessor);
        var later = await fixture.PathAsync("deux");
        (await fixture.Http.ReadAsync("/tasks", cookie)).ShouldNotContain(later);
        (await fixture.Http.SubmitAsync(later, cookie, Achieved)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var first = await fixture.PathAsync("un");
        await fixture.Http.SubmitAsync(first, cookie, Achieved);
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        (await fixture.Http.ReadAsync("/tasks", cookie)).ShouldContain(later);
        var second = await fixture.SignInAsync("autre@exemple.fr", Right.Assessor);
        (await fixture.Http.ReadAsync(first, second)).ShouldContain("a déjà sa réponse");
        (await fixture.Http.SubmitAsync(first, second, Achieved)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_long_list_is_walked_to_its_end_and_shows_everybody_once(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind);
        var members = await fixture.Road.MembersAsync(130);
        await fixture.Road.RecordAsync(fixture.Version, [.. members.Select(m => Road.Score(m, 85))]);
        var cookie = await fixture.SignInAsync("experte@exemple.fr", Right.Assessor);
        var seen = new List<string>();
        for (var path = "/tasks"; path is not null; )
        {
            var page = await fixture.Http.ReadAsync(path, cookie);
            seen.AddRange(page.Split("href=\"/tasks/").Skip(1).Select(p => p[..26]));
            var next = Regex.Match(page, "href=\"(/tasks\\?page=[0-9]+)\"");
            path = next.Success && seen.Count < 200 ? next.Groups[1].Value : null;
        }

        seen.Count.ShouldBe(131);
        seen.ShouldBeUnique();
    }
}
