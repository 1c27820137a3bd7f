using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Aloi.Platform.Texts;

namespace Aloi.CommandLine.Bench;

/// <summary><c>aloi bench standards [--seconds N]</c>: how fast the credential core is on this machine.</summary>
internal sealed class BenchCommand : Command
{
    private BenchCommand(Language language)
        : base("bench", TextCatalog.Get(language, "bench.help"))
    {
        var seconds = new Option<double>("--seconds")
        {
            HelpName = "N",
            Description = TextCatalog.Get(language, "bench.help.seconds"),
            DefaultValueFactory = _ => 5,
            CustomParser = argument => Seconds(argument, language),
        };
        var standards = new Command("standards", TextCatalog.Get(language, "bench.help.standards")) { seconds };
        standards.SetAction(parsed =>
            StandardsBench.Run(parsed.GetValue(seconds), TimeProvider.System.GetUtcNow(), parsed.InvocationConfiguration.Output)
        );
        Add(standards);
    }

    public static Command Create() => new BenchCommand(ConsoleLanguage.Choose(null, Environment.GetEnvironmentVariable));

    private static double Seconds(ArgumentResult argument, Language language)
    {
        if (
            argument.Tokens is [var only]
            && double.TryParse(only.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && seconds is > 0 and <= 60
        )
        {
            return seconds;
        }

        argument.AddError(TextCatalog.Get(language, "bench.seconds-wrong"));
        return 0;
    }
}
