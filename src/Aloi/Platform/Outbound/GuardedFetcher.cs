using System.Net;
using Aloi.Platform.Problems;

namespace Aloi.Platform.Outbound;

/// <summary>Reads documents that others name: bounded in size, time and redirects, and never from a private network.</summary>
public sealed class GuardedFetcher : IDisposable
{
    private readonly OutboundOptions _options;
    private readonly HttpClient _client;

    public GuardedFetcher(OutboundOptions options)
    {
        _options = options;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = new GuardedConnection(options).OpenAsync,
        };
        handler.SslOptions.RemoteCertificateValidationCallback = options.Certificates;
        _client = new HttpClient(handler) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Aloi");
        _client.DefaultRequestHeaders.Accept.ParseAdd(
            "application/json, application/ld+json, application/vc, application/did+json, */*;q=0.5"
        );
    }

    /// <summary>The body at <paramref name="address"/>, or why it was not read.</summary>
    public async Task<Outcome<byte[]>> ReadAsync(Uri address, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_options.Timeout);
        try
        {
            return await FollowAsync(address, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return OutboundProblems.TooSlow.With(Shown(address));
        }
        catch (HttpRequestException e) when (e.InnerException is AddressNotAllowedException)
        {
            return OutboundProblems.AddressNotAllowed.With(Shown(address));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            return OutboundProblems.Unreachable.With(Shown(address));
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<Outcome<byte[]>> FollowAsync(Uri address, CancellationToken cancellation)
    {
        for (var hop = 0; hop <= _options.MaximumRedirects; hop++)
        {
            if (!IsAllowedScheme(address))
            {
                return OutboundProblems.SchemeNotAllowed.With(Shown(address));
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (IsRedirect(response) is not { } next)
            {
                return await ReadBodyAsync(address, response, cancellation);
            }

            address = new Uri(address, next);
        }

        return OutboundProblems.TooManyRedirects.With(Shown(address));
    }

    private async Task<Outcome<byte[]>> ReadBodyAsync(Uri address, HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return OutboundProblems.UnexpectedAnswer.With(Shown(address), (int)response.StatusCode);
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var body = await BoundedReading.ReadAsync(stream, _options.MaximumBytes, cancellation);
        return body is null ? OutboundProblems.TooLarge.With(Shown(address)) : body;
    }

    private bool IsAllowedScheme(Uri address) => address.Scheme is "https" || (_options.AllowHttp && address.Scheme is "http");

    private static Uri? IsRedirect(HttpResponseMessage response) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 ? response.Headers.Location : null;

    // The query may hold a token that belongs to nobody who reads a report.
    private static string Shown(Uri address) => address.IsAbsoluteUri ? address.GetLeftPart(UriPartial.Path) : address.ToString();
}
