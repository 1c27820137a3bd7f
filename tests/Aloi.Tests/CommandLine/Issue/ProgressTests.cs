using Aloi.Platform.Database;

namespace Aloi.Tests.CommandLine.Issue;

/// <summary>What the state remembers from one run to the next.</summary>
public sealed class ProgressTests
{
    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Later_facts_complete_a_person_and_leave_the_first_proofs_alone(DatabaseKind kind)
    {
        using var desk = new IssueDesk(kind);
        desk.SetProtocol(IssueDesk.All(IssueDesk.Quiz, IssueDesk.Expert));
        desk.SetFacts(
            IssueDesk.Row("amina", "theorie", "90"),
            IssueDesk.Row("amina", "terrain", "acquis", "Jean Roux"),
            IssueDesk.Row("hugo", "theorie", "90")
        );
        await desk.IssueAsync();
        var first = desk.Files.Single(f => f.Key.StartsWith("amina", StringComparison.Ordinal));
        desk.LineOf("hugo").ShouldContain(";not_yet;");

        desk.SetFacts(IssueDesk.Row("hugo", "terrain", "acquis", "Jean Roux"), IssueDesk.Row("amina", "theorie", "10", date: "09/02/2025"));
        await desk.IssueAsync();

        desk.LineOf("hugo").ShouldContain(";satisfied;");
        desk.LineOf("amina").ShouldContain(";satisfied;");
        desk.Proofs.Count.ShouldBe(2);
        desk.Files[first.Key].ShouldBe(first.Value);
    }

    [Fact]
    public async Task A_changed_protocol_under_the_same_version_is_refused_and_records_nothing()
    {
        using var desk = new IssueDesk();
        desk.SetFacts(IssueDesk.Row("amina", "theorie", "90"));
        await desk.IssueAsync();

        desk.SetProtocol("onlineAssessment: { id: theorie, name: test, min: 50 }");
        desk.SetFacts(IssueDesk.Row("hugo", "theorie", "60"));
        var answer = await desk.RunAsync("--language", "fr");

        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("version");
        answer.Error.ShouldContain("Rien n’a été enregistré.");
        desk.Proofs.Count.ShouldBe(1);
        desk.SetProtocol(IssueDesk.Quiz);
        (await desk.IssueAsync()).Output.ShouldContain("Faits nouveaux\u00a0: 1");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_new_version_issues_nothing_twice(DatabaseKind kind)
    {
        using var desk = new IssueDesk(kind);
        desk.SetFacts(IssueDesk.Row("amina", "theorie", "85"));
        await desk.IssueAsync();
        var first = desk.Files.Single(f => f.Key.EndsWith(".json", StringComparison.Ordinal));

        desk.SetProtocol("onlineAssessment: { id: theorie, name: test, min: 82 }", version: 2);
        desk.SetFacts(IssueDesk.Row("amina", "theorie", "95", date: "05/02/2025"), IssueDesk.Row("hugo", "theorie", "83"));
        await desk.IssueAsync();

        desk.Proofs.Count.ShouldBe(2);
        desk.Files[first.Key].ShouldBe(first.Value);
        desk.LineOf("amina").ShouldContain(first.Key);
        desk.LineOf("amina").ShouldContain("85\u00a0%");
        desk.LineOf("hugo").ShouldContain(";satisfied;");
    }

    [Fact]
    public async Task Another_issuer_of_the_same_state_gives_its_own_proof_under_its_own_key()
    {
        using var desk = new IssueDesk();
        desk.SetFacts(IssueDesk.Row("amina", "theorie", "90"));
        await desk.IssueAsync();
        desk.Write("conduite.yaml", IssueDesk.Yaml().Replace("https://atelier.example", "https://autre.example"));
        await desk.IssueAsync();

        desk.Proofs.Count.ShouldBe(2);
        desk.Proofs.Select(Issuer).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task An_issuer_keeps_its_key_under_a_new_name()
    {
        using var desk = new IssueDesk();
        desk.SetFacts(IssueDesk.Row("amina", "theorie", "90"));
        await desk.IssueAsync();
        desk.Write("conduite.yaml", IssueDesk.Yaml().Replace("Atelier du Quai", "Atelier du Port").Replace(".example", ".example/"));
        desk.SetFacts(IssueDesk.Row("hugo", "theorie", "90"));
        await desk.IssueAsync();

        desk.Proofs.Select(Issuer).Distinct().Count().ShouldBe(1);
        File.ReadAllText(desk.Proofs.Single(p => p.Contains("hugo"))).ShouldContain("Atelier du Port");
    }

    [Fact]
    public async Task Two_runs_at_once_follow_one_another()
    {
        using var desk = new IssueDesk();
        desk.SetFacts(IssueDesk.Row("amina", "theorie", "90"));

        var answers = await Task.WhenAll(desk.RunAsync(), desk.RunAsync());

        answers.ShouldAllBe(a => a.Code == 0);
        desk.Proofs.Count.ShouldBe(1);
        answers.Count(a => a.Output.Contains("1 (", StringComparison.Ordinal)).ShouldBe(1);
    }

    private static string Issuer(string proof) =>
        System.Text.Json.JsonElement.Parse(File.ReadAllBytes(proof)).GetProperty("issuer").GetProperty("id").GetString()!;
}
