using System.Globalization;
using Aloi.Modules.Credentials.Assessed;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;
using Aloi.Standards.OpenBadges;
using Aloi.Ui;

namespace Aloi.Modules.Credentials.Public;

/// <summary>A dossier in the reader's words.</summary>
internal sealed class Words(Language language, ProofDossier proof)
{
    public string Verdict => Get(IsTrialOnly ? "proof.verdict.trial.title" : $"proof.verdict.{Key}.title");

    /// <summary>Green is kept for what a stranger could check in full: the key of a trial is vouched for by nobody.</summary>
    public string Tone => IsTrialOnly ? "info" : proof.Standing.Tone();

    public string VerdictIcon =>
        proof.Standing switch
        {
            Standing.Valid when proof.IsTrial => "info",
            Standing.Valid => "shield-check",
            Standing.Revoked or Standing.Broken => "shield-x",
            _ => "shield-question-mark",
        };

    private bool IsTrialOnly => proof is { Standing: Standing.Valid, IsTrial: true };

    /// <summary>One line that says how it stands, and since or until when.</summary>
    public string VerdictLine =>
        proof.Standing switch
        {
            Standing.Revoked or Standing.Suspended when proof.WithdrawnOn is { } since => Get(
                $"proof.verdict.{Key}.since",
                proof.Issuer,
                Day(since)
            ),
            Standing.Expired when proof.ValidUntil is { } until => Get("proof.verdict.expired.on", Day(until)),
            Standing.NotYet when proof.ValidFrom is { } from => Get("proof.verdict.notyet.from", Day(from)),
            Standing.Valid when proof.IsTrial => Get("proof.verdict.valid.trial", proof.Issuer),
            Standing.Valid when proof.ValidUntil is { } until => Get("proof.verdict.valid.until", proof.Issuer, Day(until)),
            _ => Get($"proof.verdict.{Key}.line", proof.Issuer),
        };

    public string Kind => Get($"proof.kind.{proof.Kind.ToString().ToLowerInvariant()}");

    public string KindLine => Get($"proof.kind.{proof.Kind.ToString().ToLowerInvariant()}.line");

    public string Level => ProtocolSentences.Level(proof.Level, language);

    /// <summary>« Test + 2 pairs ».</summary>
    public string Mix => proof.Mix.Count == 0 ? Level : Capital(ProtocolSentences.Mix(proof.Mix, language));

    public string Rule => ProtocolSentences.Describe(proof.Protocol, language);

    public string Day(DateTimeOffset day) => Spoken.Day(language, day);

    public string ShareText =>
        proof.Badge.Holder.Name is { } name
            ? Get("proof.share.text.named", proof.Title, name, proof.Issuer)
            : Get("proof.share.text", proof.Title, proof.Issuer);

    /// <summary>What came out of one step, through whom and when: « 92 sur 100 (80 exigés), le 2 mars 2026 ».</summary>
    public string Step(AssessmentStep step) => new StepWords(language).Say(step);

    /// <summary>As what they judged; null when nobody said.</summary>
    public string? Capacities(AssessmentStep step) => new StepWords(language).Capacities(step);

    public static string IconOf(AssessmentStep step) =>
        step.Kind switch
        {
            "onlineAssessment" => "list-checks",
            "expertReview" => "clipboard-check",
            "jury" => "gavel",
            "peerEndorsement" => "users",
            "attendance" => "clock",
            "evidence" => "folder-open",
            "heldCredential" => "award",
            _ => "user-check",
        };

    /// <summary>The same from what the document itself states, when nothing more is known.</summary>
    public string Result(ResultSummary result)
    {
        var value =
            result.Value is { } given ? Number(given)
            : result.Status == "Completed" ? Get("proof.result.met")
            : result.Status ?? "–";
        var scale = result.Type == "Percent" ? "\u00a0%" : "";
        return result.Required is { } required ? Get("proof.result.required", value + scale, Number(required) + scale) : value + scale;
    }

    private string Key => proof.Standing.ToString().ToLowerInvariant();

    private string Number(string text) =>
        text.Length < 20 && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? Plurals.Number(language, number)
            : text;

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private string Get(string key, params object?[] arguments) => TextCatalog.Get(language, key, arguments);
}
