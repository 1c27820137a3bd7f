using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using System.Text;
using Aloi.CommandLine.Bench;
using Aloi.CommandLine.Conformance;
using Aloi.CommandLine.Issue;
using Aloi.CommandLine.Operator;
using Aloi.CommandLine.Protocol;
using Aloi.CommandLine.Seed;
using Aloi.CommandLine.Verify;

namespace Aloi.CommandLine;

/// <summary>The verbs of <c>aloi</c>, and how wrong usage is answered.</summary>
public static class AloiCommandLine
{
    /// <summary>The exit code of wrong usage, for verbs that have none of their own.</summary>
    public const int WrongUsage = 2;

    /// <summary>What a shell reports of a program that Ctrl+C ended.</summary>
    private const int Interrupted = 130;

    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "issue",
        "verify",
        "protocol",
        "log",
        "keys",
        "backup",
        "restore",
        "address",
        "bench",
        "conformance",
        "operator",
        "seed",
        "--version",
        "--help",
        "-h",
        "-?",
    };

    /// <summary>Whether the arguments are for the command line rather than for the server.</summary>
    public static bool IsFor(string[] args) => args.Length > 0 && Verbs.Contains(args[0]);

    public static Task<int> RunAsync(string[] args)
    {
        // Results are UTF-8 whatever the terminal's own charset: JSON must be, and accents must survive a redirection.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return RunAsync(args, Console.Out, Console.Error);
    }

    /// <summary>Results go to <paramref name="output"/> and nothing else does; what is wrong with the usage goes to <paramref name="error"/>.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var root = Root();
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction and not VersionAction)
        {
            foreach (var mistake in parsed.Errors)
            {
                await error.WriteLineAsync(mistake.Message);
            }

            return parsed.CommandResult.Command is IWrongUsage verb ? verb.WrongUsage : WrongUsage;
        }

        return await InvokeAsync(parsed, new InvocationConfiguration { Output = output, Error = error });
    }

    // The library would answer 1 to a bug, which for verify means "not valid": a bug ends the program as a bug does.
    private static async Task<int> InvokeAsync(ParseResult parsed, InvocationConfiguration how)
    {
        how.EnableDefaultExceptionHandler = false;
        try
        {
            return await parsed.InvokeAsync(how);
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("Aloi");
        foreach (var option in root.Options.OfType<VersionOption>())
        {
            option.Action = new VersionAction();
        }

        root.Add(IssueCommand.Create());
        root.Add(VerifyCommand.Create());
        root.Add(OperatorCommand.Create());
        root.Add(ProtocolCommand.Create());
        root.Add(SeedCommand.Create());
        root.Add(BenchCommand.Create());
        root.Add(ConformanceCommand.Create());
        return root;
    }

    /// <summary>Prints the version alone: the build's own metadata is of no use to a script.</summary>
    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(AloiCommandLine)
                .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
                .InformationalVersion;
            parseResult.InvocationConfiguration.Output.WriteLine(version.Split('+')[0]);
            return 0;
        }
    }
}

/// <summary>A verb whose exit code for wrong usage is not the general one.</summary>
internal interface IWrongUsage
{
    int WrongUsage { get; }
}
