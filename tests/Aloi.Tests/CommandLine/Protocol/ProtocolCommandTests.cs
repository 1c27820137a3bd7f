using System.Text.Json;
using Aloi.CommandLine;

namespace Aloi.Tests.CommandLine.Protocol;

/// <summary>A person at a terminal with a rule in a file.</summary>
public sealed class ProtocolCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_good_rule_may_be_published_and_is_said_in_one_sentence()
    {
        var (code, output, error) = await RunAsync(
            "check",
            Write("protocol: { all: [ { evidence: { id: a, name: Dossier } }, { jury: { id: j, name: Jury, quorum: 3 } } ] }")
        );
        (code, error).ShouldBe((0, ""));
        output.ShouldContain("Dossier");
        output.ShouldContain("La règle peut être publiée.");
    }

    [Fact]
    public async Task Findings_have_severity_code_leaf_line_and_sentence()
    {
        var path = Write(
            """
            protocol:
              sequence:
                - evidence: { id: dossier, deadline: P60D }
                - expertReview:
                    id: terrain
                    pool: experts
                    deadline: P30D
            people:
              experts:
                - { name: Ana, external: true }
            """
        );
        var (code, output, _) = await RunAsync("check", path, "--json");
        code.ShouldBe(1);
        using var json = JsonDocument.Parse(output);
        var root = json.RootElement;
        (root.GetProperty("file").GetString(), root.GetProperty("publishable").GetBoolean()).ShouldBe(("regle.yaml", false));
        root.GetProperty("findings")
            .EnumerateArray()
            .Select(f => $"{f.GetProperty("severity")} {f.GetProperty("code")} {f.GetProperty("leaf")} {f.GetProperty("line")}")
            .ShouldBe(["error protocol.deadline-cannot-be-met terrain 4", "warning protocol.single-expert terrain 4"]);
        root.GetProperty("findings")[0].GetProperty("sentence").GetString()!.ShouldContain("terrain");
    }

    [Theory]
    [InlineData("protocol: { atLeast: { k: 3, of: [ { evidence: { id: a } } ] } }", "protocol.never-satisfied", "1")]
    [InlineData("protocol:\n  peerEndorsement: { id: a, count: 3, of: 2 }", "protocol.quorum-above-pool", "2")]
    [InlineData("protocol:\n  peerEndorsement: { id: a, count: 3, of: 2, x: 1 }", "protocol.quorum-above-pool", "2")]
    [InlineData("protocol:\n  evidence: { id: a, deadline: P0D }", "protocol.deadline-cannot-be-met", "2")]
    [InlineData("protocol:\n  evidense: { id: a }", "protocols.unknown-node-nearest", "2")]
    [InlineData("protocol: { evidence: { id: a } }\npeople:\n  p: [ { nom: Ana } ]", "yaml.missing-field", "3")]
    [InlineData("protocl: { evidence: { id: a } }", "protocols.unknown-node-nearest", "1")]
    [InlineData("a: [", "yaml.syntax", "2")]
    [InlineData("people: { p: [] }", "yaml.missing-field", "1")]
    public async Task What_cannot_be_read_is_an_error_with_its_line(string text, string code, string line)
    {
        var (exit, output, _) = await RunAsync("check", Write(text), "--json");
        exit.ShouldBe(1);
        using var json = JsonDocument.Parse(output);
        var first = json.RootElement.GetProperty("findings")[0];
        first.GetProperty("severity").GetString().ShouldBe("error");
        if (code != "protocols.unknown-node-nearest" || text.StartsWith("protocol:", StringComparison.Ordinal))
        {
            first.GetProperty("code").GetString().ShouldBe(code);
        }

        first.GetProperty("line").ToString().ShouldBe(line);
    }

    [Fact]
    public async Task A_missing_file_is_said_in_a_sentence()
    {
        foreach (var verb in (string[])["check", "simulate"])
        {
            var (code, output, error) = await RunAsync(verb, _folder.Path("absent.yaml"));
            code.ShouldBe(1);
            (output + error).ShouldContain("absent.yaml");
            (output + error).ShouldContain("introuvable");
        }
    }

    [Fact]
    public async Task Achievement_files_are_checked_whole()
    {
        (await RunAsync("check", System.IO.Path.Combine(Repository.Root, "examples", "chariot.yaml"))).Code.ShouldBe(0);
        (await RunAsync("check", System.IO.Path.Combine(Repository.Root, "examples", "facilitation.yaml"))).Code.ShouldBe(0);
        var broken = File.ReadAllText(System.IO.Path.Combine(Repository.Root, "examples", "facilitation.yaml"))
            .Replace("country: IE", "country: XX", StringComparison.Ordinal);
        var (code, output, _) = await RunAsync("check", Write(broken));
        code.ShouldBe(1);
        output.ShouldContain("ligne 5");
    }

    [Fact]
    public async Task A_simulation_prints_one_object_with_its_figures_and_rates()
    {
        var rates = _folder.Write("taux.yaml", "leaves: { a: { answers: 0.25 } }");
        var path = Write("protocol: { all: [ { evidence: { id: a } }, { jury: { id: j, quorum: 3 } } ] }");
        var (code, output, error) = await RunAsync("simulate", path, "--candidates", "5000", "--seed", "4", "--rates", rates, "--json");
        (code, error).ShouldBe((0, ""));
        using var json = JsonDocument.Parse(output);
        var root = json.RootElement;
        root.GetProperty("candidates").GetInt32().ShouldBe(5_000);
        root.GetProperty("seed").GetInt64().ShouldBe(4);
        root.GetProperty("passed").GetInt32().ShouldBeInRange(800, 1_250);
        root.GetProperty("blocksMost").GetString().ShouldBe("a");
        root.GetProperty("elapsedMs").GetInt64().ShouldBeGreaterThanOrEqualTo(0);
        root.GetProperty("minutesPerPassed").GetProperty("juror").GetDecimal().ShouldBeGreaterThan(0);
        root.GetProperty("leaves").GetArrayLength().ShouldBe(2);
        root.GetProperty("rates").GetProperty("leaves").GetProperty("a").GetProperty("answers").GetDecimal().ShouldBe(0.25m);
        var again = (await RunAsync("simulate", path, "--candidates", "5000", "--seed", "4", "--rates", rates, "--json")).Output;
        WithoutTime(again).ShouldBe(WithoutTime(output));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("10000001")]
    [InlineData("beaucoup")]
    public async Task A_number_of_candidates_that_cannot_be_is_refused(string number) =>
        (await RunAsync("simulate", Write("evidence: { id: a }"), "--candidates", number)).Code.ShouldBe(2);

    [Fact]
    public async Task Bad_rates_are_refused_with_their_line()
    {
        var rates = _folder.Write("taux.yaml", "leaves:\n  b: { answers: 0.25 }");
        var (code, output, error) = await RunAsync("simulate", Write("evidence: { id: a }"), "--rates", rates);
        (code, output).ShouldBe((1, ""));
        error.ShouldContain("taux.yaml, ligne 2");
    }

    private string Write(string text) => _folder.Write("regle.yaml", text);

    private static string WithoutTime(string json) => System.Text.RegularExpressions.Regex.Replace(json, "\"elapsedMs\":\\d+", "");

    private static async Task<(int Code, string Output, string Error)> RunAsync(string verb, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await AloiCommandLine.RunAsync(["protocol", verb, .. arguments, "--language", "fr"], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
