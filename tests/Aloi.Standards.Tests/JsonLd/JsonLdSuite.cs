using System.Text.Json;
using Aloi.Standards.JsonLd;
using Aloi.Standards.JsonLd.ActiveContexts;
using Aloi.Standards.JsonLd.Expansion;
using Aloi.Standards.JsonLd.Syntax;
using Aloi.Standards.RdfCanonicalization;
using Aloi.Standards.RdfCanonicalization.NQuads;

namespace Aloi.Standards.Tests.JsonLd;

/// <summary>One of the two W3C test suites of JSON-LD 1.1 that say how documents are read: expand and toRdf.</summary>
internal sealed class JsonLdSuite
{
    private const string Base = "https://w3c.github.io/json-ld-api/tests/";
    private const string Folder = "vectors/json-ld/";

    private readonly ContextLibrary contexts;
    private readonly JsonElement manifest;

    internal JsonLdSuite(string name)
    {
        using var document = JsonDocument.Parse(Vectors.Read($"{Folder}{name}-manifest.jsonld"));
        manifest = document.RootElement.Clone();
        contexts = Load(Vectors.Path(Folder + name), name);
    }

    internal IEnumerable<JsonElement> Tests => manifest.GetProperty("sequence").EnumerateArray();

    /// <summary>Runs every test and compares the failing ones with those that are known, each with its reason, in the file.</summary>
    /// <returns>How many of the tests of JSON-LD 1.1 pass, the others being of 1.0 alone.</returns>
    internal int Run(string knownFailures, Func<JsonElement, string?> run)
    {
        var known = File.ReadAllLines(knownFailures)
            .Where(l => l.Length > 0)
            .Select(l => l.Split(' ', 2))
            .ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);
        var failed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var test in Tests)
        {
            if (Try(test, run) is { } failure)
            {
                failed.Add(test.GetProperty("@id").GetString()!, failure);
            }
        }

        var unexpected = failed.Where(f => !known.ContainsKey(f.Key)).Select(f => $"{f.Key} {f.Value}").ToList();
        unexpected.ShouldBeEmpty($"{Tests.Count() - failed.Count} of {Tests.Count()} pass");
        known.Keys.Except(failed.Keys, StringComparer.Ordinal).ShouldBeEmpty("these are listed as failing and pass");
        return Tests.Count(test =>
            Option(test, "specVersion") is not "json-ld-1.0" && !failed.ContainsKey(test.GetProperty("@id").GetString()!)
        );
    }

    internal ExpandedDocument Expand(JsonElement test)
    {
        var input = test.GetProperty("input").GetString()!;
        var options = new LinkedDataOptions
        {
            Base = Option(test, "base") ?? Base + input,
            IsJsonLd10 = Option(test, "processingMode") is "json-ld-1.0",
        };
        LocalContext? first = null;
        if (Option(test, "expandContext") is { } path)
        {
            var tape = contexts.Find(Base + path)!;
            first = new LocalContext(tape, ContextProcessor.ContextOf(tape));
        }

        return ExpandedDocument.Read(Read(input), contexts, options, first);
    }

    internal static string? Option(JsonElement test, string name) =>
        test.TryGetProperty("option", out var options)
        && options.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    internal static byte[] Read(string file) => Vectors.Read(Folder + file);

    internal static bool Is(JsonElement test, string type) => test.GetProperty("@type").EnumerateArray().Any(t => t.ValueEquals(type));

    private static string? Try(JsonElement test, Func<JsonElement, string?> run)
    {
        var expected = test.TryGetProperty("expectErrorCode", out var code) ? code.GetString() : null;
        try
        {
            var difference = run(test);
            return expected is null ? difference : $"should be refused: {expected}";
        }
        catch (JsonLdException error)
        {
            var isExpected = string.Equals(expected, error.Code, StringComparison.Ordinal);
            return isExpected ? null : $"{error.Code} ({error.Message}) instead of {expected ?? "a result"}";
        }
        catch (NQuadsException error)
        {
            return $"expects what is not N-Quads: {error.Message}";
        }
    }

    private static ContextLibrary Load(string folder, string name)
    {
        var files = new List<KeyValuePair<string, byte[]>>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (Path.GetExtension(file) is ".jsonld" or ".json" && !Path.GetFileName(file).Contains("-out", StringComparison.Ordinal))
            {
                var url = $"{Base}{name}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}";
                files.Add(KeyValuePair.Create(url, File.ReadAllBytes(file)));
            }
        }

        return new ContextLibrary(files);
    }
}
