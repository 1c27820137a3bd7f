using System.Reflection;
using Aloi.Modules.Vault;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Aloi.Tests.Architecture;

/// <summary>The rules that the database model and the events can answer.</summary>
public sealed class ModelTests
{
    /// <summary>Rows that belong to the installation and to no organisation, each with its reason in the table's own comment.</summary>
    private static readonly string[] OfTheInstallation =
    [
        nameof(InstallationSetting),
        nameof(OutboxEvent),
        nameof(OutboxDelivery),
        "Organisation",
        "LogLeaf",
        "LogNode",
        "LogState",
        // One address may sign in to several organisations, or to none.
        "SignInAsk",
        "SignInMail",
        // The operator stands outside every organisation.
        "OperatorLink",
        "OperatorSession",
    ];

    [Fact]
    public void Every_row_of_an_organisation_carries_it_and_is_filtered_by_it()
    {
        Unfiltered(ModelFacts.Issuer).ShouldBeEmpty();
        using var broken = new BrokenContext();
        Unfiltered(broken.Model).ShouldBe([nameof(Unowned)]);
    }

    [Fact]
    public void Every_public_id_stands_in_one_unique_index()
    {
        foreach (var model in new[] { ModelFacts.Issuer, ModelFacts.Vault })
        {
            PublicIdsWithoutIndex(model).ShouldBeEmpty();
        }

        using var broken = new BrokenContext();
        PublicIdsWithoutIndex(broken.Model).ShouldBe([$"{nameof(Unowned)}.{nameof(Unowned.PublicId)}"]);
    }

    [Fact]
    public void Internal_keys_are_numbers() =>
        ModelFacts
            .Issuer.GetEntityTypes()
            .SelectMany(t => t.FindPrimaryKey()!.Properties)
            .Where(p => p.Name == "Id")
            .ShouldAllBe(p => p.ClrType == typeof(long));

    [Fact]
    public void The_vault_shares_no_table_with_the_issuer()
    {
        var issuer = ModelFacts.Issuer.GetEntityTypes().Select(t => t.GetTableName()).ToHashSet();
        ModelFacts.Vault.GetEntityTypes().Select(t => t.GetTableName()).ShouldAllBe(t => !issuer.Contains(t));
        ModelFacts.Vault.GetEntityTypes().ShouldAllBe(t => t.ClrType.Namespace!.StartsWith("Aloi.Modules.Vault"));
    }

    [Fact]
    public void Events_carry_ids_and_numbers_and_never_words()
    {
        foreach (var type in Events())
        {
            WordsIn(type).ShouldBeEmpty(type.Name);
        }

        WordsIn(typeof(Platform.OutboxTests.BellRang)).ShouldBe(["Note"]);
    }

    [Fact]
    public void The_names_of_events_are_stable()
    {
        var names = Events().Select(t => (string)t.GetProperty("Name", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!);
        string.Join('\n', names.Order(StringComparer.Ordinal))
            .ShouldBe(File.ReadAllText(Path.Combine(Repository.Root, "docs", "events.txt")).Trim());
    }

    private static IEnumerable<Type> Events() =>
        typeof(Composition).Assembly.GetTypes().Where(t => t.IsClass && typeof(IEvent).IsAssignableFrom(t));

    private static List<string> WordsIn(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => !Allowed(p.PropertyType)).Select(p => p.Name)];

    private static bool Allowed(Type type) =>
        type == typeof(long) || type == typeof(long[]) || type == typeof(int) || type == typeof(DateTimeOffset) || type.IsEnum;

    private static List<string> Unfiltered(IModel model) =>
        [
            .. model
                .GetEntityTypes()
                .Where(t => !OfTheInstallation.Contains(t.ClrType.Name))
                .Where(t =>
                    !typeof(ITenantOwned).IsAssignableFrom(t.ClrType) || t.FindDeclaredQueryFilter(TablesContext.TenantFilter) is null
                )
                .Select(t => t.ClrType.Name),
        ];

    private static List<string> PublicIdsWithoutIndex(IModel model) =>
        [
            .. from type in model.GetEntityTypes()
            from property in type.GetProperties()
            where property.ClrType == typeof(PublicId) || property.ClrType == typeof(PublicId?)
            let alone = property.GetContainingIndexes().Count(i => i.IsUnique && i.Properties.Count == 1)
            where alone != 1 || property.GetContainingIndexes().Count() != 1
            select $"{type.ClrType.Name}.{property.Name}",
        ];

    private sealed class Unowned
    {
        public long Id { get; init; }
        public PublicId PublicId { get; init; }
    }

    private sealed class BrokenContext() : DbContext(new DbContextOptionsBuilder().UseSqlite("Data Source=:memory:").Options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Unowned>();

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
            configurationBuilder.Properties<PublicId>().HaveConversion<PublicIdConverter>();
    }
}
