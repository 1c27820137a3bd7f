using System.Text;
using Aloi.Modules.Credentials.Verifying.Minutes;
using Aloi.Platform.Texts;
using Aloi.Standards.Verification;

namespace Aloi.CommandLine.Verify;

/// <summary>The report for a person: the verdict, five plain answers, then every check. Signs always come with their word.</summary>
internal sealed class VerifyText(TextWriter output, Language language) : IVerifyOutput
{
    public Task WriteAsync(string input, VerificationReport report)
    {
        var text = new StringBuilder();
        Line(text, Printable.Line(input));
        Line(text, Get($"verify.result.{report.Result.ToString().ToLowerInvariant()}"));
        text.AppendLine();
        foreach (var (question, answers) in new FiveAnswers(language).Of(report))
        {
            Line(text, question);
            foreach (var answer in answers)
            {
                Line(text, "   " + answer);
            }
        }

        text.AppendLine();
        Line(text, Get("verify.checks"));
        foreach (var check in report.Checks)
        {
            Line(text, "   " + CheckLine(check));
        }

        if (report.Refreshed is { } newer)
        {
            text.AppendLine();
            Line(text, Get($"verify.newer.{newer.Result.ToString().ToLowerInvariant()}"));
        }

        return output.WriteLineAsync(text.ToString());
    }

    public Task WriteAsync(string input, MinutesReport report)
    {
        var text = new StringBuilder();
        Line(text, Printable.Line(input));
        Line(text, Get($"verify.result.{report.Result.ToString().ToLowerInvariant()}"));
        text.AppendLine();
        if (report.Minutes is { } minutes)
        {
            Line(text, Get(minutes.Of is null ? "checking.minutes.title" : "checking.minutes.annex"));
            foreach (var line in Said(minutes))
            {
                Line(text, "   " + Printable.Short(line, 400));
            }
        }

        Line(text, "   " + Get("checking.minutes.not-text"));
        text.AppendLine();
        Line(text, Get("verify.checks"));
        foreach (var check in report.Checks)
        {
            Line(text, "   " + CheckLine(check));
        }

        return output.WriteLineAsync(text.ToString());
    }

    private IEnumerable<string> Said(MinutesSummary minutes)
    {
        string[] names = [minutes.Entity, minutes.Organisation];
        yield return TextCatalog.Get(
            language,
            "verify.minutes.sealed",
            minutes.SealedAt.UtcDateTime,
            minutes.ClosedBy,
            string.Join(" · ", names.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Append(minutes.Signer))
        );
        if (minutes.Of is null)
        {
            yield return TextCatalog.Get(language, "verify.minutes.about", minutes.Candidate, minutes.Requirement, minutes.Achievement);
        }
    }

    private string CheckLine(Check check)
    {
        var sign = Get($"verify.state.{check.State.ToString().ToLowerInvariant()}");
        var subject = check.Subject is { Length: > 0 } what ? $" [{Printable.Short(what, 100)}]" : "";
        return $"{sign}  {Printable.Short(check.Message.In(language), 400)}{subject}  ({check.Code})";
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private string Get(string key) => TextCatalog.Get(language, key);
}
