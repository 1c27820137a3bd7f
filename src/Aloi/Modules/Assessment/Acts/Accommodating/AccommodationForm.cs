using System.Globalization;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Acts.Accommodating;

/// <summary>What is granted, as a form brings it.</summary>
/// <param name="Scope"><c>all</c> for every candidacy of this person, else for this one.</param>
/// <param name="Request">The public id of the request that it answers; empty when there was none.</param>
/// <param name="Verdict"><c>decline</c> refuses the request.</param>
public sealed record AccommodationForm(
    string Scope,
    string Percent,
    string Days,
    string Mode,
    string ForAssessor,
    string Request,
    string Verdict
)
{
    public const int Longest = 1_000;

    public static AccommodationForm Empty { get; } = new("", "", "", "", "", "", "");

    public bool IsDecline => Verdict == "decline";

    public IReadOnlyList<Problem> Check()
    {
        var problems = new List<Problem>();
        Scale(problems, "percent", Percent, ExtraTime.MostPercent);
        Scale(problems, "days", Days, ExtraTime.MostDays);
        TooLong(problems, "mode", Mode);
        TooLong(problems, "forassessor", ForAssessor);
        if (problems.Count == 0 && Number(Percent) is 0 && Number(Days) is 0 && Mode.Length == 0)
        {
            problems.Add(ActProblems.NothingGranted.With().At(new Location(Field: "percent")));
        }

        return problems;
    }

    public AccommodationContent Content(string wish) => new(wish, Number(Percent)!.Value, Number(Days)!.Value, Mode, ForAssessor);

    private static void Scale(List<Problem> problems, string field, string text, int most)
    {
        if (Number(text) is not { } number || number > most)
        {
            problems.Add(ActProblems.ExtraTimeOutOfScale.With(most).At(new Location(Field: field)));
        }
    }

    private static void TooLong(List<Problem> problems, string field, string text)
    {
        if (text.Length > Longest)
        {
            problems.Add(AssessmentProblems.TooLongHere.With(Longest).At(new Location(Field: field)));
        }
    }

    private static int? Number(string text) =>
        text.Length == 0 ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;
}
