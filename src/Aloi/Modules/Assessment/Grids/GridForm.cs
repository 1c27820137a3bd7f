using System.Globalization;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Collections;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Grids;

/// <summary>
/// A rubric as a form brings it, answer by answer in the rubric's own order. Fields are named by position, since the id of a criterion is free
/// text: <c>level-1</c>, <c>note-1</c>, and so on.
/// </summary>
public sealed record GridForm(ValueList<GridAnswer> Answers)
{
    public const string NotObserved = "none";
    public const int LongestNote = 1_000;

    public static string LevelField(int position) => string.Create(CultureInfo.InvariantCulture, $"level-{position + 1}");

    public static string NoteField(int position) => string.Create(CultureInfo.InvariantCulture, $"note-{position + 1}");

    public static GridForm Empty(Rubric rubric) => new([.. rubric.Criteria.Select(_ => GridAnswer.None)]);

    /// <summary>What somebody marked before, to be shown again.</summary>
    public static GridForm Of(Rubric rubric, IReadOnlyList<Mark> marks) =>
        new([.. rubric.Criteria.Select(c => GridAnswer.Of(marks.FirstOrDefault(m => m.Criterion == c.Id)))]);

    public static GridForm Read(Rubric rubric, FormValues values) =>
        new([.. rubric.Criteria.Select((_, i) => new GridAnswer(values[LevelField(i)], values[NoteField(i)]))])
        {
            HasStrangers = values.Names.Any(n => IsStranger(n, rubric.Criteria.Count)),
        };

    /// <summary>The form names a criterion that the rubric does not have: it was not made by our page.</summary>
    public bool HasStrangers { get; init; }

    /// <summary>How many criteria have an answer, "not observed" included.</summary>
    public int Answered => Answers.Count(a => a.Level.Length > 0);

    /// <summary>All that is missing or wrong, each at its field.</summary>
    public IReadOnlyList<Problem> Check(Rubric rubric)
    {
        var problems = rubric.Criteria.SelectMany((c, i) => CheckAt(c, i)).ToList();
        if (HasStrangers)
        {
            problems.Add(GridProblems.UnknownCriterion.With());
        }

        return problems;
    }

    /// <summary>The marks of an answered grid; what was not answered is "not observed". Only after <see cref="Check"/> found nothing.</summary>
    public IReadOnlyList<Mark> Marks(Rubric rubric) =>
        [.. rubric.Criteria.Select((c, i) => new Mark(c.Id, At(i).LevelOf(c), At(i).Note.Length == 0 ? null : At(i).Note))];

    public GridAnswer At(int position) => position < Answers.Count ? Answers[position] : GridAnswer.None;

    /// <summary>What is wrong with one criterion's answer.</summary>
    public IEnumerable<Problem> CheckAt(Criterion criterion, int position)
    {
        var answer = At(position);
        if (answer.Level.Length == 0)
        {
            yield return GridProblems.ChooseALevel.With(criterion.Name).At(new Location(Field: LevelField(position)));
        }
        else if (answer.Level != NotObserved && answer.LevelOf(criterion) is null)
        {
            yield return GridProblems.UnknownLevel.With(criterion.Name).At(new Location(Field: LevelField(position)));
        }

        if (answer.Note.Length > LongestNote)
        {
            yield return AssessmentProblems.TooLongHere.With(LongestNote).At(new Location(Field: NoteField(position)));
        }
    }

    private static bool IsStranger(string name, int count) =>
        (name.StartsWith("level-", StringComparison.Ordinal) || name.StartsWith("note-", StringComparison.Ordinal))
        && !Enumerable.Range(0, count).Any(i => name == LevelField(i) || name == NoteField(i));
}

/// <param name="Level">The number of a level from 1, <see cref="GridForm.NotObserved"/>, or empty while nothing was chosen.</param>
public sealed record GridAnswer(string Level, string Note)
{
    public static GridAnswer None { get; } = new("", "");

    public static GridAnswer Of(Mark? mark) =>
        mark is null ? None : new(mark.Level?.ToString(CultureInfo.InvariantCulture) ?? GridForm.NotObserved, mark.Note ?? "");

    /// <summary>Null for "not observed", for no answer, and for what is no level of the criterion.</summary>
    public int? LevelOf(Criterion criterion) =>
        int.TryParse(Level, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level >= 1 && level <= criterion.Levels.Count
            ? level
            : null;
}
