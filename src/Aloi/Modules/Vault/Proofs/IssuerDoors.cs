using Aloi.Modules.Vault.Contracts;

namespace Aloi.Modules.Vault.Proofs;

/// <summary>To the issuer of a proof: in this process, or at the address its delivery named.</summary>
internal sealed class IssuerDoors(IssuerOverHttp distant, IEnumerable<IIssuerDoor> here)
{
    public async Task<bool> TellAsync(string? address, HolderChoice choice, CancellationToken cancellation) =>
        address is null
            ? here.FirstOrDefault() is { } door && await door.TellAsync(choice, cancellation)
            : await distant.TellAsync(address, choice, cancellation);
}

/// <summary>
/// The issuer is on another host. Its address came with a delivery, under the token of whoever delivers here; it must be https, or another
/// process of this machine.
/// </summary>
internal sealed class IssuerOverHttp : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(10),
    };

    /// <summary>False whatever went wrong: the choice was not taken.</summary>
    public async Task<bool> TellAsync(string address, HolderChoice choice, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var issuer) || !(issuer.Scheme == Uri.UriSchemeHttps || issuer.IsLoopback))
        {
            return false;
        }

        try
        {
            using var answer = await _client.PostAsJsonAsync(new Uri(issuer, HolderChoice.Path), choice, cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception wrong) when (wrong is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => _client.Dispose();
}
