using Aloi.Platform.Hosting;

namespace Aloi.Modules.Vault.Pages;

/// <summary>Who hosts the holder's space: they have a right to know, most of all where an employer's machine does.</summary>
internal sealed class VaultHost(VaultAddress address, AloiSettings settings)
{
    public async Task<HostName> NameAsync(CancellationToken cancellation)
    {
        var name = Uri.TryCreate(await address.FindAsync(cancellation), UriKind.Absolute, out var uri)
            ? uri.Authority
            : Environment.MachineName;
        return new HostName(name, IsShared: settings.Role.HasFlag(Role.Issuer));
    }
}

/// <param name="IsShared">Organisations issue proofs from the same installation.</param>
public sealed record HostName(string Name, bool IsShared);
