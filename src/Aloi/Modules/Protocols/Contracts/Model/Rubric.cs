using Aloi.Platform.Collections;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>A grid: what is looked at, and what each level means in words. Immutable and equal by value.</summary>
public sealed record Rubric
{
    /// <summary>What people call it; for a grid kept elsewhere, its address or name.</summary>
    public required string Name { get; init; }

    /// <summary>Empty when the grid is kept elsewhere.</summary>
    public ValueList<Criterion> Criteria { get; init; } = [];

    /// <summary>The least share of the weighted points, in percent; null asks for the required levels alone.</summary>
    public decimal? Pass { get; init; }

    public Criterion? Find(string id) => Criteria.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.Ordinal));

    /// <summary>
    /// What the marks come to. One below its required level is a no. Where a required one was not observed, nothing can be said: not seen.
    /// </summary>
    public JudgementOutcome Outcome(IReadOnlyList<Mark> marks)
    {
        var levels = Criteria.Select(c => (Criterion: c, Level: LevelOf(c, marks))).ToList();
        if (levels.Exists(l => l.Level < l.Criterion.Required))
        {
            return JudgementOutcome.NotAchieved;
        }

        if (levels.TrueForAll(l => l.Level is null) || levels.Exists(l => l.Level is null && l.Criterion.Required > 0))
        {
            return JudgementOutcome.NotSeen;
        }

        return Pass is { } least && Share(marks) < least ? JudgementOutcome.NotAchieved : JudgementOutcome.Achieved;
    }

    /// <summary>The weighted points of what was observed, in percent of the most that could be had: the lowest level is none, the highest all.</summary>
    public decimal Share(IReadOnlyList<Mark> marks)
    {
        var (points, most) = (0m, 0m);
        foreach (var criterion in Criteria)
        {
            if (LevelOf(criterion, marks) is { } level)
            {
                points += criterion.Weight * (level - 1) / (criterion.Levels.Count - 1);
                most += criterion.Weight;
            }
        }

        return most == 0 ? 0 : 100 * points / most;
    }

    private static int? LevelOf(Criterion criterion, IReadOnlyList<Mark> marks) =>
        marks.FirstOrDefault(m => string.Equals(m.Criterion, criterion.Id, StringComparison.Ordinal))?.Level;
}

public sealed record Criterion
{
    public required string Id { get; init; }

    /// <summary>As the author wrote it; the id where none was given.</summary>
    public required string Name { get; init; }

    /// <summary>Each level in words, the lowest first; two at least.</summary>
    public required ValueList<string> Levels { get; init; }

    /// <summary>The level, from 1, that must be reached; zero asks for none.</summary>
    public int Required { get; init; }

    public decimal Weight { get; init; } = 1;
}

/// <summary>A leaf whose authors may fill a grid.</summary>
public interface IGraded
{
    Rubric? Rubric { get; }
}

/// <summary>A leaf that several assessors or jurors decide.</summary>
public interface IPanel
{
    /// <summary>The name of the pool of people it is decided by; null takes whoever holds the right.</summary>
    string? Pool { get; }

    /// <summary>Who is barred although they are in the pool; the candidate always is.</summary>
    ValueList<Independence> Independence { get; }

    /// <summary>How many distinct people must decide.</summary>
    int Seats { get; }
}

/// <summary>Whom independence bars from judging a candidate.</summary>
public enum Independence
{
    /// <summary>Whoever trained the candidate.</summary>
    Trainer,

    /// <summary>The candidate's manager.</summary>
    Manager,

    /// <summary>Whoever works in the candidate's own entity.</summary>
    SameEntity,
}
