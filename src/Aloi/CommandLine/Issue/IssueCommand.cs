using System.CommandLine;
using System.CommandLine.Parsing;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Texts;
using Npgsql;

namespace Aloi.CommandLine.Issue;

/// <summary>
/// <c>aloi issue --achievement FILE.yaml --facts FILE.csv --out DIR [--data DIR] [--database CONNECTION] [--skip-bad-rows]
/// [--language fr|en]</c>.
/// </summary>
internal sealed class IssueCommand : Command
{
    private readonly Option<string> _achievement = new("--achievement") { Required = true, HelpName = "FILE.yaml" };
    private readonly Option<string> _facts = new("--facts") { Required = true, HelpName = "FILE.csv" };
    private readonly Option<string> _out = new("--out") { Required = true, HelpName = "DIR" };
    private readonly Option<string> _data = new("--data") { HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("data", "cli") };
    private readonly Option<string?> _database = new("--database") { HelpName = "CONNECTION" };
    private readonly Option<bool> _skip = new("--skip-bad-rows");
    private readonly Option<string?> _language = new("--language") { HelpName = "fr|en" };

    private IssueCommand(Language language)
        : base("issue", TextCatalog.Get(language, "issue.help"))
    {
        Describe(_achievement, language, "issue.help.achievement");
        Describe(_facts, language, "issue.help.facts");
        Describe(_out, language, "issue.help.out");
        Describe(_data, language, "issue.help.data");
        Describe(_database, language, "issue.help.database");
        Describe(_skip, language, "issue.help.skip-bad-rows");
        Describe(_language, language, "issue.help.language");
        _language.AcceptOnlyFromAmong("fr", "en");
        _database.Validators.Add(option => RefuseNoConnection(option, language));
        SetAction(RunAsync);
    }

    public static Command Create() => new IssueCommand(ConsoleLanguage.Choose(null, Environment.GetEnvironmentVariable));

    private void Describe(Option option, Language language, string key)
    {
        option.Description = TextCatalog.Get(language, key);
        Add(option);
    }

    /// <summary>What was typed is not said again: a connection may hold a password.</summary>
    private static void RefuseNoConnection(OptionResult option, Language language)
    {
        try
        {
            _ = new NpgsqlConnectionStringBuilder(option.GetValueOrDefault<string?>());
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            option.AddError(TextCatalog.Get(language, "issue.not-a-connection"));
        }
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var language = ConsoleLanguage.Choose(parsed.GetValue(_language), Environment.GetEnvironmentVariable);
        var request = new IssuingRequest(
            parsed.GetValue(_achievement)!,
            parsed.GetValue(_facts)!,
            parsed.GetValue(_out)!,
            parsed.GetValue(_skip),
            language
        );
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var console = new IssueConsole(error, language, request.Facts);
        try
        {
            var folder = Path.GetFullPath(parsed.GetValue(_data)!);
            var taken = await StateLock.TakeAsync(folder, StateLock.Patience, console, TimeProvider.System, cancellation);
            if (!taken.Succeeded)
            {
                console.Refuse(taken.Problems);
                return 1;
            }

            await using var held = taken.Value;
            await using var program = CommandLineProgram.Build(Settings(folder, parsed.GetValue(_database)));
            await AloiHost.PrepareAsync(program, cancellation);
            return await new FileIssuing(program).RunAsync(request, output, error, cancellation);
        }
#pragma warning disable CA1031 // Whatever goes wrong, the person is told in a sentence and never in a stack of code.
        catch (Exception e)
#pragma warning restore CA1031
        {
            console.Refuse(IssueFailure.Describe(e));
            return 1;
        }
    }

    private static AloiSettings Settings(string folder, string? connection) =>
        new()
        {
            DataFolder = folder,
            Database = DatabaseSettings.From(connection, folder),
            Empty = true,
            CommandLine = true,
        };
}
