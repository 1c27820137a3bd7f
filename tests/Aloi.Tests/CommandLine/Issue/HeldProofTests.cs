using System.Text.Json;

namespace Aloi.Tests.CommandLine.Issue;

/// <summary>Proofs that a later achievement asks for.</summary>
public sealed class HeldProofTests
{
    private const string Held = "heldCredential: { id: base, name: socle, achievement: conduite, level: tested }";
    private const string Unknown = "urn:uuid:00000000-0000-4000-8000-000000000000";

    [Fact]
    public async Task A_proof_of_the_same_state_counts_with_its_level()
    {
        using var desk = await WithProofOfAminaAsync();
        desk.SetFacts(IssueDesk.Row("amina", "base", IdOf(desk.Proofs[0])));

        await IssueNextAsync(desk, Held);

        desk.LineOf("amina").ShouldContain(";satisfied;");
        desk.LineOf("amina").ShouldNotContain("Non vérifié");
    }

    [Fact]
    public async Task A_proof_of_another_achievement_does_not_count()
    {
        using var desk = await WithProofOfAminaAsync();
        desk.SetFacts(IssueDesk.Row("amina", "base", IdOf(desk.Proofs[0])));

        await IssueNextAsync(desk, Held.Replace("achievement: conduite", "achievement: cuisine"));

        desk.LineOf("amina").ShouldContain(";not_yet;");
    }

    [Fact]
    public async Task The_proof_of_somebody_else_and_an_unknown_one_are_refused_with_their_rows()
    {
        using var desk = await WithProofOfAminaAsync();
        desk.SetFacts(IssueDesk.Row("hugo", "base", IdOf(desk.Proofs[0])), IssueDesk.Row("amina", "base", Unknown));
        desk.Write("conduite.yaml", IssueDesk.Yaml(Held, id: "suite"));

        var answer = await desk.RunAsync("--language", "fr");
        var left = await desk.RunAsync("--language", "fr", "--skip-bad-rows");

        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("ligne 2, colonne «\u00a0résultat\u00a0»");
        answer.Error.ShouldContain("ligne 3, colonne «\u00a0résultat\u00a0»");
        answer.Error.ShouldContain("quelqu’un d’autre");
        left.Code.ShouldBe(0);
        desk.Report.ShouldAllBe(l => l.Contains(";not_yet;"));
    }

    [Fact]
    public async Task A_link_elsewhere_counts_on_the_word_of_the_file_and_the_report_says_so()
    {
        using var desk = new IssueDesk();
        desk.SetFacts(IssueDesk.Row("amina", "base", "https://ailleurs.example/preuve/1"));

        await IssueNextAsync(desk, "heldCredential: { id: base, name: socle, achievement: conduite }");

        desk.LineOf("amina").ShouldContain(";satisfied;");
        desk.LineOf("amina").ShouldContain("Non vérifié, sur la foi du fichier\u00a0: socle.");
    }

    private static async Task<IssueDesk> WithProofOfAminaAsync()
    {
        var desk = new IssueDesk();
        desk.SetFacts(IssueDesk.Row("amina", "theorie", "90"));
        await desk.IssueAsync();
        return desk;
    }

    private static async Task IssueNextAsync(IssueDesk desk, string protocol)
    {
        desk.Write("conduite.yaml", IssueDesk.Yaml(protocol, id: "suite"));
        await desk.IssueAsync();
    }

    private static string IdOf(string proof) => JsonElement.Parse(File.ReadAllBytes(proof)).GetProperty("id").GetString()!;
}
