using Aloi.Modules.Delivery.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Modules.SkillsMap;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Delivery;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Modules.Vault;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.SkillsMap;

public sealed class PlaceOnMapTests
{
    private static readonly (string, string) Brazing = ("https://rome.example/brasage", "Brasage");
    private static readonly (string, string) Reading = ("https://rome.example/plans", "Lire un plan");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_credential_places_each_of_its_skills_or_itself_when_it_names_none(DatabaseKind kind)
    {
        var signed = new SignedByHand();
        await using var aloi = await CreateAsync(kind, signed);
        var organisation = await aloi.CreateOrganisationAsync();
        var member = await aloi.ImportOneAsync(organisation, "a@x.fr");
        signed.Sign(1, member, "Atelier", skills: [Brazing, Reading, Brazing]);
        signed.Sign(2, member, "Permis");
        await aloi.LogAsync(organisation.Id, 1, 2);
        var rows = await aloi.RowsAsync<SkillRow>(organisation.Id);
        rows.Select(r => (r.AwardId, r.SkillName, r.Framework))
            .OrderBy(r => r.AwardId)
            .ThenBy(r => r.SkillName, StringComparer.Ordinal)
            .ShouldBe([(1, "Brasage", "ROME"), (1, "Lire un plan", "ROME"), (2, "Permis", null)]);
        rows.ShouldAllBe(r => r.MemberId == member && r.Level == ProofLevel.Expert && r.ValidUntil == TestAloi.Start.AddYears(3));
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_latest_version_of_an_award_counts_in_whatever_order_versions_come(DatabaseKind kind)
    {
        var signed = new SignedByHand();
        await using var aloi = await CreateAsync(kind, signed);
        var organisation = await aloi.CreateOrganisationAsync();
        var member = await aloi.ImportOneAsync(organisation, "a@x.fr");
        signed.Sign(1, member, "Atelier", award: 7, skills: [Brazing, Reading]);
        signed.Sign(2, member, "Atelier corrigé", award: 7, skills: [Brazing]);
        await aloi.LogAsync(organisation.Id, 2);
        await aloi.LogAsync(organisation.Id, 1);
        await aloi.PublishAsync(organisation.Id, new CredentialsStored([1, 2]));
        await aloi.DrainAsync();
        var row = (await aloi.RowsAsync<SkillRow>(organisation.Id)).Single();
        (row.CredentialId, row.SkillName).ShouldBe((2, "Brasage"));
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_map_rebuilt_from_credentials_is_the_map_and_leaves_other_organisations_alone(DatabaseKind kind)
    {
        var signed = new SignedByHand();
        await using var aloi = await CreateAsync(kind, signed);
        var organisation = await aloi.CreateOrganisationAsync("Une");
        var other = await aloi.CreateOrganisationAsync("Deux");
        signed.Sign(1, await aloi.ImportOneAsync(organisation, "a@x.fr"), "Atelier", skills: [Brazing, Reading]);
        signed.Sign(2, await aloi.ImportOneAsync(organisation, "b@x.fr"), "Permis");
        signed.Sign(3, await aloi.ImportOneAsync(other, "c@x.fr"), "Permis");
        await aloi.LogAsync(organisation.Id, 1, 2);
        await aloi.LogAsync(other.Id, 3);
        var before = await FactsAsync(aloi, organisation.Id);
        await aloi.InScopeAsync(
            organisation.Id,
            s => s.GetRequiredService<IssuerContext>().Set<SkillRow>().Take(1).ExecuteDeleteAsync(Cancellation)
        );

        var placed = await aloi.InScopeAsync(organisation.Id, s => s.GetRequiredService<PlaceOnMap>().RebuildAsync(Cancellation));
        placed.ShouldBe(2);
        (await FactsAsync(aloi, organisation.Id)).ShouldBe(before, ignoreOrder: true);
        (await FactsAsync(aloi, other.Id)).Count.ShouldBe(1);
    }

    private static Task<TestAloi> CreateAsync(DatabaseKind kind, SignedByHand signed) =>
        TestAloi.CreateAsync(
            kind,
            adjust: services =>
            {
                signed.Register(services);
                CheckedByWord.Register(services);
            }
        );

    private static async Task<List<(long, string, long, long)>> FactsAsync(TestAloi aloi, long organisation) =>
        [.. (await aloi.RowsAsync<SkillRow>(organisation)).Select(r => (r.MemberId, r.Skill, r.AwardId, r.CredentialId))];
}
