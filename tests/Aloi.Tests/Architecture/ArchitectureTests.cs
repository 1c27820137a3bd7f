using Aloi.Standards.JsonLd;

namespace Aloi.Tests.Architecture;

/// <summary>The rules of ARCHITECTURE.md on the compiled program, and each shown to fail on code that breaks it.</summary>
public sealed class ArchitectureTests
{
    private static readonly (IReadOnlyCollection<CodeType> Types, IReadOnlyList<string> References) Program = CodeModel.Read(
        typeof(Composition).Assembly
    );
    private static readonly (IReadOnlyCollection<CodeType> Types, IReadOnlyList<string> References) Standards = CodeModel.Read(
        typeof(ContextLibrary).Assembly
    );
    private static readonly Rules Rules = new(Program.Types, "Aloi");
    private static readonly Rules Broken = new(CodeModel.Read(typeof(ArchitectureTests).Assembly).Types, "Broken");

    [Fact]
    public void The_standards_library_references_nothing_but_the_base_class_library()
    {
        Standards.References.ShouldAllBe(r => r.StartsWith("System", StringComparison.Ordinal) || r == "Microsoft.Win32.Primitives");
        Program.References.ShouldContain(
            r => r.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal),
            "or the check sees nothing"
        );
    }

    [Fact]
    public void Each_system_library_is_called_from_one_file()
    {
        var imports = SourceCode
            .Files("src")
            .SelectMany(f => SourceCode.Matches(f, "(?:LibraryImport|DllImport)\\(\\s*\"?([A-Za-z0-9_.]+)").Select(library => (f, library)))
            .Distinct()
            .ToList();
        imports.GroupBy(i => i.library, i => i.f).ShouldAllBe(g => g.Count() == 1);
    }

    [Fact]
    public void Modules_touch_each_other_only_through_contracts_and_along_the_table()
    {
        Rules.ModulesTouchEachOtherOnlyThroughContracts(ModuleTable.Allowed).ShouldBeEmpty();
        var broken = Broken.ModulesTouchEachOtherOnlyThroughContracts(new Dictionary<string, string[]> { ["Beta"] = ["Alpha"] });
        broken.ShouldHaveSingleItem().ShouldContain("ReadsAnothersTable");
        Broken
            .ModulesTouchEachOtherOnlyThroughContracts(new Dictionary<string, string[]>())
            .ShouldContain(v => v.Contains("UsesAContractWithoutARow"));
    }

    [Fact]
    public void Every_module_of_the_assembly_has_a_row_and_every_row_a_module()
    {
        Rules.Modules().ShouldBe(ModuleTable.Allowed.Keys.Order(StringComparer.Ordinal));
        Broken.Modules().ShouldBe(["Alpha", "Beta"]);
    }

    [Fact]
    public void The_table_of_modules_has_no_cycle()
    {
        Rules.Cycle(ModuleTable.Allowed).ShouldBeNull();
        Rules
            .Cycle(
                new Dictionary<string, string[]>
                {
                    ["A"] = ["B"],
                    ["B"] = ["C"],
                    ["C"] = ["A"],
                }
            )
            .ShouldBe("A → B → C → A");
    }

    [Fact]
    public void The_platform_knows_no_module()
    {
        Rules.PlatformKnowsNoModule().ShouldBeEmpty();
        Broken.PlatformKnowsNoModule().ShouldHaveSingleItem().ShouldContain("KnowsAModule");
    }

    [Fact]
    public void Integrations_do_not_know_one_another()
    {
        Rules.IntegrationsAreStrangers().ShouldBeEmpty();
        Broken.IntegrationsAreStrangers().ShouldHaveSingleItem().ShouldContain("TwoDoor");
    }

    [Fact]
    public void Only_the_composition_names_modules()
    {
        Rules.OnlyTheCompositionNamesModules().ShouldBeEmpty();
        Broken.OnlyTheCompositionNamesModules().ShouldContain(v => v.Contains("KnowsAModule"));
    }

    [Fact]
    public void Nouns_and_contracts_use_neither_Entity_Framework_nor_ASP_NET()
    {
        Rules.NounsUseNeitherEntityFrameworkNorAspNet(ModelFacts.EntityTypes().Select(t => t.FullName!)).ShouldBeEmpty();
        Broken.NounsUseNeitherEntityFrameworkNorAspNet([]).ShouldContain(v => v.Contains("AlphaInfo"));
        Broken.NounsUseNeitherEntityFrameworkNorAspNet(["Broken.Modules.Beta.WritesSql"]).ShouldContain(v => v.Contains("WritesSql"));
    }

    [Fact]
    public void Raw_SQL_lives_only_in_bulk_files()
    {
        Rules.CallsOutside(IsRawSql, t => t.EndsWith("Bulk", StringComparison.Ordinal) || MigrationTypes.Contains(t)).ShouldBeEmpty();
        Broken.CallsOutside(IsRawSql, _ => false).ShouldHaveSingleItem().ShouldContain("WritesSql");
    }

    [Fact]
    public void Every_method_of_a_bulk_file_demands_the_organisation()
    {
        // The outbox belongs to the installation and names the organisation in each event.
        string[] installationOwned = ["OutboxBulk"];
        var methods = typeof(Composition)
            .Assembly.GetTypes()
            .Where(t => t.Name.EndsWith("Bulk", StringComparison.Ordinal) && !installationOwned.Contains(t.Name))
            .SelectMany(t =>
                t.GetMethods(
                    System.Reflection.BindingFlags.DeclaredOnly
                        | System.Reflection.BindingFlags.Static
                        | System.Reflection.BindingFlags.Instance
                        | System.Reflection.BindingFlags.Public
                        | System.Reflection.BindingFlags.NonPublic
                )
            )
            .Where(m => !m.IsPrivate && !m.Name.Contains('<'));
        methods
            .Where(m => m.GetParameters().All(p => p.Name != "organisationId"))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Only_public_addresses_and_the_installations_own_work_look_across_organisations()
    {
        Rules
            .CallsOutside(
                c => c.EndsWith("IssuerContext.AcrossOrganisations", StringComparison.Ordinal),
                AcrossOrganisations.Callers.Contains
            )
            .ShouldBeEmpty();
        Rules
            .CallsOutside(
                c => c.EndsWith(".IgnoreQueryFilters", StringComparison.Ordinal),
                t => t == "Aloi.Platform.Database.IssuerContext"
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void Time_comes_from_a_TimeProvider_and_identifiers_from_Ids()
    {
        Rules.CallsOutside(IsAmbient, _ => false).ShouldBeEmpty();
        new Rules(Standards.Types, "Aloi.Standards").CallsOutside(IsAmbient, _ => false).ShouldBeEmpty();
        Broken.CallsOutside(IsAmbient, _ => false).ShouldHaveSingleItem().ShouldContain("ReadsTheClock");
    }

    [Fact]
    public void Problem_details_are_written_in_one_place()
    {
        Rules
            .CallsOutside(
                c =>
                    c
                        is "Microsoft.AspNetCore.Http.Results.Problem"
                            or "Microsoft.AspNetCore.Http.TypedResults.Problem"
                            or "Microsoft.AspNetCore.Http.Results.BadRequest",
                t => t == "Aloi.Platform.Problems.ProblemResults"
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_vault_stands_on_its_own_context_and_knows_nothing_of_the_issuers()
    {
        Rules
            .Uses(
                "Aloi.Modules.Vault",
                used => used == "Aloi.Platform.Database.IssuerContext" || used.StartsWith("Aloi.Platform.Outbox.", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();
        Rules
            .Uses("Aloi.Modules.Delivery", used => used == "Aloi.Platform.Database.IssuerContext")
            .ShouldNotBeEmpty("or the check sees nothing");
    }

    /// <summary>They work before there are rows of anybody, or on the tables as a whole.</summary>
    private static readonly string[] MigrationTypes =
    [
        "Aloi.Platform.Database.DatabaseMigrator",
        "Aloi.Platform.Database.MigrationTurn",
        "Aloi.Platform.Database.SqliteStatistics",
    ];

    private static bool IsRawSql(string call) =>
        call.Contains(".FromSql", StringComparison.Ordinal)
        || call.Contains(".ExecuteSql", StringComparison.Ordinal)
        || call.Contains(".SqlQuery", StringComparison.Ordinal)
        || call.EndsWith(".CreateCommand", StringComparison.Ordinal)
        || call.Contains(".BeginBinaryImport", StringComparison.Ordinal);

    private static bool IsAmbient(string call) =>
        call
            is "System.DateTime.get_Now"
                or "System.DateTime.get_UtcNow"
                or "System.DateTime.get_Today"
                or "System.DateTimeOffset.get_Now"
                or "System.DateTimeOffset.get_UtcNow"
                or "System.Guid.NewGuid"
                or "System.Guid.CreateVersion7";
}
