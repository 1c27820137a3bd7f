using System.Diagnostics;

namespace Aloi.Tests.CommandLine.Issue;

/// <summary>Arguments, folders and exit codes.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("--facts", "f.csv", "--out", "o")]
    [InlineData("--achievement", "a.yaml", "--facts", "f.csv")]
    [InlineData("--achievement", "a.yaml", "--facts", "f.csv", "--out", "o", "--no-such-option")]
    [InlineData("--achievement", "a.yaml", "--facts", "f.csv", "--out", "o", "--language", "de")]
    [InlineData("--achievement", "a.yaml", "--facts", "f.csv", "--out")]
    public async Task Wrong_usage_is_2(params string[] arguments)
    {
        var answer = await IssueDesk.RunRawAsync(arguments);

        answer.Code.ShouldBe(2);
        answer.Error.ShouldNotBeEmpty();
        answer.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_connection_that_is_none_is_wrong_usage_and_is_not_said_again()
    {
        using var desk = new IssueDesk();

        var answer = await desk.RunAsync("--database", "Host=localhost;Mot=sesame");

        answer.Code.ShouldBe(2);
        answer.Error.ShouldContain("--database");
        answer.Error.ShouldNotContain("sesame");
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_told_without_its_password()
    {
        using var desk = new IssueDesk();

        var answer = await desk.RunAsync("--database", "Host=127.0.0.1;Port=1;Database=aloi;Username=aloi;Password=sesame;Timeout=2");

        answer.Code.ShouldBe(1);
        answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
        answer.Error.ShouldNotContain("sesame");
    }

    [Fact]
    public async Task Files_that_are_missing_or_are_folders_are_refused_all_at_once()
    {
        using var desk = new IssueDesk();
        desk.Achievement = desk.PathOf("absent.yaml");
        desk.Facts = desk.PathOf("absent.csv");
        var absent = await desk.RunAsync("--language", "fr");
        desk.Achievement = desk.Facts = desk.PathOf("");
        var folders = await desk.RunAsync("--language", "fr");

        absent.Code.ShouldBe(1);
        absent.Error.ShouldContain("absent.yaml");
        absent.Error.ShouldContain("absent.csv");
        folders.Code.ShouldBe(1);
        folders.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public async Task An_out_that_is_a_file_is_refused_and_left_alone()
    {
        using var desk = new IssueDesk();
        desk.Out = desk.Write("preuves.txt", "à garder");

        var answer = await desk.RunAsync("--language", "fr");

        answer.Code.ShouldBe(1);
        answer.Error.ShouldContain("preuves.txt");
        File.ReadAllText(desk.Out).ShouldBe("à garder");
    }

    [Fact]
    public async Task Missing_folders_are_made_and_other_files_are_left_alone()
    {
        using var desk = new IssueDesk();
        desk.Out = desk.PathOf("a/b/c");
        Directory.CreateDirectory(desk.Out);
        await File.WriteAllTextAsync(Path.Combine(desk.Out, "notes.txt"), "à garder", TestContext.Current.CancellationToken);
        desk.Out = desk.PathOf("a/b/c/d");
        desk.SetFacts(IssueDesk.Row("amina", "theorie", "90"));

        await desk.IssueAsync();

        desk.Files.Count.ShouldBe(2);
        File.Exists(desk.PathOf("a/b/c/notes.txt")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_name_on_the_command_line_cannot_steer_the_terminal()
    {
        using var desk = new IssueDesk();
        desk.Facts = desk.PathOf("\u001b[2Jfaits.csv");

        (await desk.RunAsync()).Error.ShouldNotContain('\u001b');
    }

    [Fact]
    public async Task The_program_itself_issues_and_answers_by_its_exit_code()
    {
        using var desk = new IssueDesk();
        desk.SetFacts(IssueDesk.Row("amina", "theorie", "90"));

        var done = await StartAsync(desk, "--language", "en");
        desk.SetFacts(IssueDesk.Row("amina", "theorie", "140 %"));
        var refused = await StartAsync(desk, "--language", "en");
        var wrong = await StartAsync(desk, "--perhaps");

        done.Code.ShouldBe(0, done.Error);
        done.Output.ShouldContain("Proofs: 1");
        done.Error.ShouldBeEmpty();
        desk.Proofs.Count.ShouldBe(1);
        refused.Code.ShouldBe(1);
        refused.Output.ShouldBeEmpty();
        refused.Error.ShouldContain("line 2, column");
        wrong.Code.ShouldBe(2);
    }

    private static async Task<IssueAnswer> StartAsync(IssueDesk desk, params string[] more)
    {
        string[] arguments = ["issue", "--achievement", desk.Achievement, "--facts", desk.Facts, "--out", desk.Out, "--data", desk.Data];
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] all = [Path.Combine(AppContext.BaseDirectory, "Aloi.dll"), .. arguments, .. more];
        Array.ForEach(all, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new IssueAnswer(process.ExitCode, await output, await error);
    }
}
