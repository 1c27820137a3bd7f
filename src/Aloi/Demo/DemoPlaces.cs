using Aloi.Modules.Organisations.Contracts;

namespace Aloi.Demo;

/// <summary>The group of the demo: two countries, four sites.</summary>
internal static class DemoPlaces
{
    public static readonly NewOrganisation Group = new("Valmont Logistique", "FR", "https://valmont-logistique.example");

    private static readonly (string Name, string Country, (string Key, string Name)[] Sites)[] Countries =
    [
        ("France", "FR", [("lyon", "Lyon – Saint-Priest"), ("lille", "Lille – Lesquin")]),
        ("Belgique", "BE", [("liege", "Liège – Bierset"), ("anvers", "Anvers – port")]),
    ];

    /// <summary>The ids of the sites by their short names; the empty name is the group itself.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> AddAsync(
        IOrganisationSetup setup,
        OrganisationInfo organisation,
        CancellationToken cancellation
    )
    {
        var places = new Dictionary<string, long>(StringComparer.Ordinal) { [""] = organisation.RootEntityId };
        foreach (var (name, country, sites) in Countries)
        {
            var parent = DemoStep.Done(await setup.AddEntityAsync(new NewEntity(organisation.RootEntityId, name, country), cancellation));
            foreach (var site in sites)
            {
                places[site.Key] = DemoStep.Done(await setup.AddEntityAsync(new NewEntity(parent.Id, site.Name, country), cancellation)).Id;
            }
        }

        return places;
    }
}
