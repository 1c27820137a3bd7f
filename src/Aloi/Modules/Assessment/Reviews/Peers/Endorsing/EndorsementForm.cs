using Aloi.Modules.Assessment.Grids;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Reviews.Peers.Endorsing;

/// <summary>What a peer says of a candidate, as a form brings it.</summary>
/// <param name="Text">The fact they saw, in their own words.</param>
/// <param name="Relation">How they know the candidate.</param>
/// <param name="Period">When they saw them at work.</param>
/// <param name="Grid">Criterion by criterion; null where the rule has no grid.</param>
public sealed record EndorsementForm(string Answer, string Text, string Relation, string Period, GridForm? Grid)
{
    public const string Seen = ReviewForm.Achieved;
    public const string NotSeen = ReviewForm.NotSeen;
    public const string Decline = "decline";
    public const int LongestPeriod = 120;

    /// <summary>Their name may be shown on the proof.</summary>
    public bool MayBeNamed { get; init; }

    /// <summary>What they wrote may be shown on the proof.</summary>
    public bool MayBeQuoted { get; init; }

    public static EndorsementForm Empty(Rubric? rubric) =>
        new("", "", "", "", rubric is { Criteria.Count: > 0 } ? GridForm.Empty(rubric) : null);

    public static EndorsementForm Read(Rubric? rubric, FormValues values) =>
        new(
            values["answer"],
            values["text"],
            values["capacity"],
            values["period"],
            rubric is { Criteria.Count: > 0 } ? GridForm.Read(rubric, values) : null
        )
        {
            MayBeNamed = values["may-name"] == "yes",
            MayBeQuoted = values["may-quote"] == "yes",
        };

    public bool Declines => Answer == Decline;

    /// <summary>What it comes to: with a grid, what the rubric makes of the marks. Only after <see cref="Check"/> found nothing.</summary>
    public FactResult.Judgement Result(Rubric? rubric)
    {
        if (Answer != Seen)
        {
            return new FactResult.Judgement(JudgementOutcome.NotSeen);
        }

        return Grid is { } grid && rubric is not null
            ? new FactResult.Judgement(rubric.Outcome(grid.Marks(rubric))) { Marks = [.. grid.Marks(rubric)] }
            : new FactResult.Judgement(JudgementOutcome.Achieved);
    }

    /// <summary>All that is missing, each at its field. Whoever saw nothing or declines owes no explanation.</summary>
    public IReadOnlyList<Problem> Check(Rubric? rubric)
    {
        var problems = new List<Problem>();
        if (Answer is not (Seen or NotSeen or Decline))
        {
            problems.Add(At(AssessmentProblems.ChooseAnAnswer.With(), "answer"));
        }

        if (Answer == Seen)
        {
            AddMissing(problems, AssessmentProblems.SayInWhatCapacity, "capacity", Relation);
            AddMissing(problems, AssessmentProblems.SayWhatYouSaw, "text", Text);
            problems.AddRange(Grid is { } grid && rubric is not null ? grid.Check(rubric) : []);
        }

        AddTooLong(problems, "capacity", Relation, ReviewForm.LongestCapacity);
        AddTooLong(problems, "period", Period, LongestPeriod);
        AddTooLong(problems, "text", Text, ReviewForm.LongestText);
        return problems;
    }

    private static void AddMissing(List<Problem> problems, ProblemKind kind, string field, string value)
    {
        if (value.Length == 0)
        {
            problems.Add(At(kind.With(), field));
        }
    }

    private static void AddTooLong(List<Problem> problems, string field, string value, int longest)
    {
        if (value.Length > longest)
        {
            problems.Add(At(AssessmentProblems.TooLongHere.With(longest), field));
        }
    }

    private static Problem At(Problem problem, string field) => problem.At(new Location(Field: field));
}
