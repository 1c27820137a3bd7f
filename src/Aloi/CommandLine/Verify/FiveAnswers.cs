using System.Globalization;
using Aloi.Platform.Texts;
using Aloi.Standards.OpenBadges;
using Aloi.Standards.Verification;

namespace Aloi.CommandLine.Verify;

/// <summary>The five questions of someone who is shown a proof, answered from the report and from nothing else.</summary>
internal sealed class FiveAnswers(Language language)
{
    public IEnumerable<(string Question, IReadOnlyList<string> Answers)> Of(VerificationReport report)
    {
        yield return (Get("verify.whole"), FromChecks(report, CheckConcern.Integrity));
        yield return (Get("verify.who"), [.. Claimed(report, c => [Issuer(c)]), .. FromChecks(report, CheckConcern.Issuer)]);
        yield return (Get("verify.today"), FromChecks(report, CheckConcern.Validity));
        yield return (Get("verify.what"), Claimed(report, What));
        yield return (Get("verify.how"), Claimed(report, How));
    }

    /// <summary>What the document says of itself. Unless the report is good, it is said first that nothing vouches for it.</summary>
    private List<string> Claimed(VerificationReport report, Func<OpenBadgeSummary, List<string>> read)
    {
        if (report.Credential is not { } credential)
        {
            return [Get("verify.not-checked")];
        }

        var lines = read(credential);
        return report.Result == VerificationResult.Valid ? lines : [Get("verify.only-claimed"), .. lines];
    }

    /// <summary>What went wrong or could not be checked speaks first; when nothing did, the lines that passed answer.</summary>
    private IReadOnlyList<string> FromChecks(VerificationReport report, CheckConcern concern)
    {
        var checks = report.Checks.Where(c => c.Concern == concern).ToList();
        var troubles = checks.FindAll(c => c.State != CheckState.Passed && c.Weight == CheckWeight.Decides);
        var shown =
            troubles.Count > 0 ? troubles : checks.FindAll(c => c.Family is not ("document" or "shape" or "schema" or "subject" or "jwt"));
        return shown.Count == 0 ? [Get("verify.not-checked")] : [.. shown.Select(Sentence).Distinct(StringComparer.Ordinal)];
    }

    private string Sentence(Check check) =>
        $"{Get($"verify.state.{check.State.ToString().ToLowerInvariant()}")}  {Printable.Short(check.Message.In(language), 300)}";

    private string Issuer(OpenBadgeSummary credential) =>
        credential.Issuer is { Id: null, Name: null } ? Get("verify.no-issuer")
        : credential.Issuer.Name is { } name
            ? Get("verify.issuer", Printable.Short(name, 200), Printable.Short(credential.Issuer.Id ?? "–", 200))
        : Get("verify.issuer-unnamed", Printable.Short(credential.Issuer.Id!, 200));

    private List<string> What(OpenBadgeSummary credential)
    {
        var lines = new List<string> { credential.Title is { } title ? Printable.Short(title, 200) : Get("verify.no-title") };
        AddText(lines, "verify.holder", credential.Holder.Name);
        AddText(lines, "verify.criteria", credential.Criteria ?? credential.CriteriaUrl);
        if ((credential.AwardedDate ?? credential.ValidFrom) is { } date)
        {
            lines.Add(Get("verify.awarded", date));
        }

        foreach (var alignment in credential.Alignments.Take(5))
        {
            AddText(lines, "verify.alignment", alignment.Name);
        }

        return lines;
    }

    private List<string> How(OpenBadgeSummary credential)
    {
        var lines = new List<string>();
        foreach (var result in credential.Results.Take(10))
        {
            lines.Add(Result(result));
        }

        foreach (var evidence in credential.Evidence.Take(10))
        {
            AddText(lines, "verify.evidence", Evidence(evidence));
        }

        if (lines.Count == 0)
        {
            lines.Add(Get("verify.not-stated"));
        }

        return lines;
    }

    private string Result(ResultSummary result)
    {
        var name = Printable.Short(result.Name ?? Get("verify.result-name"), 200);
        var value = result.Value is { } given ? Number(given) : Status(result.Status);
        return result.Required is { } required
            ? Get("verify.result-required", name, value, Number(required))
            : Get("verify.result-line", name, value);
    }

    /// <summary>A status of the Open Badges vocabulary in the reader's words; any other word as it stands.</summary>
    private string Status(string? status)
    {
        var key = $"verify.status.{status?.ToLowerInvariant()}";
        return TextCatalog.Contains(language, key) ? Get(key) : Printable.Short(status ?? "–", 100);
    }

    /// <summary>A plain decimal number as the reader writes it; anything else as it stands.</summary>
    private string Number(string text) =>
        text.Length < 20 && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(TextCatalog.Culture(language))
            : Printable.Short(text, 100);

    private static string? Evidence(EvidenceSummary evidence)
    {
        string?[] parts = [evidence.Name, evidence.Narrative, evidence.Name is null && evidence.Narrative is null ? evidence.Id : null];
        return string.Join(" – ", parts.Where(p => !string.IsNullOrWhiteSpace(p))) is { Length: > 0 } text ? text : null;
    }

    private void AddText(List<string> lines, string key, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            lines.Add(Get(key, Printable.Short(text, 400)));
        }
    }

    private string Get(string key, params object?[] arguments) => TextCatalog.Get(language, key, arguments);
}
