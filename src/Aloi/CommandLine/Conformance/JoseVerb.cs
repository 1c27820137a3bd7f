using System.CommandLine;
using System.Text.Json;

namespace Aloi.CommandLine.Conformance;

/// <summary>One of the two verbs of the suite: reads its files, runs the work, and writes the result where the suite looks for it.</summary>
internal sealed class JoseVerb : Command
{
    private readonly Option<string> _input = new("--input") { HelpName = "FILE", Required = true };
    private readonly Option<string> _key = new("--key") { HelpName = "FILE", Required = true };
    private readonly Option<string> _feature = new("--feature") { HelpName = "NAME", Required = true };
    private readonly Option<string?> _selective = new("--sd") { HelpName = "JSON" };
    private readonly Option<string> _output = new("--output") { HelpName = "FILE", Required = true };
    private readonly Func<JoseRequest, JoseResult> _work;

    public JoseVerb(string name, string description, Func<JoseRequest, JoseResult> work)
        : base(name, description)
    {
        _work = work;
        _input.Description = ConformanceCommand.Text("conformance.help.input");
        _key.Description = ConformanceCommand.Text("conformance.help.key");
        _feature.Description = ConformanceCommand.Text("conformance.help.feature");
        _selective.Description = ConformanceCommand.Text("conformance.help.sd");
        _output.Description = ConformanceCommand.Text("conformance.help.output");
        _feature.AcceptOnlyFromAmong(JoseFeature.Names);
        Add(_input);
        Add(_key);
        Add(_feature);
        Add(_selective);
        Add(_output);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var result = await WorkAsync(parsed, cancellation);
        await File.WriteAllBytesAsync(parsed.GetValue(_output)!, result.Write(), cancellation);
        return result.Succeeded ? 0 : 1;
    }

    private async Task<JoseResult> WorkAsync(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            var input = await File.ReadAllBytesAsync(parsed.GetValue(_input)!, cancellation);
            var key = JoseKeyFile.Read(await File.ReadAllBytesAsync(parsed.GetValue(_key)!, cancellation));
            if (key is null)
            {
                return JoseResult.Failure("The key cannot be used.");
            }

            var selective = JsonSerializer.Deserialize<string[]>(parsed.GetValue(_selective) ?? "[]") ?? [];
            using (key.Private)
            {
                return _work(new JoseRequest(input, key, JoseFeature.Named(parsed.GetValue(_feature)!), selective));
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or JsonException)
        {
            return JoseResult.Failure(trouble.Message);
        }
    }
}
