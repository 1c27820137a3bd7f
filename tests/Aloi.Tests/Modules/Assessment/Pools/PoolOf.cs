using Aloi.Modules.Organisations.Contracts;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment.Pools;

/// <summary>Pools as a designer makes them.</summary>
internal static class PoolOf
{
    /// <summary>The pool « Experts » at the root; answers its path.</summary>
    public static async Task<string> ExpertsAsync(Road road, HttpAloi http, string designer, params string[] addresses)
    {
        var root = await road.Aloi.InScopeAsync(
            road.Organisation.Id,
            s =>
                s.GetRequiredService<IOrganisations>()
                    .FindEntityAsync(road.Organisation.RootEntityId, TestContext.Current.CancellationToken)
        );
        var pool = (await http.SubmitAsync("/pools", designer, ("name", "Experts"), ("entity", root!.PublicId.ToString()))).WhereTo();
        foreach (var address in addresses)
        {
            (await http.SubmitAsync($"{pool}/people", designer, ("address", address), ("name", address.Split('@')[0])))
                .WhereTo()
                .ShouldBe(pool);
        }

        return pool;
    }
}
