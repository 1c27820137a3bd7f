using System.Globalization;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Acts.Correcting;

/// <summary>What takes the place of a mistaken result, as a form says it.</summary>
internal static class CorrectedResult
{
    public const string Withdrawn = "withdrawn";

    private static readonly Dictionary<string, JudgementOutcome> Outcomes = new(StringComparer.Ordinal)
    {
        ["achieved"] = JudgementOutcome.Achieved,
        ["not-achieved"] = JudgementOutcome.NotAchieved,
        ["not-seen"] = JudgementOutcome.NotSeen,
    };

    public static Outcome<FactResult> Read(string text, OpenCorrection correction)
    {
        var wrong = correction.Wrong.Fact.Result;
        var result = text == Withdrawn ? new FactResult.Withdrawn() : Replacing(text, wrong, correction.Leaf);
        return result is null ? AssessmentProblems.ChooseAnAnswer.With().At(Here)
            : result.Equals(wrong) ? ActProblems.SayTheSame.With().At(Here)
            : Outcome<FactResult>.Of(result);
    }

    /// <summary>The words to choose from; empty where a number or a text is asked.</summary>
    public static IReadOnlyCollection<string> WordsFor(Leaf? leaf) =>
        leaf is SelfDeclaration or ExpertReview or Jury or PeerEndorsement ? Outcomes.Keys : [];

    public static string? WordOf(FactResult result) =>
        result is FactResult.Judgement judged ? Outcomes.Single(o => o.Value == judged.Outcome).Key : null;

    private static Location Here => new(Field: "result");

    /// <summary>A judgement that is put right keeps its grid only when it says the same; a sitting's vote stays part of its sitting.</summary>
    private static FactResult? Replacing(string text, FactResult wrong, Leaf? leaf) =>
        leaf switch
        {
            SelfDeclaration or ExpertReview or Jury or PeerEndorsement => Outcomes.TryGetValue(text, out var outcome)
                ? new FactResult.Judgement(outcome) { Sitting = (wrong as FactResult.Judgement)?.Sitting }
                : null,
            OnlineAssessment test => Number(text) is { } score && score <= test.Max ? new FactResult.Score(score) : null,
            Attendance => Number(text) is { } amount ? new FactResult.Attendance(amount) : null,
            Evidence => text.Length > 0 ? new FactResult.Artefact(text) : null,
            _ => null,
        };

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number >= 0
            ? number
            : null;
}
