using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Vault;

/// <summary>The public address under which holders reach this vault. On a host of its own it is set there; else it is the installation's.</summary>
internal sealed class VaultAddress(VaultContext database, AloiSettings settings, IServiceProvider services) : IStartupStep
{
    private const string Key = "public-address";

    public int Order => 0;

    /// <summary>Stores the address said at start once; a later start does not change it.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (settings.Role == Role.Vault && settings.Address is { } address && await OwnAsync(cancellation) is null)
        {
            database.Add(new VaultSetting { Key = Key, Value = address.GetLeftPart(UriPartial.Authority) });
            await database.SaveChangesAsync(cancellation);
        }
    }

    public async Task<string?> FindAsync(CancellationToken cancellation) =>
        await OwnAsync(cancellation)
        ?? (services.GetService<Installation>() is { } installation ? await installation.AddressAsync(cancellation) : null)
        ?? settings.ListeningAddress;

    private Task<string?> OwnAsync(CancellationToken cancellation) =>
        database.Set<VaultSetting>().Where(s => s.Key == Key).Select(s => s.Value).SingleOrDefaultAsync(cancellation);
}
