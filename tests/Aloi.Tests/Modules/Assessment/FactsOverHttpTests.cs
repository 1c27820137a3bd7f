using System.Net;
using System.Text;
using System.Text.Json;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment;

public sealed class FactsOverHttpTests
{
    private const string Mixed =
        "all: [ { onlineAssessment: { id: theorie, name: Théorie, min: 80 } }, { expertReview: { id: terrain, name: Terrain } } ]";

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task An_achievement_and_its_facts_come_in_and_each_candidate_is_explained(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(road.Aloi);
        var cookie = await road.Aloi.SignInAsAdministratorAsync(http, road.Organisation);
        var achievement = await PublishAsync(road, http, cookie);
        var answer = await http.PostAsync(
            $"/api/v1/achievements/{achievement}/facts",
            new
            {
                facts = new object[]
                {
                    new
                    {
                        email = "Amina@Exemple.fr",
                        givenName = "Amina",
                        familyName = "Benali",
                        requirement = "theorie",
                        at = "2026-03-01",
                        result = 86.5,
                    },
                    new
                    {
                        email = "amina@exemple.fr",
                        requirement = "terrain",
                        at = "2026-03-01",
                        result = "acquis",
                        by = "Zoé Quentin",
                    },
                    new
                    {
                        email = "boris@exemple.fr",
                        requirement = "theorie",
                        at = "2026-03-01",
                        result = "16/20",
                    },
                },
            },
            cookie
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await JsonAsync(answer)).GetRawText().ShouldBe("""{"recorded":3,"repeated":0,"satisfied":1}""");
        var list = await JsonAsync(await http.GetAsync($"/api/v1/achievements/{achievement}/candidacies", cookie));
        list.EnumerateArray().Select(c => c.GetProperty("state").GetString()).ShouldBe(["satisfied", "open"], ignoreOrder: true);
        var open = list.EnumerateArray().Single(c => c.GetProperty("state").GetString() == "open");
        open.GetProperty("reason").GetString()!.ShouldContain("Terrain", Case.Insensitive);
        (await road.IssueAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_wrong_fact_is_named_with_its_place_and_nothing_comes_in()
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite);
        using var http = await HttpAloi.StartAsync(road.Aloi);
        var cookie = await road.Aloi.SignInAsAdministratorAsync(http, road.Organisation);
        var achievement = await PublishAsync(road, http, cookie);
        var facts = new object[]
        {
            new
            {
                email = "amina@exemple.fr",
                requirement = "theorie",
                at = "2026-03-01",
                result = "90",
            },
            new
            {
                email = "amina@exemple.fr",
                requirement = "theorie",
                at = "31/02/2026",
                result = "90",
            },
        };
        var answer = await http.PostAsync($"/api/v1/achievements/{achievement}/facts", new { facts }, cookie);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var error = (await JsonAsync(answer)).GetProperty("errors")[0];
        error.GetProperty("where").GetProperty("source").GetString().ShouldBe("facts[1]");
        error.GetProperty("where").GetProperty("field").GetString().ShouldBe("at");
        (await road.RowsAsync<Aloi.Modules.Assessment.FactRow>()).ShouldBeEmpty();
    }

    private static async Task<string> PublishAsync(Road road, HttpAloi http, string cookie)
    {
        var entity = await road.InOrganisationAsync(s =>
            s.GetRequiredService<Aloi.Modules.Organisations.Contracts.IOrganisations>()
                .FindEntityAsync(road.Organisation.RootEntityId, TestContext.Current.CancellationToken)
        );
        var yaml = new StringContent(Road.Yaml(protocol: Mixed), Encoding.UTF8, "application/yaml");
        var answer = await http.SendAsync(HttpMethod.Post, $"/api/v1/entities/{entity!.PublicId}/achievements", cookie, yaml);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        return (await JsonAsync(answer)).GetProperty("id").GetString()!;
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
}
