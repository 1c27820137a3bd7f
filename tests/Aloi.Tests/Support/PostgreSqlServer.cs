using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Aloi.Tests.Support;

/// <summary>
/// One PostgreSQL cluster for the whole test run: made in a temporary folder on a free loopback port, stopped and removed when the run
/// ends. Absent binaries mean the tests that need it are skipped, and say so.
/// </summary>
public sealed class PostgreSqlServer
{
    private static readonly Lazy<PostgreSqlServer?> Instance = new(Start);
    private readonly string _folder;
    private readonly int _port;

    private PostgreSqlServer(string folder, int port) => (_folder, _port) = (folder, port);

    public static bool IsAvailable => Binaries() is not null;

    public static void SkipWhenAbsent() =>
        Assert.SkipUnless(IsAvailable, "PostgreSQL is not installed (Debian: apt-get install postgresql).");

    public static string NameOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database!;

    /// <summary>A new database and its connection string.</summary>
    /// <param name="template">The database it is a copy of, to which nobody may be connected; an empty one unless told.</param>
    public static string NewDatabase(string template = "template1")
    {
        var server = Instance.Value ?? throw new InvalidOperationException("PostgreSQL is not installed.");
        var name = $"aloi_{Interlocked.Increment(ref _databases)}";
        using var connection = new NpgsqlConnection(server.ConnectionString("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {template}", connection);
        command.ExecuteNonQuery();
        return server.ConnectionString(name);
    }

    /// <summary>
    /// Removes a database that a test is done with. A hundred of them left to the end would take longer to remove than the runner waits.
    /// </summary>
    public static void Drop(string connectionString)
    {
        LetGo(connectionString);
        var name = NameOf(connectionString);
        using var connection = new NpgsqlConnection(Instance.Value!.ConnectionString("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand($"DROP DATABASE {name} WITH (FORCE)", connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Closes the connections to a database that are kept for the next who needs one.</summary>
    public static void LetGo(string connectionString)
    {
        using var own = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(own);
    }

    private static int _databases;

    private string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Maximum Pool Size=20;Connection Idle Lifetime=2;Connection Pruning Interval=1;Include Error Detail=true";

    private static PostgreSqlServer? Start()
    {
        if (Binaries() is not { } binaries)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("aloi-postgresql-").FullName;
        var port = FreePort();
        if (Environment.UserName == "root")
        {
            // PostgreSQL refuses to run as root; its own user must own the folder.
            Run("chown", "postgres", folder);
        }

        RunAsPostgres(
            $"{binaries}/initdb",
            "-D",
            $"{folder}/data",
            "-U",
            "postgres",
            "-A",
            "trust",
            "--no-sync",
            "-E",
            "UTF8",
            "--locale=C"
        );
        RunAsPostgres(
            $"{binaries}/pg_ctl",
            "-D",
            $"{folder}/data",
            "-w",
            "-l",
            $"{folder}/log",
            "-o",
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=300",
            "start"
        );
        var server = new PostgreSqlServer(folder, port);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Stop(binaries);
        return server;
    }

    private void Stop(string binaries)
    {
        RunAsPostgres($"{binaries}/pg_ctl", "-D", $"{_folder}/data", "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static string? Binaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .Select(d => Path.Combine(d, "bin"))
                .Where(d => File.Exists(Path.Combine(d, "initdb")))
                .OrderDescending(StringComparer.Ordinal)
                .FirstOrDefault()
            : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void RunAsPostgres(string program, params string[] arguments)
    {
        if (Environment.UserName == "root")
        {
            Run("runuser", ["-u", "postgres", "--", program, .. arguments]);
        }
        else
        {
            Run(program, arguments);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        // pg_ctl leaves a server behind that would keep redirected pipes open for ever, so a shell throws its chatter away instead.
        using var process = Process.Start(
            new ProcessStartInfo("sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments]) { WorkingDirectory = "/" }
        )!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }
}
