using System.Net;
using Aloi.Modules.Assessment;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Assessment;

public sealed class BoardTests
{
    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task People_are_enrolled_by_address_or_number_once_and_the_unknown_are_named(DatabaseKind kind)
    {
        await using var results = await Results.OpenAsync(kind);
        await results.Road.MemberAsync("amina@exemple.fr");
        await results.Road.Aloi.ImportAsync(
            results.Road.Organisation,
            results.Road.Organisation.RootEntityId,
            OrganisationsFixture.Row(null, "M-42", "Boris", "Petit")
        );
        var answer = await results.PostAsync(
            $"{results.Base}/enrol",
            ("people", "Amina@exemple.fr\nm-42\ninconnu@exemple.fr"),
            ("from", "2026-03-01")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Results.Text(answer)).ShouldContain("inconnu@exemple.fr");
        var rows = await results.Road.RowsAsync<Candidacy>();
        rows.Count.ShouldBe(2);
        rows.ShouldAllBe(c => c.State == CandidacyState.Open && c.IsEnrolled);
        (await results.Road.RowsAsync<FactRow>()).ShouldBeEmpty();
        var again = await results.PostAsync($"{results.Base}/enrol", ("people", "amina@exemple.fr"), ("from", "2026-03-02"));
        again.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await results.Road.RowsAsync<Candidacy>()).Count.ShouldBe(2);
        var board = await results.PageAsync($"{results.Base}/candidacies");
        board.ShouldContain("Boris Petit");
        board.ShouldContain("Il manque");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Deadlines_of_the_enrolled_run_before_any_fact(DatabaseKind kind)
    {
        await using var results = await Results.OpenAsync(
            kind,
            "onlineAssessment: { id: theorie, name: Théorie, min: 80, deadline: P10D }"
        );
        await results.Road.MemberAsync("amina@exemple.fr");
        await results.PostAsync($"{results.Base}/enrol", ("people", "amina@exemple.fr"), ("from", "2026-03-01"));
        results.Road.Aloi.Clock.Advance(TimeSpan.FromDays(12));
        await results.Road.Aloi.DrainAsync();
        (await results.Road.RowsAsync<Candidacy>()).Single().State.ShouldBe(CandidacyState.Impossible);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_whole_entity_is_enrolled_and_a_large_one_outside_the_request(DatabaseKind kind)
    {
        await using var results = await Results.OpenAsync(kind);
        await results.Road.MembersAsync(2_100);
        var entity = await results.Road.InOrganisationAsync(s =>
            Microsoft
                .Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<IOrganisations>(s)
                .FindEntityAsync(results.Road.Organisation.RootEntityId, TestContext.Current.CancellationToken)
        );
        var answer = await results.PostAsync($"{results.Base}/enrol", ("entity", entity!.PublicId.ToString()), ("from", "2026-03-01"));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await results.Road.Aloi.DrainAsync();
        (await results.Road.RowsAsync<Candidacy>()).Count.ShouldBe(2_101, "the administrator too");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_board_is_narrowed_by_state_and_person_and_turned_page_by_page(DatabaseKind kind)
    {
        await using var results = await Results.OpenAsync(kind);
        await results.Road.MembersAsync(60);
        var people = string.Join('\n', Enumerable.Range(1, 60).Select(i => $"personne{i}@exemple.fr"));
        await results.PostAsync($"{results.Base}/enrol", ("people", people), ("from", "2026-03-01"));
        var first = await results.PageAsync("/candidacies");
        var next = System.Text.RegularExpressions.Regex.Match(first, "href=\"(/candidacies\\?after=[a-z0-9]+)\"").Groups[1].Value;
        var second = await results.PageAsync(next);
        second.ShouldContain("Personne N1<");
        second.ShouldNotContain("Personne N60<");
        (await results.PageAsync("/candidacies?state=satisfied")).ShouldContain("Personne pour l’instant");
        (await results.PageAsync("/candidacies?person=personne7@exemple.fr")).ShouldContain("Personne N7<");
        (await results.PageAsync("/candidacies?person=personne@exemple.fr")).ShouldContain("La recherche est exacte");
        (await results.PageAsync($"/candidacies?achievement={results.Version.PublicId}")).ShouldContain("60");
        (await results.Http.PageAsync("/candidacies?achievement=00000000000000000000000000", results.Cookie)).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Results_by_hand_are_explained_and_only_a_satisfied_rule_makes_a_proof(DatabaseKind kind)
    {
        await using var results = await Results.OpenAsync(kind);
        await results.Road.MemberAsync("amina@exemple.fr");
        await results.PostAsync($"{results.Base}/enrol", ("people", "amina@exemple.fr"), ("from", "2026-03-01"));
        var id = (await results.Road.RowsAsync<Candidacy>()).Single().PublicId;
        var wrong = await results.PostAsync(
            $"/candidacies/{id}/results",
            ("leaf", "theorie"),
            ("result-theorie", "120"),
            ("date-theorie", "2026-03-01")
        );
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Results.Text(wrong)).ShouldContain("value=\"120\"");
        (await AddAsync(results, id, "theorie", ("result", "92"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await results.Road.IssueAsync()).ShouldBeEmpty("the rule asks for more");
        var bare = await AddAsync(results, id, "terrain", ("result", "acquis"), ("own", "yes"));
        bare.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "a capacity and a reason are asked for");
        var own = await AddAsync(
            results,
            id,
            "terrain",
            ("result", "acquis"),
            ("own", "yes"),
            ("capacity", "responsable d’atelier"),
            ("comment", "<b>Vu</b> au travail")
        );
        own.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await results.Road.IssueAsync()).Count.ShouldBe(1);
        var page = await results.PageAsync($"/candidacies/{id}");
        page.ShouldContain("responsable d’atelier");
        page.ShouldContain("/proofs/");
        page.ShouldContain("à la main");
    }

    private static Task<HttpResponseMessage> AddAsync(
        Results results,
        Aloi.Platform.PublicId id,
        string leaf,
        params (string Name, string Value)[] fields
    ) =>
        results.PostAsync(
            $"/candidacies/{id}/results",
            [("leaf", leaf), ($"date-{leaf}", "2026-03-01"), .. fields.Select(f => ($"{f.Name}-{leaf}", f.Value))]
        );
}
