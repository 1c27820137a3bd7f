using System.CommandLine;
using Aloi.CommandLine.Issue;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Texts;

namespace Aloi.CommandLine.Protocol;

/// <summary><c>aloi protocol replay [--data DIR] [--database CONNECTION] [--achievement ID]</c>: 0 when every verdict replays to the same answer.</summary>
internal sealed class ReplayCommand : Command
{
    private readonly Option<string> _data = new("--data") { HelpName = "DIR", DefaultValueFactory = _ => "data" };
    private readonly Option<string?> _database = new("--database") { HelpName = "CONNECTION" };
    private readonly Option<string?> _achievement = new("--achievement") { HelpName = "ID" };
    private readonly Option<string?> _language = new("--language") { HelpName = "fr|en" };

    public ReplayCommand(Language language)
        : base("replay", TextCatalog.Get(language, "protocol.help.replay"))
    {
        _data.Description = TextCatalog.Get(language, "protocol.help.data");
        _database.Description = TextCatalog.Get(language, "protocol.help.database");
        _achievement.Description = TextCatalog.Get(language, "protocol.help.achievement");
        _language.Description = TextCatalog.Get(language, "protocol.help.language");
        _language.AcceptOnlyFromAmong("fr", "en");
        Add(_data);
        Add(_database);
        Add(_achievement);
        Add(_language);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var language = ConsoleLanguage.Choose(parsed.GetValue(_language), Environment.GetEnvironmentVariable);
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var folder = Path.GetFullPath(parsed.GetValue(_data)!);
        if (!Directory.Exists(folder))
        {
            await error.WriteLineAsync(TextCatalog.Get(language, "protocol.replay.no-data", folder));
            return 1;
        }

        var settings = new AloiSettings
        {
            DataFolder = folder,
            Database = DatabaseSettings.From(parsed.GetValue(_database), folder),
            Empty = true,
            CommandLine = true,
        };
        await using var program = CommandLineProgram.Build(settings);
        await AloiHost.PrepareAsync(program, cancellation);
        return await ReplayAsync(program, parsed.GetValue(_achievement), new ReplayText(output, language), cancellation);
    }

    private static async Task<int> ReplayAsync(IServiceProvider program, string? achievement, ReplayText text, CancellationToken cancellation)
    {
        foreach (var organisation in await OrganisationsAsync(program, cancellation))
        {
            await using var work = IssuingScope.Open(program, organisation);
            await foreach (var version in work.Get<ReplayOrganisation>().CheckAsync(achievement, cancellation))
            {
                text.Add(version);
            }
        }

        return text.Conclude(achievement) ? 0 : 1;
    }

    private static async Task<IReadOnlyList<OrganisationInfo>> OrganisationsAsync(IServiceProvider program, CancellationToken cancellation)
    {
        await using var work = IssuingScope.Open(program, organisation: null);
        return await work.Get<IOrganisationSetup>().AllAsync(cancellation);
    }
}
