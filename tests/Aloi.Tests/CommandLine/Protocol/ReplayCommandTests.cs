using Aloi.CommandLine;
using Aloi.Tests.CommandLine.Issue;
using Microsoft.Data.Sqlite;

namespace Aloi.Tests.CommandLine.Protocol;

/// <summary>Verdicts are computed again from the facts as they are stored now.</summary>
public sealed class ReplayCommandTests
{
    [Fact]
    public async Task Verdicts_replay_to_the_same_answer_until_a_stored_fact_is_changed()
    {
        using var desk = new IssueDesk();
        desk.SetFacts([.. Enumerable.Range(1, 5).Select(i => IssueDesk.Row($"p{i}", "theorie", "90"))]);
        await desk.IssueAsync();

        var (code, output) = await ReplayAsync(desk);
        code.ShouldBe(0, output);
        output.ShouldContain("rejoués\u00a0: 5");
        output.ShouldContain("différents\u00a0: 0");
        (await ReplayAsync(desk, "--achievement", "conduite")).Code.ShouldBe(0);
        (await ReplayAsync(desk, "--achievement", "autre")).Code.ShouldBe(1);

        // The date is stored in clear: somebody with the database at hand moves it.
        Execute(desk, "UPDATE FactRow SET \"From\" = \"From\" + 864000000000, \"To\" = \"To\" + 864000000000 WHERE Id = (SELECT MIN(Id) FROM FactRow)");
        (code, output) = await ReplayAsync(desk);
        code.ShouldBe(1, output);
        output.ShouldContain("différents\u00a0: 1");

        // What can no longer be opened differs as well, and does not hide the others.
        Execute(desk, "UPDATE FactRow SET SealedContent = X'00112233' WHERE Id = (SELECT MAX(Id) FROM FactRow)");
        (code, output) = await ReplayAsync(desk);
        code.ShouldBe(1);
        output.ShouldContain("rejoués\u00a0: 5");
        output.ShouldContain("différents\u00a0: 2");
        output.ShouldNotContain("exemple.fr");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said_in_a_sentence()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        (await AloiCommandLine.RunAsync(["protocol", "replay", "--data", "/nowhere/at/all"], output, error)).ShouldBe(1);
        error.ToString().ShouldContain("/nowhere/at/all");
    }

    private static async Task<(int Code, string Output)> ReplayAsync(IssueDesk desk, params string[] more)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await AloiCommandLine.RunAsync(["protocol", "replay", "--data", desk.Data, "--language", "fr", .. more], output, error);
        return (code, output + error.ToString());
    }

    private static void Execute(IssueDesk desk, string sql)
    {
        SqliteConnection.ClearAllPools();
        using var connection = new SqliteConnection($"Data Source={Directory.GetFiles(desk.Data, "*.db").Single(f => f.Contains("issuer", StringComparison.Ordinal))}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery().ShouldBe(1);
    }
}
