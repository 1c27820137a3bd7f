using System.Text;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Members;
using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Aloi.Tests.Modules.Organisations.OrganisationsFixture;

namespace Aloi.Tests.Modules.Organisations;

public sealed class MembersTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_member_is_found_by_address_in_any_case_and_named_from_sealed_content(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        var organisation = await aloi.CreateOrganisationAsync();
        var first = await aloi.ImportOneAsync(organisation, "Amina.Diallo@Exemple.fr");
        var again = await aloi.ImportOneAsync(organisation, "amina.diallo@exemple.FR");
        again.ShouldBe(first);
        var member = await aloi.MemberAsync(organisation, first);
        member.FullName.ShouldBe("Amina Diallo");
        member.Email.ShouldBe("amina.diallo@exemple.fr");
        var row = await aloi.InScopeAsync(organisation.Id, s => Members(s).SingleAsync(Cancellation));
        Encoding.Latin1.GetString(row.SealedContent).ShouldNotContain("Amina");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Two_organisations_keep_two_records_of_one_address_under_different_digests(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        var one = await aloi.CreateOrganisationAsync("Une");
        var two = await aloi.CreateOrganisationAsync("Deux");
        await aloi.ImportOneAsync(one, "a@exemple.fr");
        await aloi.ImportOneAsync(two, "a@exemple.fr");
        var first = await aloi.InScopeAsync(one.Id, s => Members(s).SingleAsync(Cancellation));
        var second = await aloi.InScopeAsync(two.Id, s => Members(s).SingleAsync(Cancellation));
        first.Id.ShouldNotBe(second.Id);
        first.EmailDigest.ShouldNotBe(second.EmailDigest);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_batch_finds_or_adds_and_a_new_name_replaces_the_recorded_one(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        var organisation = await aloi.CreateOrganisationAsync();
        var known = await aloi.ImportOneAsync(organisation, "a@exemple.fr");
        var found = await aloi.InScopeAsync(
            organisation.Id,
            s =>
                s.GetRequiredService<IOrganisations>()
                    .FindOrAddMembersAsync(
                        organisation.RootEntityId,
                        [new("A@exemple.fr", "Amina", "Ba"), new("b@exemple.fr", "Bo", "Li"), new("B@exemple.fr ", "", "")],
                        Cancellation
                    )
        );
        found.Keys.Order().ShouldBe(["a@exemple.fr", "b@exemple.fr"]);
        found["a@exemple.fr"].ShouldBe(known);
        (await aloi.MemberAsync(organisation, known)).FullName.ShouldBe("Amina Ba");
        (await aloi.MemberAsync(organisation, found["b@exemple.fr"])).FullName.ShouldBe("Bo Li");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task An_import_keeps_managers_jobs_and_people_without_a_mailbox(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        var organisation = await aloi.CreateOrganisationAsync();
        var ids = await aloi.ImportAsync(
            organisation,
            organisation.RootEntityId,
            Row(null, "M-17") with
            {
                Job = "Soudeuse",
                Manager = "chef@exemple.fr",
            },
            Row("chef@exemple.fr", given: "Paul", family: "Roy")
        );
        var rows = await aloi.InScopeAsync(organisation.Id, s => Members(s).ToDictionaryAsync(m => m.Id, Cancellation));
        rows[ids[0]].ManagerId.ShouldBe(ids[1]);
        rows[ids[0]].Job.ShouldBe("Soudeuse");
        (await aloi.MemberAsync(organisation, ids[0])).Email.ShouldBeNull();
        (await aloi.ImportAsync(organisation, organisation.RootEntityId, Row("amina@exemple.fr", "m-17"))).ShouldBe([ids[0]]);
        (await aloi.MemberAsync(organisation, ids[0])).Email.ShouldBe("amina@exemple.fr");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_bad_row_refuses_the_whole_import_and_every_bad_row_is_named(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        var organisation = await aloi.CreateOrganisationAsync();
        await aloi.ImportAsync(organisation, organisation.RootEntityId, Row("a@exemple.fr"), Row(null, "7"));
        (await RefusedAsync(aloi, organisation, Row("ok@exemple.fr"), Row(null), Row("pas une adresse"), Row("OK@exemple.fr"))).ShouldBe([
            ("organisations.member-without-key", 2),
            ("organisations.not-an-email", 3),
            ("organisations.twice-in-import", 4),
        ]);
        (await RefusedAsync(aloi, organisation, Row("a@exemple.fr", "7"))).ShouldBe([("organisations.two-people", 1)]);
        (await RefusedAsync(aloi, organisation, Row("c@exemple.fr") with { Manager = "x@exemple.fr" })).ShouldBe([
            ("organisations.unknown-manager", 1),
        ]);
        (await RefusedAsync(aloi, organisation, Row("c@exemple.fr") with { Manager = "c@exemple.fr" })).ShouldBe([
            ("organisations.own-manager", 1),
        ]);
        (await aloi.InScopeAsync(organisation.Id, s => Members(s).CountAsync(Cancellation))).ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Erasing_destroys_what_names_the_person_and_the_address_may_return_as_somebody_new(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind);
        var organisation = await aloi.CreateOrganisationAsync();
        var id = await aloi.ImportOneAsync(organisation, "a@exemple.fr");
        await aloi.AsOperatorAsync(
            organisation.Id,
            async s =>
            {
                var publicId = await Members(s).Select(m => m.PublicId).SingleAsync(Cancellation);
                return Must(await s.GetRequiredService<EraseMember>().HandleAsync(publicId, Cancellation));
            }
        );
        var erased = await aloi.MemberAsync(organisation, id);
        erased.IsErased.ShouldBeTrue();
        erased.Email.ShouldBeNull();
        erased.FullName.ShouldBeEmpty();
        (await aloi.ImportOneAsync(organisation, "a@exemple.fr")).ShouldNotBe(id);
        var actions = await aloi.InScopeAsync(
            organisation.Id,
            s => s.GetRequiredService<IssuerContext>().Set<AuditEntry>().Select(a => a.Action).ToListAsync(Cancellation)
        );
        actions.ShouldContain("member.erased");
    }

    [Fact]
    public void An_address_that_would_forge_a_header_is_not_plausible()
    {
        EmailAddress.IsPlausible("a@exemple.fr").ShouldBeTrue();
        foreach (var bad in new[] { "a@exemple.fr\r\nBcc: b@x.fr", "A <a@x.fr>", "a@x.fr,b@x.fr", "a b@x.fr", "@x.fr", "a@", "" })
        {
            EmailAddress.IsPlausible(bad).ShouldBeFalse(bad);
        }
    }

    private static Task<(string, int?)[]> RefusedAsync(TestAloi aloi, OrganisationInfo organisation, params MemberRow[] rows) =>
        aloi.AsOperatorAsync(
            organisation.Id,
            async s =>
            {
                var setup = s.GetRequiredService<IOrganisationSetup>();
                var outcome = await setup.ImportMembersAsync(organisation.RootEntityId, rows, Cancellation);
                return outcome.Problems.Select(p => (p.Code, p.Where?.Line)).ToArray();
            }
        );

    private static IQueryable<Member> Members(IServiceProvider services) =>
        services.GetRequiredService<IssuerContext>().Set<Member>().AsNoTracking();
}
