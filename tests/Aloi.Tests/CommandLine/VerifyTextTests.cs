using Aloi.CommandLine;
using Aloi.CommandLine.Verify;
using Aloi.Platform.Texts;
using Aloi.Tests.Support;

namespace Aloi.Tests.CommandLine;

public sealed class VerifyTextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_report_answers_five_questions_in_French()
    {
        var text = await ReportAsync(SignedBadge.Make(), Language.French);

        text.ShouldContain("✓ VALABLE");
        string[] questions = ["1. Est-elle intacte", "2. Qui l’a délivrée", "3. Est-elle valable", "4. Qu’est-ce", "5. Comment"];
        foreach (var question in questions)
        {
            text.ShouldContain(question);
        }

        text.ShouldContain("Atelier des Métiers");
        text.ShouldContain("Camille Martin");
        text.ShouldContain("Test théorique\u00a0: 86,5 (exigé\u00a0: 80)");
        text.ShouldContain("(proof.verified)");
    }

    [Fact]
    public async Task The_verdict_comes_in_words_and_not_by_a_sign_alone()
    {
        var text = await ReportAsync("{}"u8.ToArray(), Language.English);

        text.ShouldContain("✗ NOT VALID");
        text.ShouldContain("✗ refused");
        text.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task What_a_document_says_is_not_taken_for_proven_unless_it_is_valid()
    {
        var changed = System.Text.Encoding.UTF8.GetString(SignedBadge.Make()).Replace("Camille", "Carole");

        (await ReportAsync(System.Text.Encoding.UTF8.GetBytes(changed), Language.English)).ShouldContain("that is not verified");
        (await ReportAsync(SignedBadge.Make(), Language.English)).ShouldNotContain("that is not verified");
    }

    [Fact]
    public async Task A_name_cannot_drive_the_terminal()
    {
        var text = await ReportAsync(SignedBadge.Make("Danger\u001b[2J\u001b]0;title\u0007\r\nVALABLE"), Language.French);

        text.ShouldNotContain("\u001b");
        text.ShouldNotContain("\u0007");
        text.ShouldNotContain("\nVALABLE");
    }

    [Theory]
    [InlineData(null, null, null, Language.French)]
    [InlineData("en", null, "fr_FR.UTF-8", Language.English)]
    [InlineData(null, null, "en_GB.UTF-8", Language.English)]
    [InlineData(null, "en_US", "fr_FR", Language.English)]
    [InlineData(null, "", "en_US", Language.English)]
    [InlineData(null, "C", "en_US", Language.French)]
    [InlineData("fr", "en_US", "en_US", Language.French)]
    public void The_language_is_the_one_asked_for_else_the_terminals(string? asked, string? all, string? lang, Language expected) =>
        ConsoleLanguage
            .Choose(
                asked,
                name =>
                    name switch
                    {
                        "LC_ALL" => all,
                        "LANG" => lang,
                        _ => null,
                    }
            )
            .ShouldBe(expected);

    private async Task<string> ReportAsync(byte[] document, Language language)
    {
        using var output = new StringWriter();
        using var run = new VerifyRun(offline: true, new ManualClock(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero)));
        await run.RunAsync(
            [_folder.Write("badge.json", document)],
            new VerifyText(output, language),
            TestContext.Current.CancellationToken
        );
        return output.ToString();
    }
}
