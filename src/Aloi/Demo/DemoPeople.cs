using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Texts;

namespace Aloi.Demo;

/// <summary>The people of the demo, and the rights of the four who run it.</summary>
internal sealed class DemoPeople(IOrganisationSetup setup)
{
    /// <summary>Whoever leads a site manages its people.</summary>
    private const string SiteLead = "VL-004";

    public static readonly IReadOnlyList<(Right Right, string StaffNumber)> Team =
    [
        (Right.Administrator, "VL-001"),
        (Right.Designer, "VL-002"),
        (Right.Assessor, "VL-003"),
        (Right.Manager, SiteLead),
    ];

    /// <summary>The members' ids by staff number.</summary>
    public async Task<IReadOnlyDictionary<string, long>> AddAsync(
        IReadOnlyList<DemoPerson> people,
        IReadOnlyDictionary<string, long> places,
        CancellationToken cancellation
    )
    {
        var ids = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var site in people.GroupBy(p => p.Site ?? "", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var rows = site.ToList();
            var added = DemoStep.Done(await setup.ImportMembersAsync(places[site.Key], [.. rows.Select(Row)], cancellation));
            foreach (var (person, id) in rows.Zip(added))
            {
                ids[person.StaffNumber] = id;
            }
        }

        foreach (var (right, member) in Team)
        {
            DemoStep.Done(await setup.GiveRightAsync(ids[member], places[""], right, cancellation));
        }

        // Whoever designs also follows the campaigns and records what comes in.
        DemoStep.Done(await setup.GiveRightAsync(ids["VL-002"], places[""], Right.Assessor, cancellation));
        return ids;
    }

    private static MemberRow Row(DemoPerson p) =>
        new(p.Email, p.StaffNumber, p.GivenName, p.FamilyName, p.Job, Languages.FromTag(p.Language));
}
