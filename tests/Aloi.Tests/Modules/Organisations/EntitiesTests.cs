using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Organisations;

public sealed class EntitiesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_right_holds_at_its_entity_and_below_at_any_depth_and_nowhere_else(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        var group = await aloi.CreateOrganisationAsync();
        var france = await aloi.AddEntityAsync(group, group.RootEntityId, "France");
        var lyon = await aloi.AddEntityAsync(group, france.Id, "Lyon");
        var workshop = await aloi.AddEntityAsync(group, lyon.Id, "Atelier 3");
        var spain = await aloi.AddEntityAsync(group, group.RootEntityId, "Espagne");
        var member = await aloi.ImportOneAsync(group, "a@exemple.fr");
        await aloi.GiveAsync(group, member, france.Id, Right.Designer);

        (await aloi.HoldsAsync(group, member, Right.Designer, france.Id)).ShouldBeTrue();
        (await aloi.HoldsAsync(group, member, Right.Designer, workshop.Id)).ShouldBeTrue();
        (await aloi.HoldsAsync(group, member, Right.Designer, group.RootEntityId)).ShouldBeFalse();
        (await aloi.HoldsAsync(group, member, Right.Designer, spain.Id)).ShouldBeFalse();
        (await aloi.HoldsAsync(group, member, Right.Assessor, france.Id)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_right_never_reaches_into_another_organisation(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        var one = await aloi.CreateOrganisationAsync("Une");
        var two = await aloi.CreateOrganisationAsync("Deux");
        var member = await aloi.ImportOneAsync(one, "a@exemple.fr");
        await aloi.GiveAsync(one, member, one.RootEntityId, Right.Administrator);
        (await aloi.HoldsAsync(one, member, Right.Administrator, one.RootEntityId)).ShouldBeTrue();
        (await aloi.HoldsAsync(one, member, Right.Administrator, two.RootEntityId)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Moving_an_entity_takes_along_what_is_below_and_its_rights_follow_the_new_place(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        var group = await aloi.CreateOrganisationAsync();
        var france = await aloi.AddEntityAsync(group, group.RootEntityId, "France");
        var spain = await aloi.AddEntityAsync(group, group.RootEntityId, "Espagne");
        var lyon = await aloi.AddEntityAsync(group, france.Id, "Lyon");
        var workshop = await aloi.AddEntityAsync(group, lyon.Id, "Atelier 3");
        var member = await aloi.ImportOneAsync(group, "a@exemple.fr");
        await aloi.GiveAsync(group, member, spain.Id, Right.Manager);
        (await aloi.HoldsAsync(group, member, Right.Manager, workshop.Id)).ShouldBeFalse();

        (await MoveAsync(aloi, group, lyon, spain)).Succeeded.ShouldBeTrue();
        (await aloi.HoldsAsync(group, member, Right.Manager, workshop.Id)).ShouldBeTrue();
        (await aloi.HoldsAsync(group, member, Right.Manager, france.Id)).ShouldBeFalse();
        var paths = await aloi.InScopeAsync(
            group.Id,
            s => s.GetRequiredService<IssuerContext>().Set<Entity>().ToDictionaryAsync(e => e.Id, e => e.Path, Cancellation)
        );
        EntityPath.SelfAndAbove(paths[workshop.Id]).ShouldBe([group.RootEntityId, spain.Id, lyon.Id, workshop.Id]);
        paths[france.Id].ShouldBe($"{group.RootEntityId}/{france.Id}/");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_move_that_would_make_a_circle_or_unroot_the_tree_is_refused(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        var group = await aloi.CreateOrganisationAsync();
        var france = await aloi.AddEntityAsync(group, group.RootEntityId, "France");
        var lyon = await aloi.AddEntityAsync(group, france.Id, "Lyon");
        var root = await aloi.InScopeAsync(
            group.Id,
            s => s.GetRequiredService<IOrganisations>().FindEntityAsync(group.RootEntityId, Cancellation)
        );
        (await MoveAsync(aloi, group, france, lyon)).Problems[0].Code.ShouldBe("organisations.below-itself");
        (await MoveAsync(aloi, group, france, france)).Problems[0].Code.ShouldBe("organisations.below-itself");
        (await MoveAsync(aloi, group, root!, lyon)).Problems[0].Code.ShouldBe("organisations.root-stays");
    }

    [Fact]
    public void A_move_may_not_push_the_deepest_entity_beyond_the_limit()
    {
        static Entity At(long id, long? parent, int depth) =>
            new()
            {
                Id = id,
                ParentId = parent,
                Path = string.Concat(Enumerable.Range(1, depth - 1).Select(i => $"{i}/")) + $"{id}/",
                Name = "x",
                TimeZone = "Europe/Paris",
            };
        var target = At(500, 1, EntityPath.MaximumDepth - 2);
        MoveEntity.Decide(At(900, 2, 2), target, deepest: 3).ShouldBeNull();
        MoveEntity.Decide(At(900, 2, 2), target, deepest: 4)!.Code.ShouldBe("organisations.too-deep");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_malformed_country_site_or_time_zone_is_refused_by_field(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        var group = await aloi.CreateOrganisationAsync();
        var outcome = await aloi.AsOperatorAsync(
            group.Id,
            s =>
                s.GetRequiredService<IOrganisationSetup>()
                    .AddEntityAsync(new NewEntity(group.RootEntityId, " ", "France", "javascript:alert(1)", "Paris"), Cancellation)
        );
        outcome
            .Problems.Select(p => (p.Code, p.Where!.Field))
            .ShouldBe([
                ("common.missing", "name"),
                ("organisations.unknown-country", "country"),
                ("organisations.not-a-web-address", "url"),
                ("organisations.unknown-time-zone", "timeZone"),
            ]);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Only_the_operator_starts_an_organisation_and_lists_all(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        await aloi.CreateOrganisationAsync("Une");
        await aloi.CreateOrganisationAsync("Deux");
        var refused = await aloi.InScopeAsync(
            null,
            s => s.GetRequiredService<IOrganisationSetup>().CreateAsync(new NewOrganisation("Trois"), Cancellation)
        );
        refused.Problems[0].Code.ShouldBe("common.not-allowed");
        var all = await aloi.AsOperatorAsync(null, s => s.GetRequiredService<IOrganisationSetup>().AllAsync(Cancellation));
        all.Select(o => o.Name).ShouldBe(["Une", "Deux"]);
        (await aloi.InScopeAsync(null, s => s.GetRequiredService<IOrganisationSetup>().AllAsync(Cancellation))).ShouldBeEmpty();
    }

    private static Task<Outcome<EntityInfo>> MoveAsync(TestAloi aloi, OrganisationInfo group, EntityInfo what, EntityInfo where) =>
        aloi.AsOperatorAsync(group.Id, s => s.GetRequiredService<MoveEntity>().HandleAsync(what.PublicId, where.PublicId, Cancellation));
}
