using Aloi.Modules.Vault;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Outbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Aloi.Tests.Support;

/// <summary>The whole program in this process, on a database of its own, with a clock that tests move and an outbox that tests drain.</summary>
public sealed class TestAloi : IAsyncDisposable
{
    private readonly string _folder;

    private TestAloi(WebApplication app, string folder, ManualClock clock) => (App, _folder, Clock) = (app, folder, clock);

    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Both databases, for <c>[Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]</c>.</summary>
    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    /// <summary>The delivery token of every vault under test.</summary>
    public const string VaultToken = "the delivery token of the tests";

    public WebApplication App { get; }

    public ManualClock Clock { get; }

    public string DataFolder => _folder;

    public static async Task<TestAloi> CreateAsync(
        DatabaseKind kind,
        Role role = Role.All,
        Func<AloiSettings, AloiSettings>? settings = null,
        Action<IServiceCollection>? adjust = null
    )
    {
        var folder = Directory.CreateTempSubdirectory("aloi-test-").FullName;
        var chosen = new AloiSettings
        {
            DataFolder = folder,
            Database = await NewDatabaseAsync(kind, folder, role),
            Role = role,
            Empty = true,
        };
        chosen = settings?.Invoke(chosen) ?? chosen;
        var clock = new ManualClock(Start);
        var app = AloiServer.Build(
            chosen,
            "http://127.0.0.1:0",
            services =>
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));

                // Tests drain the outbox themselves, so that each step can be looked at.
                services.Remove(services.FirstOrDefault(s => s.ImplementationType == typeof(OutboxWorker))!);
                services.Replace(ServiceDescriptor.Singleton(new VaultSettings(new Uri("http://127.0.0.1:9"), VaultToken)));
                services.Replace(ServiceDescriptor.Singleton(new ServerConsole(TextWriter.Null)));
                services.AddLogging(logging => logging.ClearProviders());
                adjust?.Invoke(services);
            }
        );
        await AloiHost.PrepareAsync(app.Services, TestContext.Current.CancellationToken);
        return new TestAloi(app, folder, clock);
    }

    /// <summary>With its tables where the program has all of them; of issuer and vault alone each makes its own.</summary>
    private static async Task<DatabaseSettings> NewDatabaseAsync(DatabaseKind kind, string folder, Role role) =>
        role == Role.All ? await MigratedDatabase.CopyAsync(kind, folder) : NewDatabase(kind, folder);

    /// <summary>An empty database of the kind; skips the test, saying why, when PostgreSQL is not installed.</summary>
    public static DatabaseSettings NewDatabase(DatabaseKind kind, string folder)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            return DatabaseSettings.SqliteIn(folder);
        }

        PostgreSqlServer.SkipWhenAbsent();
        return DatabaseSettings.PostgreSql(PostgreSqlServer.NewDatabase());
    }

    /// <summary>Does one piece of work in a scope of its own, inside an organisation when one is named.</summary>
    public async Task<T> InScopeAsync<T>(long? organisation, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        if (organisation is { } id)
        {
            scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(id);
        }

        return await work(scope.ServiceProvider);
    }

    public Task InScopeAsync(long? organisation, Func<IServiceProvider, Task> work) =>
        InScopeAsync(
            organisation,
            async services =>
            {
                await work(services);
                return true;
            }
        );

    /// <summary>Every route of the program.</summary>
    public IEnumerable<Endpoint> Endpoints() => ((IEndpointRouteBuilder)App).DataSources.SelectMany(source => source.Endpoints);

    /// <summary>Starts the server on a free port and gives a client for it that follows no redirect and keeps no cookie.</summary>
    public async Task<HttpClient> ListenAsync()
    {
        await App.StartAsync(TestContext.Current.CancellationToken);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        return new HttpClient(handler) { BaseAddress = new Uri(App.Urls.First()) };
    }

    /// <summary>Where the vault is, and its token.</summary>
    public static void Use(IServiceCollection services, VaultSettings vault) => services.Replace(ServiceDescriptor.Singleton(vault));

    public Task<int> DrainAsync() => App.Services.GetRequiredService<OutboxDispatcher>().DrainAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        var database = App.Services.GetRequiredService<AloiSettings>().Database;
        await App.StopAsync();
        await App.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (database.Kind == DatabaseKind.PostgreSql)
        {
            PostgreSqlServer.Drop(database.ConnectionString);
        }

        Directory.Delete(_folder, recursive: true);
    }
}
