using System.Globalization;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Grids.Drafts;

/// <summary>Everything that the pages of one grid post, whichever screen they show: identity, marks, conclusion.</summary>
/// <param name="Text">What is missing, or what the assessor wants to add.</param>
/// <param name="Concluded">The conclusion that stood on the last screen when it was confirmed.</param>
/// <param name="Key">Given by the page: the same sending has the same key, however often it arrives.</param>
public sealed record GridPosted(string Capacity, GridForm Grid, string Text, string Concluded, string Key)
{
    public const int LongestText = 4_000;
    public const int LongestCapacity = 120;
    public const int LongestKey = 40;

    public static GridPosted Empty(Rubric rubric, string capacity) => new(capacity, GridForm.Empty(rubric), "", "", "");

    public static GridPosted Read(Rubric rubric, FormValues values) =>
        new(OneLine.Of(values["capacity"]), GridForm.Read(rubric, values), values["text"], values["concluded"], Shorten(values["key"]));

    /// <summary>What the marks come to; what is not answered yet counts as not observed.</summary>
    public JudgementOutcome Outcome(Rubric rubric) => rubric.Outcome(Grid.Marks(rubric));

    /// <summary>All that stands in the way of recording it, each at its field.</summary>
    public IReadOnlyList<Problem> Check(Rubric rubric)
    {
        var problems = CheckIdentity().Concat(Grid.Check(rubric)).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        var outcome = Outcome(rubric);
        if (Text.Length == 0 && outcome != JudgementOutcome.Achieved)
        {
            problems.Add(AssessmentProblems.SayWhatIsMissing.With().At(new Location(Field: "text")));
        }

        if (Text.Length > LongestText)
        {
            problems.Add(AssessmentProblems.TooLongHere.With(LongestText).At(new Location(Field: "text")));
        }

        if (Concluded != WordOf(outcome))
        {
            problems.Add(GridProblems.ConfirmFirst.With().At(new Location(Field: "concluded")));
        }

        return problems;
    }

    public IReadOnlyList<Problem> CheckIdentity() =>
        Capacity.Length == 0 ? [AssessmentProblems.SayInWhatCapacity.With().At(new Location(Field: "capacity"))]
        : Capacity.Length > LongestCapacity ? [AssessmentProblems.TooLongHere.With(LongestCapacity).At(new Location(Field: "capacity"))]
        : [];

    /// <summary>What stands in the way of leaving one screen for a later one: zero is who one is, then the criteria, then the conclusion.</summary>
    public IReadOnlyList<Problem> CheckScreen(Rubric rubric, int screen) =>
        screen == 0 ? CheckIdentity()
        : screen <= rubric.Criteria.Count ? [.. Grid.CheckAt(rubric.Criteria[screen - 1], screen - 1)]
        : [];

    public static string WordOf(JudgementOutcome outcome) => outcome.ToString().ToLower(CultureInfo.InvariantCulture);

    private static string Shorten(string key) => key.Length <= LongestKey ? key : key[..LongestKey];
}
