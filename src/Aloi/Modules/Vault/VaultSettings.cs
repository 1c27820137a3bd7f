namespace Aloi.Modules.Vault;

/// <summary>
/// <c>ALOI_VAULT_URL</c>: where the vault is when it is not in this process. <c>ALOI_VAULT_TOKEN</c>: the secret that issuer and vault
/// share, by which the vault knows whose deliveries to take.
/// </summary>
public sealed record VaultSettings(Uri? Url, string? Token)
{
    public const string UrlVariable = "ALOI_VAULT_URL";
    public const string TokenVariable = "ALOI_VAULT_TOKEN";

    /// <summary>Short secrets can be guessed; this is about 128 bits in base64.</summary>
    public const int ShortestToken = 22;

    public static VaultSettings Load(Func<string, string?> environment) =>
        new(
            Uri.TryCreate(environment(UrlVariable), UriKind.Absolute, out var url) ? url : null,
            environment(TokenVariable) is { Length: > 0 } token ? token : null
        );
}

/// <summary>The settings of the vault do not allow a start. Never holds the token.</summary>
public sealed class VaultSettingsException(string message) : Exception(message);

/// <summary>Decided once for the vault: its public address.</summary>
public sealed class VaultSetting
{
    public required string Key { get; init; }
    public required string Value { get; init; }
}
