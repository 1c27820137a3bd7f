using System.Text;
using System.Text.Json;
using Aloi.Modules.Vault;
using Aloi.Modules.Vault.Claims;
using Aloi.Modules.Vault.Contracts;
using Aloi.Modules.Vault.Reception;
using Aloi.Platform.Mail;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aloi.Tests.Modules.Vault;

/// <summary>Believes every signature but those of documents that say they were tampered with: the library itself has its own tests.</summary>
internal sealed class CheckedByWord : ICredentialCheck
{
    public static void Register(IServiceCollection services) => new CheckedByWord().Use(services);

    public void Use(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<ICredentialCheck>(this));

    /// <summary>Set while the issuer's key cannot be reached.</summary>
    public bool IsOffline { get; set; }

    public Task<CredentialVerdict> CheckAsync(ReadOnlyMemory<byte> credential, CancellationToken cancellation)
    {
        var tampered = Encoding.UTF8.GetString(credential.Span).Contains("tampered");
        return Task.FromResult(
            IsOffline ? new CredentialVerdict("The key could not be read.", TryAgain: true)
            : tampered ? new CredentialVerdict("The signature does not match.")
            : CredentialVerdict.Good
        );
    }
}

internal static class VaultFixture
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static byte[] Credential(string name) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                issuer = new { name = "Groupe Valmont" },
                credentialSubject = new { achievement = new { id = $"urn:test:{name}", name } },
            }
        );

    public static VaultItem ToAddress(string reference, string email, byte[] credential) => new(reference, email, null, credential);

    public static VaultItem ToCode(string reference, string code, byte[] credential) => new(reference, null, code, credential);

    public static Task<IReadOnlyList<VaultReceipt>> HandInAsync(this TestAloi aloi, params VaultItem[] items) =>
        aloi.InScopeAsync(
            null,
            s => s.GetRequiredService<IVaultDoor>().HandInAsync(new VaultDelivery("https://emetteur.example", items), Cancellation)
        );

    /// <summary>The path in the newest mail of the vault: what its reader would open.</summary>
    public static async Task<string> MailedPathAsync(this TestAloi aloi)
    {
        var mail = await aloi.InScopeAsync(
            null,
            async s =>
            {
                var box = s.GetServices<IMailbox>().OfType<VaultMailbox>().Single();
                return await box.ReadAsync((await box.NewestAsync(1, Cancellation))[0], Cancellation);
            }
        );
        var link = mail!.Content.Text.Split('\n').Single(line => line.Contains("/claim/proof/"));
        return link[link.IndexOf("/claim/", StringComparison.Ordinal)..];
    }

    /// <summary>Proves an address as its reader would; the cookie of the opened vault.</summary>
    public static async Task<string> OpenVaultAsync(this TestAloi aloi, HttpAloi http, string address, string? cookie = null)
    {
        (await http.PostAsync("/vault/sign-in", new { address }, cookie)).EnsureSuccessStatusCode();
        var proven = await http.PostAsync(await aloi.MailedPathAsync(), new { }, cookie);
        proven.EnsureSuccessStatusCode();
        return HttpAloi.CookieOf(proven);
    }

    public static Task<List<T>> VaultRowsAsync<T>(this TestAloi aloi)
        where T : class =>
        aloi.InScopeAsync(null, s => s.GetRequiredService<VaultContext>().Set<T>().AsNoTracking().ToListAsync(Cancellation));
}
