using System.CommandLine;
using System.Globalization;
using Aloi.CommandLine.Protocol.Reading;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.CommandLine.Protocol;

/// <summary><c>aloi protocol simulate FILE [--candidates N] [--seed S] [--rates FILE] [--json] [--language fr|en]</c>.</summary>
internal sealed class SimulateCommand : Command
{
    private readonly Argument<string> _file = new("FILE");
    private readonly Option<int> _candidates = new("--candidates") { HelpName = "N", DefaultValueFactory = _ => 10_000 };
    private readonly Option<long> _seed = new("--seed") { HelpName = "S", DefaultValueFactory = _ => 1 };
    private readonly Option<string?> _rates = new("--rates") { HelpName = "FILE" };
    private readonly Option<bool> _json = new("--json");
    private readonly Option<string?> _language = new("--language") { HelpName = "fr|en" };

    public SimulateCommand(Language language)
        : base("simulate", TextCatalog.Get(language, "protocol.help.simulate"))
    {
        _file.Description = TextCatalog.Get(language, "protocol.help.file");
        Add(_file);
        Describe(_candidates, language, "protocol.help.candidates");
        Describe(_seed, language, "protocol.help.seed");
        Describe(_rates, language, "protocol.help.rates");
        Describe(_json, language, "protocol.help.json");
        Describe(_language, language, "protocol.help.language");
        _language.AcceptOnlyFromAmong("fr", "en");
        _candidates.Validators.Add(option =>
        {
            // A word that is no number is told by the parser itself.
            var isNumber = int.TryParse(option.Tokens.FirstOrDefault()?.Value, CultureInfo.InvariantCulture, out var number);
            if (isNumber && (number < 1 || number > ProtocolSimulation.MostCandidates))
            {
                option.AddError(TextCatalog.Get(language, "protocol.simulate.candidates", ProtocolSimulation.MostCandidates));
            }
        });
        SetAction(Run);
    }

    private void Describe(Option option, Language language, string key)
    {
        option.Description = TextCatalog.Get(language, key);
        Add(option);
    }

    private int Run(ParseResult parsed)
    {
        var language = ConsoleLanguage.Choose(parsed.GetValue(_language), Environment.GetEnvironmentVariable);
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var file = RuleFile.Load(parsed.GetValue(_file)!);
        new CheckText(error, language).WriteErrors(file);
        if (file.Protocol is not { } protocol)
        {
            return 1;
        }

        var rates = Rates(parsed.GetValue(_rates), protocol);
        if (!rates.Succeeded)
        {
            new CheckText(error, language).WriteProblems(rates.Problems, Path.GetFileName(parsed.GetValue(_rates)!));
            return 1;
        }

        var result = ProtocolSimulation.Run(protocol, rates.Value, parsed.GetValue(_candidates), parsed.GetValue(_seed));
        if (parsed.GetValue(_json))
        {
            output.WriteLine(SimulationJson.Write(file.Name, result, rates.Value));
        }
        else
        {
            new SimulationText(output, language).Write(protocol, result);
        }

        return 0;
    }

    private static Outcome<SimulationRates> Rates(string? path, ProtocolNode protocol)
    {
        if (path is null)
        {
            return SimulationRates.Usual;
        }

        var read = TextFile.Read(path);
        return read.Succeeded
            ? RatesYaml.Read(read.Value, protocol, Path.GetFileName(path))
            : Outcome<SimulationRates>.Refused(read.Problems);
    }
}
