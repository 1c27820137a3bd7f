using System.CommandLine;
using Aloi.CommandLine.Protocol.Reading;
using Aloi.Platform.Texts;

namespace Aloi.CommandLine.Protocol;

/// <summary><c>aloi protocol check FILE [--json] [--language fr|en]</c>: 0 when the rule may be published, else 1.</summary>
internal sealed class CheckCommand : Command
{
    private readonly Argument<string> _file = new("FILE");
    private readonly Option<bool> _json = new("--json");
    private readonly Option<string?> _language = new("--language") { HelpName = "fr|en" };

    public CheckCommand(Language language)
        : base("check", TextCatalog.Get(language, "protocol.help.check"))
    {
        _file.Description = TextCatalog.Get(language, "protocol.help.file");
        _json.Description = TextCatalog.Get(language, "protocol.help.json");
        _language.Description = TextCatalog.Get(language, "protocol.help.language");
        _language.AcceptOnlyFromAmong("fr", "en");
        Add(_file);
        Add(_json);
        Add(_language);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var language = ConsoleLanguage.Choose(parsed.GetValue(_language), Environment.GetEnvironmentVariable);
        var file = RuleFile.Load(parsed.GetValue(_file)!);
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(_json))
        {
            output.WriteLine(CheckJson.Write(file, language));
        }
        else
        {
            new CheckText(output, language).Write(file);
        }

        return file.IsPublishable ? 0 : 1;
    }
}
