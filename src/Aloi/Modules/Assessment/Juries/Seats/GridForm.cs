using Aloi.Modules.Assessment.Juries.Deliberating;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Juries.Seats;

/// <summary>One juror's grid as a form brings it.</summary>
/// <param name="Levels">By criterion, what was chosen: a level, or <see cref="NotObserved"/>.</param>
/// <param name="Declares">The juror declares that nothing ties them to the candidate.</param>
public sealed record GridForm(
    string Answer,
    string Text,
    IReadOnlyDictionary<string, string> Levels,
    IReadOnlyDictionary<string, string> Notes,
    bool Declares
)
{
    public const string NotObserved = "not-observed";
    public const int LongestText = 4_000;
    public const int LongestNote = 1_000;

    public static GridForm Empty { get; } =
        new("", "", new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal), false);

    public static string LevelField(Criterion criterion) => $"level-{criterion.Id}";

    public static string NoteField(Criterion criterion) => $"note-{criterion.Id}";

    /// <summary>What stands in the form again: the grid as it was kept.</summary>
    internal static GridForm Of(GridContent grid) =>
        new(
            AnswerOf(grid.Outcome),
            grid.Text,
            grid.Marks.ToDictionary(
                m => m.Criterion,
                m => m.Level?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? NotObserved,
                StringComparer.Ordinal
            ),
            grid.Marks.ToDictionary(m => m.Criterion, m => m.Note ?? "", StringComparer.Ordinal),
            true
        );

    internal Outcome<GridContent> Read(Rubric? rubric)
    {
        var problems = new List<Problem>();
        Add(problems, !Declares, JuryProblems.DeclareFirst.With(), "declares");
        Add(problems, Text.Length > LongestText, AssessmentProblems.TooLongHere.With(LongestText), "text");
        var content = rubric is { Criteria.Count: > 0 } ? Marked(rubric, problems) : Said(problems);
        return problems.Count > 0 ? Outcome<GridContent>.Refused(problems) : content;
    }

    private GridContent Marked(Rubric rubric, List<Problem> problems)
    {
        var marks = new List<Mark>();
        foreach (var criterion in rubric.Criteria)
        {
            var (chosen, note) = (Levels.GetValueOrDefault(criterion.Id, ""), Notes.GetValueOrDefault(criterion.Id, ""));
            var level =
                int.TryParse(chosen, System.Globalization.CultureInfo.InvariantCulture, out var number)
                && number >= 1
                && number <= criterion.Levels.Count
                    ? number
                    : (int?)null;
            Add(problems, level is null && chosen != NotObserved, JuryProblems.MarkEach.With(criterion.Name), LevelField(criterion));
            Add(problems, note.Length > LongestNote, AssessmentProblems.TooLongHere.With(LongestNote), NoteField(criterion));
            marks.Add(new Mark(criterion.Id, level, note.Length > 0 ? note : null));
        }

        return new GridContent(rubric.Outcome(marks), marks, Text);
    }

    private GridContent Said(List<Problem> problems)
    {
        var outcome = Answer switch
        {
            ReviewForm.Achieved => JudgementOutcome.Achieved,
            ReviewForm.NotYet => JudgementOutcome.NotAchieved,
            ReviewForm.NotSeen => JudgementOutcome.NotSeen,
            _ => (JudgementOutcome?)null,
        };
        Add(problems, outcome is null, AssessmentProblems.ChooseAnAnswer.With(), "answer");
        var isMute = Text.Length == 0 && outcome == JudgementOutcome.NotAchieved;
        Add(problems, isMute, AssessmentProblems.SayWhatIsMissing.With(), "text");
        return new GridContent(outcome ?? JudgementOutcome.NotSeen, [], Text);
    }

    private static string AnswerOf(JudgementOutcome outcome) =>
        outcome switch
        {
            JudgementOutcome.Achieved => ReviewForm.Achieved,
            JudgementOutcome.NotAchieved => ReviewForm.NotYet,
            _ => ReviewForm.NotSeen,
        };

    private static void Add(List<Problem> problems, bool isWrong, Problem problem, string field)
    {
        if (isWrong)
        {
            problems.Add(problem.At(new Location(Field: field)));
        }
    }
}
