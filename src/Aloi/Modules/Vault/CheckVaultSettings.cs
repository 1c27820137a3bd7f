using Aloi.Platform.Hosting;

namespace Aloi.Modules.Vault;

/// <summary>Refuses to start half of an installation that could not reach, or could not recognise, the other half.</summary>
internal sealed class CheckVaultSettings(AloiSettings settings, VaultSettings vault) : IStartupStep
{
    public int Order => -100;

    public Task RunAsync(CancellationToken cancellation)
    {
        if (settings.Role != Role.All && vault.Token is not { Length: >= VaultSettings.ShortestToken })
        {
            throw new VaultSettingsException(
                $"With --role {settings.Role.ToString().ToLowerInvariant()}, {VaultSettings.TokenVariable} must hold a secret of at least "
                    + $"{VaultSettings.ShortestToken} characters, the same on both hosts."
            );
        }

        if (settings.Role == Role.Issuer && !IsFit(vault.Url))
        {
            throw new VaultSettingsException(
                $"With --role issuer, {VaultSettings.UrlVariable} must be the https address of the vault: proofs and a secret travel there."
            );
        }

        return Task.CompletedTask;
    }

    /// <summary>Plain http is for two processes of one machine.</summary>
    private static bool IsFit(Uri? url) =>
        url is not null && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == "http" && url.IsLoopback));
}
