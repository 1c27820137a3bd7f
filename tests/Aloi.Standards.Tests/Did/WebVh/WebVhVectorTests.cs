using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Did;

namespace Aloi.Standards.Tests.Did.WebVh;

/// <summary>
/// The vectors of the did:webvh test suite (decentralized-identity/didwebvh-test-suite, folder <c>vectors</c>), which five implementations in
/// TypeScript, Rust, Python and Java wrote.
/// </summary>
public sealed class WebVhVectorTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_history_of_the_suite_is_read_and_gives_the_expected_version()
    {
        var read = 0;
        foreach (var log in Logs(negative: false))
        {
            var history = WebVhHistory.Read(File.ReadAllBytes(log), Did(log), Now, out var fault);
            if (log.Contains("witness", StringComparison.Ordinal))
            {
                // The Rust vectors name witnesses by their bare keys, where the specification wants did:key.
                var bare = log.Contains("rust", StringComparison.Ordinal);
                fault.ShouldBe(bare ? new(WebVhProblem.Parameters, 1) : new WebVhFault(WebVhProblem.Witnesses, 0), log);
                continue;
            }

            fault.ShouldBeNull(log);
            foreach (var result in Directory.EnumerateFiles(Path.GetDirectoryName(log)!, "resolutionResult*.json"))
            {
                var expected = JsonNode.Parse(File.ReadAllText(result))!["didDocumentMetadata"]!;
                var version = history!.Find((string)expected["versionId"]!).ShouldNotBeNull(result);
                version.Time.ShouldBe(
                    DateTimeOffset.Parse((string)expected["versionTime"]!, System.Globalization.CultureInfo.InvariantCulture)
                );
                read++;
            }
        }

        read.ShouldBeGreaterThan(40);
    }

    [Fact]
    public void No_history_is_read_that_a_resolver_must_refuse()
    {
        foreach (var log in Logs(negative: true).Where(log => new FileInfo(log).Length > 1))
        {
            WebVhHistory.Read(File.ReadAllBytes(log), Did(log), Now, out var fault).ShouldBeNull(log);
            fault.ShouldNotBeNull(log);
        }
    }

    [Fact]
    public void A_changed_byte_is_noticed_wherever_it_is()
    {
        var log = Logs(negative: false).First(log => log.Contains("key-rotation", StringComparison.Ordinal));
        var (bytes, did) = (File.ReadAllBytes(log), Did(log));
        var random = new Random(3);
        for (var i = 0; i < 300; i++)
        {
            var changed = bytes.ToArray();
            var at = random.Next(bytes.Length - 1);
            changed[at] = (byte)(changed[at] == 'A' ? 'B' : 'A');
            WebVhHistory.Read(changed, did, Now, out _).ShouldBeNull($"{at}");
        }
    }

    private static IEnumerable<string> Logs(bool negative) =>
        Directory
            .EnumerateDirectories(SharedData.Path("vectors/did-webvh"))
            .Where(folder => Path.GetFileName(folder).StartsWith("negative-", StringComparison.Ordinal) == negative)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "did.jsonl", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal);

    // The identifier is what the first entry's parameters and the last entry's document say together.
    private static DidUrl Did(string log)
    {
        var lines = File.ReadAllLines(log).Where(line => line.Trim().Length > 0).ToList();
        using var first = JsonDocument.Parse(lines[0]);
        using var last = JsonDocument.Parse(lines[^1]);
        var scid = first.RootElement.GetProperty("parameters").GetProperty("scid").GetString();
        var id = last.RootElement.GetProperty("state").GetProperty("id").GetString()!;
        return DidUrl.TryParse($"did:webvh:{scid}:{id.Split(':', 4)[3]}", out var url) ? url : throw new InvalidOperationException(id);
    }
}
