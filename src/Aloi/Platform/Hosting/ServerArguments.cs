using System.CommandLine;
using System.CommandLine.Parsing;
using Aloi.Platform.Database;

namespace Aloi.Platform.Hosting;

/// <summary>The arguments of <c>./run</c>.</summary>
public static class ServerArguments
{
    private static readonly Option<string> Urls = new("--urls") { DefaultValueFactory = _ => "http://localhost:5080" };
    private static readonly Option<string> Data = new("--data") { DefaultValueFactory = _ => "data" };
    private static readonly Option<string?> Connection = new("--database");
    private static readonly Option<Role> Part = new("--role") { DefaultValueFactory = _ => Role.All };
    private static readonly Option<Uri?> Address = new("--address") { CustomParser = ReadAddress };
    private static readonly Option<bool> Empty = new("--empty");

    /// <summary>Reads the arguments; a wrong one ends the program with one clear line and exit code 2.</summary>
    public static (AloiSettings Settings, string Urls) Read(string[] args)
    {
        var command = new RootCommand("Aloi") { Urls, Data, Connection, Part, Address, Empty };
        var parsed = command.Parse(Array.FindAll(args, a => !IsConfiguration(a)));
        if (parsed.Errors.Count > 0)
        {
            Console.Error.WriteLine(string.Join('\n', parsed.Errors.Select(e => e.Message)));
            Environment.Exit(2);
        }

        return (Settings(parsed) with { Configuration = Configuration(args) }, parsed.GetValue(Urls)!);
    }

    /// <summary>A public address is an https origin: it goes into signed proofs and into did:web identifiers.</summary>
    private static Uri? ReadAddress(ArgumentResult argument)
    {
        var text = argument.Tokens.Count == 1 ? argument.Tokens[0].Value : "";
        if (
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address is { Scheme: "https", PathAndQuery: "/", UserInfo: "", Fragment: "" }
        )
        {
            return address;
        }

        argument.AddError($"--address: « {text} » n’est pas une origine https, comme https://preuves.example · is not an https origin.");
        return null;
    }

    // --Section:Key=value, as every program of this platform takes it.
    private static bool IsConfiguration(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal)
        && argument.IndexOf('=', StringComparison.Ordinal) is var equals and > 0
        && argument.IndexOf(':', StringComparison.Ordinal) is var colon and > 2
        && colon < equals;

    private static Dictionary<string, string?> Configuration(string[] args) =>
        args.Where(IsConfiguration)
            .Select(a => a[2..].Split('=', 2))
            .GroupBy(pair => pair[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => (string?)same.Last()[1], StringComparer.OrdinalIgnoreCase);

    private static AloiSettings Settings(ParseResult parsed)
    {
        var folder = Path.GetFullPath(parsed.GetValue(Data)!);
        Directory.CreateDirectory(folder);
        return new AloiSettings
        {
            DataFolder = folder,
            Database = DatabaseSettings.From(parsed.GetValue(Connection), folder),
            Role = parsed.GetValue(Part),
            Address = parsed.GetValue(Address),
            ListeningAddress = parsed.GetValue(Urls)!.Split(';')[0].TrimEnd('/'),
            Empty = parsed.GetValue(Empty),
        };
    }
}
