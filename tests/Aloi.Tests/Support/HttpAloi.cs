using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Support;

/// <summary>Speaks HTTP to a program under test as a browser of its own pages would, with the cookies it is given.</summary>
public sealed class HttpAloi : IDisposable
{
    private readonly HttpClient _client;
    private readonly Uri _address;

    private HttpAloi(Uri address)
    {
        _address = address;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
    }

    public Uri Address => _address;

    public static async Task<HttpAloi> StartAsync(TestAloi aloi)
    {
        await aloi.App.StartAsync(TestContext.Current.CancellationToken);
        var addresses = aloi.App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new HttpAloi(new Uri(addresses.First()));
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? cookie = null) => SendAsync(HttpMethod.Get, path, cookie);

    public Task<HttpResponseMessage> PostAsync(string path, object body, string? cookie = null) =>
        SendAsync(HttpMethod.Post, path, cookie, JsonContent.Create(body));

    /// <summary>A page as a browser asks for it.</summary>
    public Task<HttpResponseMessage> PageAsync(string path, string? cookie = null, string language = "fr") =>
        SendAsync(Browsing(new HttpRequestMessage(HttpMethod.Get, path), language), cookie);

    /// <summary>A form of the program's own page, as a browser sends it.</summary>
    public Task<HttpResponseMessage> PostFormAsync(
        string path,
        IEnumerable<KeyValuePair<string, string>> form,
        string? cookie = null,
        string language = "fr"
    ) => PostFormAsync(path, new FormUrlEncodedContent(form), cookie, language);

    /// <summary>The same with files: a <see cref="MultipartFormDataContent"/>.</summary>
    public Task<HttpResponseMessage> PostFormAsync(string path, HttpContent form, string? cookie = null, string language = "fr")
    {
        var request = Browsing(new HttpRequestMessage(HttpMethod.Post, path) { Content = form }, language);
        request.Headers.Add("Origin", _address.GetLeftPart(UriPartial.Authority));
        return SendAsync(request, cookie);
    }

    /// <summary>A request of the program's own page: same origin, JSON.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? cookie, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = content ?? Empty(method) };
        request.Headers.Add("Origin", _address.GetLeftPart(UriPartial.Authority));
        return SendAsync(request, cookie);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? cookie)
    {
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The cookie of a response, as a browser would send it back.</summary>
    public static string CookieOf(HttpResponseMessage response) => SetCookieOf(response).Split(';')[0];

    public static string SetCookieOf(HttpResponseMessage response) => response.Headers.GetValues("Set-Cookie").Single();

    public void Dispose() => _client.Dispose();

    private static HttpRequestMessage Browsing(HttpRequestMessage request, string language)
    {
        request.Headers.Add("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
        request.Headers.Add("Accept-Language", language);
        return request;
    }

    private static StringContent? Empty(HttpMethod method) =>
        method == HttpMethod.Get ? null : new StringContent("{}", Encoding.UTF8, "application/json");
}
