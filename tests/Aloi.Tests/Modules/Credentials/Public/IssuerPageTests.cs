using System.Net;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Credentials.Public;

public sealed class IssuerPageTests
{
    private const string Host = "https://preuves.exemple.fr";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_number_certified_is_shown_from_five_people_on(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind, Host);
        using var http = await HttpAloi.StartAsync(road.Aloi);
        var path = await PathAsync(road);
        var version = await road.PublishAsync();
        var people = await road.MembersAsync(5);
        await road.RecordAsync(version, [.. people.Take(4).Select(m => Road.Score(m, 90))]);
        await road.IssueAsync();
        (await ProofPageTests.PageAsync(http, path, "fr")).ShouldNotContain("personnes certifiées");
        await road.RecordAsync(version, Road.Score(people[4], 90));
        await road.IssueAsync();
        road.Aloi.Clock.Advance(TimeSpan.FromMinutes(6));
        (await ProofPageTests.PageAsync(http, path, "fr")).ShouldContain("5 personnes certifiées");
        (await ProofPageTests.PageAsync(http, path, "en")).ShouldContain("5 people certified");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_catalogue_shows_the_newest_version_and_each_has_a_page_of_its_own(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind, Host);
        using var http = await HttpAloi.StartAsync(road.Aloi);
        var path = await PathAsync(road);
        await road.PublishAsync();
        await road.PublishAsync(Road.Yaml(version: 2, name: "Conduite en toute sécurité"));
        var page = await ProofPageTests.PageAsync(http, path, "fr");
        page.ShouldContain("Conduite en toute sécurité");
        page.ShouldNotContain("Conduite en sécurité<");
        page.ShouldContain($"{path}/conduite");
        var own = await ProofPageTests.PageAsync(http, $"{path}/conduite", "fr");
        own.ShouldContain("Réussir le test et une mise en situation.");
        own.ShouldContain("Test théorique");
        (await http.GetAsync($"{path}/conduite/badge.svg")).Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        (await http.GetAsync($"{path}/autre")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_entity_that_does_not_issue_has_no_public_page()
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite, Host);
        using var http = await HttpAloi.StartAsync(road.Aloi);
        var site = await road.AsOperatorAsync(s =>
            s.GetRequiredService<IOrganisationSetup>().AddEntityAsync(new NewEntity(road.Organisation.RootEntityId, "Lyon"), Cancellation)
        );
        (await http.GetAsync($"/o/{site.Value!.PublicId}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await http.GetAsync("/o/rien")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> PathAsync(Road road)
    {
        var entity = await road.InOrganisationAsync(s =>
            s.GetRequiredService<IOrganisations>().FindEntityAsync(road.Organisation.RootEntityId, Cancellation)
        );
        return $"/o/{entity!.PublicId}";
    }
}
