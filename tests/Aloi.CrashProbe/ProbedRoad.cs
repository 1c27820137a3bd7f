using Aloi.CommandLine.Issue;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Mail;
using Aloi.Platform.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.CrashProbe;

/// <param name="Database">A PostgreSQL connection, or nothing for SQLite in the folder of the data.</param>
public sealed record ProbedFiles(string Achievement, string Facts, string Out, string Data, string Database);

/// <summary>
/// The road of the product from two files to the holders' mails: everything that the command line does, and what the server does after it.
/// </summary>
public static class ProbedRoad
{
    /// <summary>Answers the exit code of the command line.</summary>
    public static async Task<int> RunAsync(ProbedFiles files, ServiceProvider program, TextWriter error, CancellationToken cancellation)
    {
        var request = new IssuingRequest(files.Achievement, files.Facts, files.Out, SkipBadRows: false, Language.English);
        var console = new IssueConsole(error, request.Language, request.Facts);
        var taken = await StateLock.TakeAsync(files.Data, StateLock.Patience, console, TimeProvider.System, cancellation);
        await using var held = taken.Value;
        await AloiHost.PrepareAsync(program, cancellation);
        var code = await new FileIssuing(program).RunAsync(request, TextWriter.Null, error, cancellation);
        await program.GetRequiredService<MailSender>().DrainAsync(cancellation);
        return code;
    }

    /// <summary>The whole program, mails included: unlike the command line, which mails nobody.</summary>
    public static ServiceProvider Compose(ProbedFiles files, TimeSpan later, Action<IServiceCollection>? adjust = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new LaterTime(later));
        services.AddAloi(
            new AloiSettings
            {
                DataFolder = files.Data,
                Database = DatabaseSettings.From(files.Database, files.Data),
                Empty = true,
            }
        );
        services.AddSingleton(new ServerConsole(TextWriter.Null));
        adjust?.Invoke(services);
        return services.BuildServiceProvider();
    }

    /// <summary>A mail that was being sent is taken up again after some minutes; a later run comes after them.</summary>
    private sealed class LaterTime(TimeSpan later) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + later;
    }
}
