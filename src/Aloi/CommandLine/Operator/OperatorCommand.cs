using System.CommandLine;
using Aloi.Modules.Operations.Contracts;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Texts;

namespace Aloi.CommandLine.Operator;

/// <summary>
/// <c>aloi operator [--data DIR] [--database CONNECTION] [--urls URL]</c>: prints a link that signs the operator in once. Whoever can read
/// the data may already do everything, so nothing more is asked.
/// </summary>
internal sealed class OperatorCommand : Command
{
    private readonly Option<string> _data = new("--data") { HelpName = "DIR", DefaultValueFactory = _ => "data" };
    private readonly Option<string?> _database = new("--database") { HelpName = "CONNECTION" };
    private readonly Option<string?> _urls = new("--urls") { HelpName = "URL" };

    private OperatorCommand(Language language)
        : base("operator", TextCatalog.Get(language, "operator.help"))
    {
        _data.Description = TextCatalog.Get(language, "operator.help.data");
        _database.Description = TextCatalog.Get(language, "operator.help.database");
        _urls.Description = TextCatalog.Get(language, "operator.help.urls");
        Add(_data);
        Add(_database);
        Add(_urls);
        SetAction(RunAsync);
    }

    public static Command Create() => new OperatorCommand(ConsoleLanguage.Choose(null, Environment.GetEnvironmentVariable));

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var language = ConsoleLanguage.Choose(null, Environment.GetEnvironmentVariable);
        var folder = Path.GetFullPath(parsed.GetValue(_data)!);
        if (!Directory.Exists(folder))
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(TextCatalog.Get(language, "operator.no-data", folder));
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
        await using var work = program.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<CurrentUser>().Become(ActorKind.Operator);
        var path = await work.ServiceProvider.GetRequiredService<IOperatorLinks>().CreateAsync(cancellation);
        var site =
            parsed.GetValue(_urls)?.Split(';')[0].TrimEnd('/')
            ?? await work.ServiceProvider.GetRequiredService<Installation>().AddressAsync(cancellation)
            ?? "http://localhost:5080";
        await parsed.InvocationConfiguration.Output.WriteLineAsync(site + path);
        return 0;
    }
}
