using System.Net;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.SignIn;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Architecture;

/// <summary>
/// Walks every route of the whole program with the session of another organisation's administrator, every parameter naming something of
/// the organisation that is not theirs. A new route is swept without being listed; one without a tenant's id must be listed here.
/// </summary>
public sealed class TenantSweepTests
{
    /// <summary>Open to anybody: they hold nothing of an organisation, or their unguessable address is the permission.</summary>
    private static readonly HashSet<string> PublicRoutes =
    [
        "GET /healthz",
        "GET /readyz",
        "GET /",
        "GET /aloi.css",
        "GET /aloi.svg",
        "GET /signin/{token}",
        "GET /claim/{code}",
        "POST /claim/{code}",
        "GET /claim/proof/{token}",
        "POST /claim/proof/{token}",
        "POST /vault/sign-in",
        "POST /vault/recover",
        "POST /vault/v1/deliveries",
    ];

    /// <summary>For signed-in members, about themselves or their own organisation alone: no parameter could name another's.</summary>
    private static readonly HashSet<string> OwnRoutes = ["GET /api/v1/entities", "GET /api/v1/sessions", "POST /signout"];

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_foreign_administrator_finds_nothing_at_any_address_of_another_organisation(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        var victim = await aloi.CreateOrganisationAsync("Une");
        await aloi.SignInAsAdministratorAsync(http, victim);
        var foreign = await aloi.SignInAsAdministratorAsync(http, await aloi.CreateOrganisationAsync("Deux"));
        var ids = await IdsOfAsync(aloi, victim);
        foreach (var route in Routes(aloi).Where(r => r.Access.Kind == ActorKind.Member && !OwnRoutes.Contains(r.Name)))
        {
            route.Parameters.ShouldNotBeEmpty($"{route.Name} names nothing: list it as own or public, with the reason.");
            var answer = await http.SendAsync(route.Method, route.Fill(ids), foreign);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, route.Name);
        }
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Without_a_session_every_route_is_refused_or_listed_as_public(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(aloi);
        var ids = await IdsOfAsync(aloi, await aloi.CreateOrganisationAsync());
        foreach (var route in Routes(aloi).Where(r => !PublicRoutes.Contains(r.Name)))
        {
            var answer = await http.SendAsync(route.Method, route.Fill(ids), cookie: null);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, route.Name);
        }
    }

    [Fact]
    public async Task Every_route_says_who_it_is_for_and_the_lists_name_only_what_exists()
    {
        await using var aloi = await TestAloi.CreateAsync(DatabaseKind.Sqlite);
        var routes = Routes(aloi);
        var names = routes.Select(r => r.Name).ToHashSet();
        PublicRoutes.Except(names).ShouldBeEmpty();
        OwnRoutes.Except(names).ShouldBeEmpty();
        foreach (var route in routes)
        {
            route.Access.Required.ShouldBe(!PublicRoutes.Contains(route.Name), route.Name);
        }
    }

    private static List<SweptRoute> Routes(TestAloi aloi) => [.. aloi.Endpoints().OfType<RouteEndpoint>().SelectMany(SweptRoute.Of)];

    private static Task<IReadOnlyDictionary<string, string>> IdsOfAsync(TestAloi aloi, OrganisationInfo victim) =>
        aloi.InScopeAsync<IReadOnlyDictionary<string, string>>(
            victim.Id,
            async s =>
            {
                var database = s.GetRequiredService<IssuerContext>();
                var cancellation = TestContext.Current.CancellationToken;
                var member = await aloi.ImportOneAsync(victim, "victime@exemple.fr");
                var session = await database.Set<Session>().Select(x => x.PublicId).FirstOrDefaultAsync(cancellation);
                var entity = await s.GetRequiredService<IOrganisations>().FindEntityAsync(victim.RootEntityId, cancellation);
                return new Dictionary<string, string>
                {
                    ["entity"] = entity!.PublicId.ToString(),
                    ["member"] = (await aloi.PublicIdAsync(victim, member)).ToString(),
                    ["session"] = session.ToString(),
                    ["right"] = nameof(Right.Designer),
                };
            }
        );
}
