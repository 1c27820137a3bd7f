using System.Diagnostics;
using System.Globalization;
using Aloi.CrashProbe;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Tests.CommandLine;
using Aloi.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Aloi.Tests.Journeys.Crashing;

/// <param name="Commits">How often the run committed.</param>
/// <param name="Statements">How many statements it sent.</param>
internal sealed record ProbeRun(int ExitCode, int Commits, int Statements, string Error);

/// <summary>A state of its own on which probes are run, killed and run again, with a mail server that outlives them.</summary>
internal sealed class CrashSite : IAsyncDisposable
{
    /// <summary>What the system reports of a process that SIGKILL ended.</summary>
    public const int Killed = 128 + 9;

    /// <summary>Longer than a mail is withheld from others while one process sends it.</summary>
    private static readonly TimeSpan BetweenRuns = TimeSpan.FromMinutes(5);
    private readonly TemporaryFolder _folder = new();
    private readonly SmtpListener _smtp = new();
    private readonly ProbedFiles _files;
    private int _runs;

    public CrashSite(DatabaseKind kind, CrashPeople people)
    {
        People = people;
        var database = TestAloi.NewDatabase(kind, _folder.Path("data"));
        _files = new ProbedFiles(
            Path.Combine(Repository.Root, "examples", "chariot.yaml"),
            _folder.Write("facts.csv", people.Csv),
            _folder.Path("out"),
            _folder.Path("data"),
            kind == DatabaseKind.PostgreSql ? database.ConnectionString : ""
        );
    }

    public CrashPeople People { get; }

    public string Out => _files.Out;

    public IReadOnlyList<string> Mails => _smtp.Mails;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A process of its own, killed where it is told to be.</summary>
    public async Task<ProbeRun> RunAsync(Moment moment, int number, int milliseconds = 0)
    {
        using var process = Process.Start(Command(moment, number, milliseconds))!;
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(Cancellation), process.StandardError.ReadToEndAsync(Cancellation));
            await process.WaitForExitAsync(Cancellation);
            await DatabaseNoticesAsync();
            var counts = (await output)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(n => int.Parse(n, CultureInfo.InvariantCulture));
            return new ProbeRun(process.ExitCode, counts.FirstOrDefault(), counts.LastOrDefault(), await error);
        }
        finally
        {
            process.Kill();
        }
    }

    /// <summary>One run more, to the end: the same code within this process, which is quicker than another process.</summary>
    public async Task<string> FinishAsync()
    {
        await using var program = Open();
        var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = await ProbedRoad.RunAsync(_files, program, error, Cancellation);
        return code == 0 ? "" : $"exit code {code}: {error}";
    }

    /// <summary>The program on this state, later than every run before.</summary>
    public ServiceProvider Open()
    {
        var smtp = new SmtpSettings("127.0.0.1", _smtp.Port, Credential: null, Encrypted: false, "preuves@example.com");
        return ProbedRoad.Compose(
            _files,
            BetweenRuns * _runs++,
            services => services.Replace(ServiceDescriptor.Singleton<IMailTransport>(new SmtpTransport(smtp)))
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _smtp.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (_files.Database.Length > 0)
        {
            PostgreSqlServer.Drop(_files.Database);
        }

        _folder.Dispose();
    }

    private ProcessStartInfo Command(Moment moment, int number, int milliseconds)
    {
        int[] numbers = [number, milliseconds, (int)(BetweenRuns * _runs++).TotalMinutes];
        return new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "Aloi.CrashProbe"),
            [
                _files.Achievement,
                _files.Facts,
                _files.Out,
                _files.Data,
                _files.Database,
                moment.ToString(),
                .. numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)),
            ]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                [SmtpSettings.UrlVariable] = string.Create(CultureInfo.InvariantCulture, $"smtp://127.0.0.1:{_smtp.Port}?tls=none"),
                [SmtpSettings.FromVariable] = "preuves@example.com",
            },
        };
    }

    /// <summary>
    /// A database server lets go of a dead client's transaction a moment after its death. A new process takes longer than that to start, and
    /// this one does not.
    /// </summary>
    private async Task DatabaseNoticesAsync()
    {
        if (_files.Database.Length == 0)
        {
            return;
        }

        await using var connection = new NpgsqlConnection(_files.Database + ";Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var others = new NpgsqlCommand(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
            connection
        );
        while ((long)(await others.ExecuteScalarAsync(Cancellation))! > 0)
        {
            await Task.Delay(10, Cancellation);
        }
    }
}
