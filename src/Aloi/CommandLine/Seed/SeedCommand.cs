using System.CommandLine;
using Aloi.CommandLine.Issue;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Texts;

namespace Aloi.CommandLine.Seed;

/// <summary>
/// <c>aloi seed [--members N] [--candidacies N] [--awards N] [--data DIR] [--database CONNECTION]</c>: a large organisation of invented
/// people, to measure how the pages bear it. The state must be new.
/// </summary>
internal sealed class SeedCommand : Command
{
    private readonly Option<int> _members = Number("--members", 100_000);
    private readonly Option<int> _candidacies = Number("--candidacies", 50_000);
    private readonly Option<int> _awards = Number("--awards", 1_000_000);
    private readonly Option<string> _data = new("--data") { HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("data", "seed") };
    private readonly Option<string?> _database = new("--database") { HelpName = "CONNECTION" };

    private SeedCommand(Language language)
        : base("seed", TextCatalog.Get(language, "seed.help"))
    {
        foreach (var option in new Option[] { _members, _candidacies, _awards, _data, _database })
        {
            option.Description = TextCatalog.Get(language, $"seed.help.{option.Name.TrimStart('-')}");
            Add(option);
        }

        SetAction(RunAsync);
    }

    public static Command Create() => new SeedCommand(ConsoleLanguage.Choose(null, Environment.GetEnvironmentVariable));

    private static Option<int> Number(string name, int usual)
    {
        var option = new Option<int>(name) { HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0)
            {
                result.AddError($"{name}: N ≥ 0.");
            }
        });
        return option;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var language = ConsoleLanguage.Choose(null, Environment.GetEnvironmentVariable);
        var folder = Path.GetFullPath(parsed.GetValue(_data)!);
        Directory.CreateDirectory(folder);
        var settings = new AloiSettings
        {
            DataFolder = folder,
            Database = DatabaseSettings.From(parsed.GetValue(_database), folder),
            Empty = true,
            CommandLine = true,
        };
        await using var program = CommandLineProgram.Build(settings);
        await AloiHost.PrepareAsync(program, cancellation);
        var size = new SeedSize(parsed.GetValue(_members), parsed.GetValue(_candidacies), parsed.GetValue(_awards));
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        return await new LargeOrganisation(program, new SeedProgress(error, language)).MakeAsync(size, output, cancellation);
    }
}

internal sealed record SeedSize(int Members, int Candidacies, int Awards);

/// <summary>Long work says how far it is.</summary>
internal sealed class SeedProgress(TextWriter error, Language language)
{
    public void Tell(string key, params object?[] arguments) => error.WriteLine(TextCatalog.Get(language, key, arguments));
}
