using System.CommandLine;
using System.CommandLine.Parsing;
using Aloi.Platform.Outbound;
using Aloi.Platform.Texts;
using Aloi.Standards.Verification;

namespace Aloi.CommandLine.Verify;

/// <summary><c>aloi verify FILE|URL… [--json] [--offline] [--document URL=FILE]… [--recipient ADDRESS] [--language fr|en]</c>.</summary>
internal sealed class VerifyCommand : Command, IWrongUsage
{
    private readonly Argument<string[]> _inputs = new("FILE|URL") { Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _json = new("--json");
    private readonly Option<bool> _offline = new("--offline");
    private readonly Option<Dictionary<string, ReadOnlyMemory<byte>>> _documents;
    private readonly Option<RecipientClaim?> _recipient;
    private readonly Option<string?> _language = new("--language") { HelpName = "fr|en" };

    private VerifyCommand()
        : base("verify", TextCatalog.Get(ConsoleLanguage.Choose(null, Environment.GetEnvironmentVariable), "verify.help"))
    {
        var language = ConsoleLanguage.Choose(null, Environment.GetEnvironmentVariable);
        _inputs.Description = TextCatalog.Get(language, "verify.help.inputs");
        _json.Description = TextCatalog.Get(language, "verify.help.json");
        _offline.Description = TextCatalog.Get(language, "verify.help.offline");
        _language.Description = TextCatalog.Get(language, "verify.help.language");
        _language.AcceptOnlyFromAmong("fr", "en");
        _documents = new Option<Dictionary<string, ReadOnlyMemory<byte>>>("--document")
        {
            HelpName = "URL=FILE",
            Description = TextCatalog.Get(language, "verify.help.document"),
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
            CustomParser = argument => BundleArgument.Read(argument, language),
        };
        _recipient = new Option<RecipientClaim?>("--recipient")
        {
            HelpName = "ADDRESS",
            Description = TextCatalog.Get(language, "verify.help.recipient"),
            CustomParser = argument => RecipientArgument.Read(argument, language),
        };
        _inputs.Validators.Add(RefuseOptions);
        Add(_inputs);
        Add(_json);
        Add(_offline);
        Add(_documents);
        Add(_recipient);
        Add(_language);
        SetAction(RunAsync);
    }

    /// <summary>Apart from 2, which says that something could not be checked.</summary>
    public int WrongUsage => 64;

    public static Command Create() => new VerifyCommand();

    // A list of inputs takes whatever stands there, a mistyped option too; a file of such a name can be given as ./-name.
    private static void RefuseOptions(ArgumentResult inputs)
    {
        foreach (var token in inputs.Tokens)
        {
            if (token.Value.StartsWith('-'))
            {
                var language = ConsoleLanguage.Choose(null, Environment.GetEnvironmentVariable);
                inputs.AddError(TextCatalog.Get(language, "verify.unknown-option", Printable.Short(token.Value, 100)));
            }
        }
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var language = ConsoleLanguage.Choose(parsed.GetValue(_language), Environment.GetEnvironmentVariable);
        var output = parsed.InvocationConfiguration.Output;
        IVerifyOutput report = parsed.GetValue(_json) ? new VerifyJson(output, language) : new VerifyText(output, language);
        var outbound = OutboundOptions.From(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        using var run = new VerifyRun(parsed.GetValue(_offline), TimeProvider.System, outbound)
        {
            Documents = parsed.GetValue(_documents) ?? [],
            Recipient = parsed.GetValue(_recipient),
        };
        return await run.RunAsync(parsed.GetValue(_inputs)!, report, cancellation);
    }
}
