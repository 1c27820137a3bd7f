using System.Net;
using System.Net.Sockets;
using Aloi.Demo;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Aloi.Tests.Browser;

/// <summary>The whole program as somebody starts it: the real clock, its workers at work, its demo when asked, on a port of its own.</summary>
internal sealed class LiveAloi : IAsyncDisposable
{
    private readonly string _folder;

    private LiveAloi(WebApplication app, string folder, string address, string printed) =>
        (App, _folder, Address, Printed) = (app, folder, address, printed);

    public WebApplication App { get; }

    /// <summary>On <c>localhost</c> by name: passkeys are not for IP addresses.</summary>
    public string Address { get; }

    /// <summary>What the start printed: one sign-in link for each kind of person.</summary>
    public string Printed { get; }

    public static async Task<LiveAloi> StartAsync(
        DatabaseKind kind = DatabaseKind.Sqlite,
        bool empty = false,
        Role role = Role.All,
        Func<AloiSettings, AloiSettings>? settings = null
    )
    {
        Chromium.SkipWhenAbsent();
        var folder = Directory.CreateTempSubdirectory("aloi-live-").FullName;
        var address = $"http://localhost:{FreePort()}";
        var chosen = new AloiSettings
        {
            DataFolder = folder,
            Database = TestAloi.NewDatabase(kind, folder),
            Role = role,
            Empty = empty,
            ListeningAddress = address,
        };
        var printed = new StringWriter();
        var app = AloiServer.Build(
            settings?.Invoke(chosen) ?? chosen,
            address,
            services =>
            {
                services.Replace(ServiceDescriptor.Singleton(new DemoLinks(address, printed)));
                services.Replace(ServiceDescriptor.Singleton(new ServerConsole(printed)));
                services.AddLogging(logging => logging.ClearProviders());
            }
        );
        await app.StartAsync(TestContext.Current.CancellationToken);
        await AloiHost.PrepareAsync(app.Services, TestContext.Current.CancellationToken);
        return new LiveAloi(app, folder, address, printed.ToString());
    }

    /// <summary>The printed link whose line names the kind of person, in either language.</summary>
    public string LinkOf(string person) =>
        Printed.Split('\n').First(line => line.Contains(person, StringComparison.OrdinalIgnoreCase)).Split(": ", 2)[1].Trim();

    public async ValueTask DisposeAsync()
    {
        var database = App.Services.GetRequiredService<AloiSettings>().Database;
        await App.StopAsync();
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (database.Kind == DatabaseKind.PostgreSql)
        {
            PostgreSqlServer.Drop(database.ConnectionString);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
