using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace Aloi.Tests.Support;

/// <summary>The program as a process of its own, on a free port and a folder of its own, and a browser's way to talk to it.</summary>
public sealed class AloiProcess : IAsyncDisposable
{
    private const string Token = "the delivery token of two processes";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly string _folder;
    private readonly HttpClient _client;

    private AloiProcess(Process process, string folder, string address)
    {
        (_process, _folder, Address) = (process, folder, address);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        _client = new HttpClient(handler) { BaseAddress = new Uri(address) };
    }

    public string Address { get; }

    public static Task<AloiProcess> StartAsync(SmtpListener mails, params string[] arguments) => StartAsync(mails, arguments, vault: null);

    /// <param name="mails">Takes what the process mails.</param>
    /// <param name="arguments">Beyond the address and the folder.</param>
    /// <param name="vault">The vault's address; null when the process has one itself.</param>
    public static async Task<AloiProcess> StartAsync(SmtpListener mails, string[] arguments, string? vault)
    {
        var folder = Directory.CreateTempSubdirectory("aloi-process-").FullName;
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "Aloi"),
            ["--urls", address, "--data", folder, .. arguments]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ALOI_VAULT_TOKEN"] = Token;
        start.Environment["ALOI_SMTP_URL"] = $"smtp://127.0.0.1:{mails.Port}?tls=none";
        start.Environment["ALOI_MAIL_FROM"] = "aloi@exemple.fr";
        if (vault is not null)
        {
            start.Environment["ALOI_VAULT_URL"] = vault;
        }

        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var running = new AloiProcess(process, folder, address);
        await running.AnswersAsync();
        return running;
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? cookie = null) => SendAsync(HttpMethod.Get, path, null, cookie);

    /// <summary>A page as a browser gets it.</summary>
    public async Task<string> TextAsync(string path, string? cookie = null) =>
        WebUtility.HtmlDecode(await (await GetAsync(path, cookie)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public async Task<JsonElement> JsonAsync(string path, string cookie) =>
        await (await GetAsync(path, cookie)).Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    /// <summary>A form, as a browser sends it.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] form) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value))), cookie: null);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, string? cookie)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Accept", "text/html,*/*;q=0.8");
        request.Headers.Add("Accept-Language", "fr");
        request.Headers.Add("Origin", Address);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The cookies of a response, as a browser would send them back.</summary>
    public static string CookieOf(HttpResponseMessage response) =>
        string.Join("; ", response.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AnswersAsync()
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                (await GetAsync("/healthz")).EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (since.Elapsed < Patience && !_process.HasExited)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
