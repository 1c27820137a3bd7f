using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.SignIn;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Founding;

/// <summary>
/// The first act in an empty installation: the organisation, its root, and its administrator, who is signed in at once. It happens once;
/// of two people who press the button together, the database lets one through.
/// </summary>
internal sealed class FoundInstallation(
    IssuerWork work,
    Installation installation,
    IOrganisationSetup setup,
    NewSession sessions,
    CurrentUser user
)
{
    private const string FoundedKey = "founded";

    public async Task<Outcome<StartedSession>> HandleAsync(Foundation wanted, CancellationToken cancellation)
    {
        try
        {
            return await work.TryAsync(() => FoundAsync(wanted, cancellation), cancellation);
        }
        catch (DbUpdateException)
        {
            return OrganisationsProblems.AlreadyFounded.With();
        }
    }

    private async Task<Outcome<StartedSession>> FoundAsync(Foundation wanted, CancellationToken cancellation)
    {
        user.Become(ActorKind.Operator);
        if ((await setup.AllAsync(cancellation)).Count > 0)
        {
            return OrganisationsProblems.AlreadyFounded.With();
        }

        if (FoundationRules.Check(wanted) is { Count: > 0 } problems)
        {
            return Outcome<StartedSession>.Refused(problems);
        }

        await installation.FixAsync(FoundedKey, () => "yes", cancellation);
        if (FoundationRules.ReadAddress(wanted.Address) is { } address)
        {
            await installation.SetAddressAsync(address, cancellation);
        }

        var country = wanted.Country.Length > 0 ? wanted.Country : null;
        var founded = await setup.CreateAsync(new NewOrganisation(wanted.Organisation, country, null, wanted.TimeZone), cancellation);
        return founded.Succeeded
            ? await AdministerAsync(founded.Value, wanted, cancellation)
            : Outcome<StartedSession>.Refused(founded.Problems);
    }

    private async Task<Outcome<StartedSession>> AdministerAsync(
        OrganisationInfo organisation,
        Foundation wanted,
        CancellationToken cancellation
    )
    {
        var row = new MemberRow(wanted.Email, null, wanted.GivenName, wanted.FamilyName, Language: wanted.Language);
        var members = await setup.ImportMembersAsync(organisation.RootEntityId, [row], cancellation);
        if (!members.Succeeded)
        {
            return Outcome<StartedSession>.Refused(members.Problems);
        }

        // Alone at first, this person designs, assesses and follows too; each right can be handed on or given back later.
        foreach (var right in Enum.GetValues<Right>())
        {
            var given = await setup.GiveRightAsync(members.Value[0], organisation.RootEntityId, right, cancellation);
            if (!given.Succeeded)
            {
                return Outcome<StartedSession>.Refused(given.Problems);
            }
        }

        return sessions.Start(members.Value[0]);
    }
}
