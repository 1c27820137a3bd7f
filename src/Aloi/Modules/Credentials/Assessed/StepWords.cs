using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Credentials.Assessed;

/// <summary>What came out of one step, through whom and when, in one sentence: on the public page, and inside the signed document.</summary>
internal sealed class StepWords(Language language)
{
    /// <summary>« Avis d’expert en situation réelle, 2 experts dont 1 de l’extérieur, du 2 au 5 mars 2026 ».</summary>
    public string Say(AssessmentStep step)
    {
        if (step.IsWaived)
        {
            return Get("proof.step.waived");
        }

        string?[] parts = [What(step), People(step), Votes(step), Score(step), When(step)];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>As what they judged; null when nobody said.</summary>
    public string? Capacities(AssessmentStep step) =>
        step.Capacities.Count == 0 ? null : Get("proof.step.capacities", string.Join(", ", step.Capacities.Select(OneLine.Of)));

    /// <summary>All steps, one a line, for a document that stands alone.</summary>
    public string Lines(IEnumerable<AssessmentStep> steps) => string.Join('\n', steps.Select(s => $"- {s.Name}{Get("proof.step.colon")} {Say(s)}"));

    private string What(AssessmentStep step) =>
        step.Setting is { } setting ? Get($"proof.step.setting.{setting.ToString().ToLowerInvariant()}") : Get($"proof.step.{step.Kind}");

    private string? People(AssessmentStep step)
    {
        if (step.People is not { } people)
        {
            return null;
        }

        var said = Plurals.Get(language, $"proof.people.{step.Kind}", people);
        return step.External > 0 ? $"{said} {Plurals.Get(language, "proof.people.external", step.External)}" : said;
    }

    private string? Votes(AssessmentStep step) =>
        step is { InFavour: { } votes, People: { } people } && votes < people ? Plurals.Get(language, "proof.step.votes", votes) : null;

    private string? Score(AssessmentStep step)
    {
        if (step is not { Have: { } have, Need: { } need })
        {
            return null;
        }

        var (got, asked) = (Plurals.Number(language, have), Plurals.Number(language, need));
        return step.Scale switch
        {
            null => Get("proof.score.hours", got, asked),
            100 => Get("proof.score.percent", got, asked),
            { } scale => Get("proof.score.points", got, Plurals.Number(language, scale), asked),
        };
    }

    private string? When(AssessmentStep step) =>
        step switch
        {
            { First: { } first, Last: { } last } when first.Date == last.Date => Get("proof.when.on", Spoken.Day(language, first)),
            { First: { } first, Last: { } last } => Get("proof.when.between", Spoken.Day(language, first), Spoken.Day(language, last)),
            _ => null,
        };

    private string Get(string key, params object?[] arguments) => TextCatalog.Get(language, key, arguments);
}
