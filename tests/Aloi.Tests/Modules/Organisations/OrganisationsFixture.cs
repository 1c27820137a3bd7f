using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Members;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Organisations;

/// <summary>Short ways to make organisations and members, as the operator would.</summary>
internal static class OrganisationsFixture
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<OrganisationInfo> CreateOrganisationAsync(this TestAloi aloi, string name = "Groupe Valmont") =>
        aloi.AsOperatorAsync(null, async s => Must(await Setup(s).CreateAsync(new NewOrganisation(name, "FR"), Cancellation)));

    public static Task<EntityInfo> AddEntityAsync(this TestAloi aloi, OrganisationInfo organisation, long parent, string name) =>
        aloi.AsOperatorAsync(organisation.Id, async s => Must(await Setup(s).AddEntityAsync(new NewEntity(parent, name), Cancellation)));

    public static Task<long[]> ImportAsync(this TestAloi aloi, OrganisationInfo organisation, long entity, params MemberRow[] rows) =>
        aloi.AsOperatorAsync(organisation.Id, async s => Must(await Setup(s).ImportMembersAsync(entity, rows, Cancellation)));

    public static async Task<long> ImportOneAsync(this TestAloi aloi, OrganisationInfo organisation, string email) =>
        (await aloi.ImportAsync(organisation, organisation.RootEntityId, Row(email)))[0];

    public static Task GiveAsync(this TestAloi aloi, OrganisationInfo organisation, long member, long entity, Right right) =>
        aloi.AsOperatorAsync(organisation.Id, async s => Must(await Setup(s).GiveRightAsync(member, entity, right, Cancellation)));

    public static Task<bool> HoldsAsync(this TestAloi aloi, OrganisationInfo organisation, long member, Right right, long entity) =>
        aloi.InScopeAsync(
            organisation.Id,
            s =>
            {
                s.GetRequiredService<CurrentUser>().Become(ActorKind.Member, member);
                return s.GetRequiredService<IRights>().HoldsAsync(right, entity, Cancellation);
            }
        );

    public static async Task<MemberInfo> MemberAsync(this TestAloi aloi, OrganisationInfo organisation, long member) =>
        (
            await aloi.InScopeAsync(
                organisation.Id,
                s => s.GetRequiredService<IOrganisations>().MembersAsync([member], TestContext.Current.CancellationToken)
            )
        )[member];

    public static Task<string> SignInLinkAsync(this TestAloi aloi, OrganisationInfo organisation, long member) =>
        aloi.AsOperatorAsync(organisation.Id, s => s.GetRequiredService<ISignInLinks>().CreateAsync(member, Cancellation));

    /// <summary>A member of the organisation with every right at its root, signed in: the cookie.</summary>
    public static async Task<string> SignInAsAdministratorAsync(this TestAloi aloi, HttpAloi http, OrganisationInfo organisation)
    {
        var member = await aloi.ImportOneAsync(organisation, "administration@exemple.fr");
        foreach (var right in Enum.GetValues<Right>())
        {
            await aloi.GiveAsync(organisation, member, organisation.RootEntityId, right);
        }

        return HttpAloi.CookieOf(await http.GetAsync(await aloi.SignInLinkAsync(organisation, member)));
    }

    public static Task<PublicId> PublicIdAsync(this TestAloi aloi, OrganisationInfo organisation, long member) =>
        aloi.InScopeAsync(
            organisation.Id,
            s =>
                s.GetRequiredService<IssuerContext>()
                    .Set<Member>()
                    .Where(m => m.Id == member)
                    .Select(m => m.PublicId)
                    .SingleAsync(Cancellation)
        );

    public static Task<T> AsOperatorAsync<T>(this TestAloi aloi, long? organisation, Func<IServiceProvider, Task<T>> work) =>
        aloi.InScopeAsync(
            organisation,
            s =>
            {
                s.GetRequiredService<CurrentUser>().Become(ActorKind.Operator);
                return work(s);
            }
        );

    public static MemberRow Row(string? email, string? number = null, string given = "Amina", string family = "Diallo") =>
        new(email, number, given, family);

    public static T Must<T>(Outcome<T> outcome)
    {
        outcome.Problems.Select(p => p.Code).ShouldBeEmpty();
        return outcome.Value!;
    }

    private static IOrganisationSetup Setup(IServiceProvider services) => services.GetRequiredService<IOrganisationSetup>();
}
