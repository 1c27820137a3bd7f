using System.Diagnostics;
using System.Text;
using Aloi.Modules.Frameworks;
using Aloi.Modules.Frameworks.Contracts;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Frameworks;

public sealed class SkillsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Published_frameworks_are_imported_and_searched_by_words_with_or_without_accents(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        (await PublishedAsync(road, "esco")).Value!.Skills.ShouldBe(13_485);
        (await PublishedAsync(road, "rome")).Value!.Skills.ShouldBe(1_584);
        (await NamesAsync(road, "fork oper")).ShouldContain("operate forklift");
        (await NamesAsync(road, "ELEVAGE aide")).ShouldContain("Aide d'élevage agricole");
        (await NamesAsync(road, "élevâge")).ShouldContain("Aide d'élevage agricole");
        (await NamesAsync(road, "levage")).ShouldNotContain("Aide d'élevage agricole", "words match from their start");
        (await NamesAsync(road, "N1101")).ShouldHaveSingleItem();
        (await NamesAsync(road, "100% _' \" --")).ShouldBeEmpty();
        var cariste = (await FindAsync(road, "N1101"))[0];
        (cariste.Framework, cariste.Url).ShouldBe(("ROME", "https://candidat.francetravail.fr/metierscope/fiche-metier/N1101"));
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 10; i++)
        {
            await NamesAsync(road, "manage work");
        }

        (watch.ElapsedMilliseconds / 10).ShouldBeLessThan(250);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_list_of_ones_own_is_replaced_by_the_next_of_its_name_and_can_be_removed(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var first = "nom;url;code\r\nCaler une charge;https://exemple.fr/1;A1\r\n\"Étiqueter; trier\";;\r\n";
        (await ImportAsync(road, first, "Nos métiers")).Value!.Skills.ShouldBe(2);
        (await NamesAsync(road, "etiqueter")).ShouldBe(["Étiqueter; trier"]);
        (await ImportAsync(road, "Compétence\nCharger\n", "Nos métiers")).Value!.Skills.ShouldBe(1);
        (await NamesAsync(road, "etiqueter")).ShouldBeEmpty();
        var list = (await road.InOrganisationAsync(s => s.GetRequiredService<IFrameworks>().AllAsync(Cancellation))).ShouldHaveSingleItem();
        (list.Name, list.Kind, list.Skills).ShouldBe(("Nos métiers", FrameworkKind.Own, 1));
        (
            await road.AsOperatorAsync(s => s.GetRequiredService<RemoveFramework>().HandleAsync(list.Id, Cancellation))
        ).Succeeded.ShouldBeTrue();
        (await road.RowsAsync<Skill>()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task One_organisation_sees_nothing_of_another(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        await ImportAsync(road, "nom\nCaler\n", "Liste");
        var other = await road.Aloi.CreateOrganisationAsync("Autre");
        await road.Aloi.InScopeAsync(
            other.Id,
            async s =>
            {
                var frameworks = s.GetRequiredService<IFrameworks>();
                (await frameworks.AllAsync(Cancellation)).ShouldBeEmpty();
                (await frameworks.SearchAsync(new SkillQuery("caler"), Cancellation)).ShouldBeEmpty();
            }
        );
    }

    [Fact]
    public async Task Every_bad_row_is_told_with_its_line_and_nothing_is_imported()
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite);
        var csv =
            $"nom,url\nCaler,https://exemple.fr\n,x\nTrier,ftp://exemple.fr\nCaler,https://exemple.fr\n{new string('é', 201)},\n\"Deux\nlignes\",\n\"Jamais,\n";
        var refused = await ImportAsync(road, csv, "Liste");
        refused
            .Problems.Select(p => (p.Where!.Line, p.Code))
            .ShouldBe([
                (3, "frameworks.missing-name"),
                (4, "frameworks.bad-url"),
                (5, "frameworks.twice"),
                (6, "frameworks.long-cell"),
                (7, "frameworks.bad-character"),
                (9, "frameworks.unclosed-quote"),
            ]);
        (await road.RowsAsync<Skill>()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "frameworks.no-file")]
    [InlineData("nom\n", "frameworks.empty")]
    [InlineData("a,b\n1,2\n", "frameworks.no-name-column")]
    [InlineData("nom\n\0\n", "frameworks.not-text")]
    public async Task A_file_that_is_no_list_is_refused_in_words(string csv, string code)
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite);
        (await ImportAsync(road, csv, "Liste")).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("", "frameworks.list-name-missing")]
    [InlineData("ESCO", "frameworks.reserved-name")]
    public async Task A_list_needs_a_name_of_its_own(string name, string code)
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite);
        (await ImportAsync(road, "nom\nCaler\n", name)).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_list_from_a_French_Excel_keeps_its_accents()
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite);
        var bytes = Encoding.Latin1.GetBytes("Intitulé;Code\r\nÉtiqueter;É1\r\n");
        var imported = await road.AsOperatorAsync(s =>
            s.GetRequiredService<ImportSkills>().HandleAsync(new SkillsToImport(bytes, "Liste"), Cancellation)
        );
        imported.Succeeded.ShouldBeTrue();
        (await NamesAsync(road, "etiq")).ShouldBe(["Étiqueter"]);
    }

    [Fact]
    public async Task Only_those_who_design_or_administer_the_whole_import()
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite);
        var member = await road.MemberAsync("amina@exemple.fr");
        var refused = await road.InOrganisationAsync(s =>
        {
            s.GetRequiredService<CurrentUser>().Become(ActorKind.Member, member);
            return s.GetRequiredService<IFrameworks>().ImportPublishedAsync("rome", Cancellation);
        });
        refused.Problems.Single().Code.ShouldBe("common.not-allowed");
    }

    private static Task<Outcome<FrameworkInfo>> PublishedAsync(Road road, string key) =>
        road.AsOperatorAsync(s => s.GetRequiredService<IFrameworks>().ImportPublishedAsync(key, Cancellation));

    private static Task<Outcome<FrameworkInfo>> ImportAsync(Road road, string csv, string name) =>
        road.AsOperatorAsync(s =>
            s.GetRequiredService<ImportSkills>().HandleAsync(new SkillsToImport(Encoding.UTF8.GetBytes(csv), name), Cancellation)
        );

    private static Task<IReadOnlyList<SkillInfo>> FindAsync(Road road, string words) =>
        road.InOrganisationAsync(s => s.GetRequiredService<IFrameworks>().SearchAsync(new SkillQuery(words, Limit: 50), Cancellation));

    private static async Task<List<string>> NamesAsync(Road road, string words) => [.. (await FindAsync(road, words)).Select(s => s.Name)];
}
