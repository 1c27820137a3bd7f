using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Hosting;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Delivery;

/// <summary>
/// The secret that travels with a proof to its vault and comes back with the holder's choice. Derived and never stored: the page's id says
/// all, and a delivery that is repeated carries the same secret.
/// </summary>
internal sealed class PageSecrets(MasterKey master, AloiSettings settings)
{
    private readonly Sealer _secrets = master.For("secrets of public pages");

    public string For(PublicId page) => Convert.ToHexStringLower(_secrets.Digest($"page {page}"));

    public bool IsOf(PublicId page, string secret) => SecretDigest.AreEqual(For(page), secret);

    /// <summary>Where this installation is reached by a vault on another host; null when the vault is in this process.</summary>
    public string? ReturnAddress(string? publicAddress) => settings.Role == Role.All ? null : publicAddress ?? settings.ListeningAddress;
}
