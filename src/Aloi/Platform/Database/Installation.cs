using Microsoft.EntityFrameworkCore;

namespace Aloi.Platform.Database;

/// <summary>What is decided once for the whole installation: its log's origin, its public address.</summary>
public sealed class InstallationSetting
{
    public required string Key { get; init; }
    public required string Value { get; init; }
}

internal sealed class InstallationTables : IIssuerTables
{
    public static void Map(ModelBuilder model) =>
        model.Entity<InstallationSetting>(table =>
        {
            table.ToTable("installation_settings");
            table.HasKey(s => s.Key);
            table.Property(s => s.Key).HasMaxLength(80);
        });
}

/// <summary>Reads and fixes the installation's settings. A setting, once fixed, is not changed by a restart.</summary>
public sealed class Installation(IssuerContext database)
{
    private const string AddressKey = "public-address";
    private const string DemoKey = "demo";

    /// <summary>The value under the key, fixing it to <paramref name="firstValue"/> when there is none yet.</summary>
    public async Task<string> FixAsync(string key, Func<string> firstValue, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is { } existing)
        {
            return existing;
        }

        var setting = new InstallationSetting { Key = key, Value = firstValue() };
        database.Add(setting);
        await database.SaveChangesAsync(cancellation);
        return setting.Value;
    }

    public Task<string?> FindAsync(string key, CancellationToken cancellation) =>
        database.Set<InstallationSetting>().Where(s => s.Key == key).Select(s => s.Value).SingleOrDefaultAsync(cancellation);

    /// <summary>The public address, without a trailing slash, or null: until it is set proofs are trials.</summary>
    public Task<string?> AddressAsync(CancellationToken cancellation) => FindAsync(AddressKey, cancellation);

    /// <summary>Stores the address once. Answers the stored one, which wins over any later wish.</summary>
    public Task<string> SetAddressAsync(Uri address, CancellationToken cancellation) =>
        FixAsync(AddressKey, () => address.GetLeftPart(UriPartial.Authority), cancellation);

    /// <summary>Said once by whoever loads the demo: this installation holds invented people only.</summary>
    public Task MarkAsDemoAsync(CancellationToken cancellation) => FixAsync(DemoKey, () => "yes", cancellation);

    public async Task<bool> IsDemoAsync(CancellationToken cancellation) => await FindAsync(DemoKey, cancellation) is not null;
}
