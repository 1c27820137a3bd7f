using Aloi.Modules.Assessment.Grids;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Reviews.Own;

/// <summary>What a candidate declares, as a form brings it.</summary>
/// <param name="Answer">Yes or not yet; for a declaration without levels.</param>
/// <param name="Grid">The level of each criterion; for a declaration with them.</param>
/// <param name="OnHonour">The statement was ticked.</param>
public sealed record DeclarationForm(string Answer, string Text, GridForm Grid, bool OnHonour)
{
    public static DeclarationForm Empty(SelfDeclaration leaf) =>
        new("", "", HasLevels(leaf) ? GridForm.Empty(leaf.Rubric!) : new([]), OnHonour: false);

    public static DeclarationForm Read(SelfDeclaration leaf, FormValues values) =>
        new(values["answer"], values["text"], HasLevels(leaf) ? GridForm.Read(leaf.Rubric!, values) : new([]), values["honour"].Length > 0);

    public static bool HasLevels(SelfDeclaration leaf) => leaf.Rubric?.Criteria.Count > 0;

    /// <summary>All that is missing, each at its field.</summary>
    public IReadOnlyList<Problem> Check(SelfDeclaration leaf)
    {
        var problems = new List<Problem>();
        if (HasLevels(leaf))
        {
            problems.AddRange(Grid.Check(leaf.Rubric!));
        }
        else if (Outcome is null or JudgementOutcome.NotSeen)
        {
            problems.Add(AssessmentProblems.ChooseAnAnswer.With().At(new Location(Field: "answer")));
        }

        if (!OnHonour)
        {
            problems.Add(AssessmentProblems.TickTheStatement.With().At(new Location(Field: "honour")));
        }

        if (Text.Length > ReviewForm.LongestText)
        {
            problems.Add(AssessmentProblems.TooLongHere.With(ReviewForm.LongestText).At(new Location(Field: "text")));
        }

        return problems;
    }

    /// <summary>What it comes to; of oneself one either can or cannot yet, so what was left out is "not yet".</summary>
    public FactResult.Judgement Judge(SelfDeclaration leaf)
    {
        if (!HasLevels(leaf))
        {
            return new FactResult.Judgement(Outcome!.Value);
        }

        var marks = Grid.Marks(leaf.Rubric!);
        var reached = leaf.Rubric!.Outcome(marks) == JudgementOutcome.Achieved;
        return new FactResult.Judgement(reached ? JudgementOutcome.Achieved : JudgementOutcome.NotAchieved) { Marks = [.. marks] };
    }

    private JudgementOutcome? Outcome => new ReviewForm(Answer, "", "").Outcome;
}
