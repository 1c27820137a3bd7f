using System.Text;
using Aloi.CommandLine;
using Aloi.Platform.Database;

namespace Aloi.Tests.CommandLine.Issue;

/// <summary>What one run of <c>aloi issue</c> answered.</summary>
internal sealed record IssueAnswer(int Code, string Output, string Error);

/// <summary>A person at a terminal with two files, a state and a folder for proofs, all gone after the test.</summary>
internal sealed class IssueDesk : IDisposable
{
    public const string Header = "courriel;nom;prénom;exigence;date;résultat;auteur\n";
    private readonly TemporaryFolder _folder = new();
    private readonly string? _connection;

    public IssueDesk(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var settings = TestAloi.NewDatabase(kind, _folder.Path("data"));
        _connection = kind == DatabaseKind.PostgreSql ? settings.ConnectionString : null;
        Achievement = Write("conduite.yaml", Yaml());
        Facts = Write("faits.csv", Header);
        Out = _folder.Path("preuves");
    }

    public string Achievement { get; set; }

    public string Facts { get; set; }

    public string Out { get; set; }

    public string Data => _folder.Path("data");

    public IReadOnlyList<string> Proofs =>
        Directory.Exists(Out) ? [.. Directory.GetFiles(Out, "*.json").Order(StringComparer.Ordinal)] : [];

    /// <summary>The lines of the report under its header.</summary>
    public IReadOnlyList<string> Report => File.ReadAllLines(Path.Combine(Out, "report.csv"))[1..];

    /// <summary>Every file of the folder with its bytes.</summary>
    public IReadOnlyDictionary<string, byte[]> Files =>
        Directory.GetFiles(Out).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes, StringComparer.Ordinal);

    /// <summary>An achievement with a test, an expert and peers.</summary>
    public static string Yaml(
        string protocol = "onlineAssessment: { id: theorie, name: test, min: 80 }",
        int version = 1,
        string id = "conduite",
        string language = "fr"
    ) =>
        $"""
            issuer:
              name: Atelier du Quai
              url: https://atelier.example
              country: FR
            achievement:
              id: {id}
              version: {version}
              name: Conduite d’atelier
              description: Conduit un atelier.
              criteria: Réussir.
              kind: competence
              language: {language}
            protocol:
              {protocol}
            """;

    public static string All(params string[] leaves) => "all: [ " + string.Join(", ", leaves.Select(l => "{ " + l + " }")) + " ]";

    public const string Quiz = "onlineAssessment: { id: theorie, name: test, min: 80 }";
    public const string Expert = "expertReview: { id: terrain, name: terrain }";
    public const string Peers = "peerEndorsement: { id: pairs, name: pairs, count: 2 }";

    /// <summary>One row, in the order of <see cref="Header"/>.</summary>
    public static string Row(string person, string requirement, string result, string by = "", string date = "03/02/2025") =>
        $"{person}@exemple.fr;Nom;{person};{requirement};{date};{result};{by}\n";

    public string Write(string name, string content) => _folder.Write(name, content);

    public string Write(string name, byte[] content) => _folder.Write(name, content);

    public string PathOf(string name) => _folder.Path(name);

    public void SetFacts(params string[] rows) => Write("faits.csv", Header + string.Concat(rows));

    public void SetProtocol(string protocol, int version = 1) => Write("conduite.yaml", Yaml(protocol, version));

    public Task<IssueAnswer> RunAsync(params string[] more) =>
        RunRawAsync(["--achievement", Achievement, "--facts", Facts, "--out", Out, "--data", Data, .. Connection(), .. more]);

    public static async Task<IssueAnswer> RunRawAsync(params string[] arguments)
    {
        var (output, error) = (new StringWriter(new StringBuilder()), new StringWriter(new StringBuilder()));
        var code = await AloiCommandLine.RunAsync(["issue", .. arguments], output, error);
        return new IssueAnswer(code, output.ToString(), error.ToString());
    }

    /// <summary>A run that must be accepted.</summary>
    public async Task<IssueAnswer> IssueAsync(params string[] more)
    {
        var answer = await RunAsync(["--language", "fr", .. more]);
        answer.Code.ShouldBe(0, answer.Error);
        return answer;
    }

    public string LineOf(string person) => Report.ShouldHaveSingle(person);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private string[] Connection() => _connection is null ? [] : ["--database", _connection];
}

internal static class ReportAssertions
{
    /// <summary>The one line about somebody.</summary>
    public static string ShouldHaveSingle(this IReadOnlyList<string> report, string person) =>
        report.Where(l => l.Contains($"{person}@", StringComparison.Ordinal)).ShouldHaveSingleItem();
}
