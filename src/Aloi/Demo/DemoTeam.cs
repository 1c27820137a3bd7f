using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Demo;

/// <summary>The people who work in the demo: a group of two countries and four sites, and one member for each right.</summary>
internal sealed class DemoTeam(IOrganisationSetup setup)
{
    private static readonly (string Country, string Code, string[] Sites)[] Places =
    [
        ("France", "FR", ["Lyon – Saint-Priest", "Lille – Lesquin"]),
        ("Belgique", "BE", ["Liège – Bierset", "Anvers – port"]),
    ];

    private static readonly (Right Right, MemberRow Member)[] People =
    [
        (Right.Administrator, Row("claire.dumas", "Claire", "Dumas", "Administration de la plateforme")),
        (Right.Designer, Row("nadia.ferhat", "Nadia", "Ferhat", "Ingénierie de formation")),
        (Right.Assessor, Row("jean.roux", "Jean", "Roux", "Expertise conduite d’engins")),
        (Right.Manager, Row("sofie.peeters", "Sofie", "Peeters", "Direction de site")),
    ];

    public async Task<IReadOnlyList<(Right Right, long MemberId)>> AddAsync(OrganisationInfo organisation, CancellationToken cancellation)
    {
        foreach (var (country, code, sites) in Places)
        {
            var parent = Done(await setup.AddEntityAsync(new NewEntity(organisation.RootEntityId, country, code), cancellation));
            foreach (var site in sites)
            {
                Done(await setup.AddEntityAsync(new NewEntity(parent.Id, site, code), cancellation));
            }
        }

        var members = Done(await setup.ImportMembersAsync(organisation.RootEntityId, [.. People.Select(p => p.Member)], cancellation));
        var team = People.Select((person, i) => (person.Right, members[i])).ToList();
        foreach (var (right, member) in team)
        {
            Done(await setup.GiveRightAsync(member, organisation.RootEntityId, right, cancellation));
        }

        return team;
    }

    private static MemberRow Row(string mailbox, string given, string family, string job) =>
        new($"{mailbox}@example.com", StaffNumber: null, given, family, job, Language.French);

    private static T Done<T>(Outcome<T> outcome) =>
        outcome.Succeeded ? outcome.Value : throw new InvalidOperationException($"The demo was refused: {outcome.Problems[0].Code}.");
}
