using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Reviews;

/// <summary>What somebody says about a candidate, as a form brings it.</summary>
/// <param name="Text">What they saw, in their own words.</param>
/// <param name="Capacity">As what they speak: an assessor's role, or how a peer knows the candidate.</param>
public sealed record ReviewForm(string Answer, string Text, string Capacity)
{
    public const string Achieved = "achieved";
    public const string NotYet = "not-yet";
    public const string NotSeen = "not-seen";
    public const int LongestText = 4_000;
    public const int LongestCapacity = 120;

    public static ReviewForm Empty { get; } = new("", "", "");

    /// <summary>Null for an answer that was not given, or is none of the three.</summary>
    public JudgementOutcome? Outcome =>
        Answer switch
        {
            Achieved => JudgementOutcome.Achieved,
            NotYet => JudgementOutcome.NotAchieved,
            NotSeen => JudgementOutcome.NotSeen,
            _ => null,
        };

    /// <summary>All that is missing, each at its field.</summary>
    public IReadOnlyList<Problem> Check(TaskKind kind)
    {
        var isPeer = kind == TaskKind.Endorsement;
        var problems = new List<Problem>();
        if (Outcome is null || (isPeer && Outcome == JudgementOutcome.NotAchieved))
        {
            problems.Add(At(AssessmentProblems.ChooseAnAnswer.With(), "answer"));
        }

        // A refusal that says nothing helps nobody, and an endorsement is worth the fact it names.
        if (Text.Length == 0 && Outcome == (isPeer ? JudgementOutcome.Achieved : JudgementOutcome.NotAchieved))
        {
            problems.Add(At((isPeer ? AssessmentProblems.SayWhatYouSaw : AssessmentProblems.SayWhatIsMissing).With(), "text"));
        }

        if (Capacity.Length == 0 && Outcome != JudgementOutcome.NotSeen)
        {
            problems.Add(At(AssessmentProblems.SayInWhatCapacity.With(), "capacity"));
        }

        AddTooLong(problems, "text", Text, LongestText);
        AddTooLong(problems, "capacity", Capacity, LongestCapacity);
        return problems;
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
