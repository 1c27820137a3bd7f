using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile.Cells;

/// <summary>A score: a number on the requirement's own scale, a percentage of it, or a fraction such as 16/20.</summary>
internal static class ScoreCell
{
    public static Outcome<FactResult> Read(string cell, decimal max)
    {
        var text = Numbers.WithoutSpaces(cell);
        if (Numbers.IsNegative(text.TrimEnd('%')) || Numbers.IsNegative(text.Split('/')[0]))
        {
            return FactsFileProblems.ScoreNegative.With();
        }

        if (text.EndsWith('%'))
        {
            return Percent(text[..^1], max);
        }

        return text.Contains('/', StringComparison.Ordinal) ? Fraction(text, max) : Plain(text, max);
    }

    private static Outcome<FactResult> Plain(string text, decimal max)
    {
        if (!Numbers.TryRead(text, out var value))
        {
            return Unreadable(max);
        }

        return value > max ? FactsFileProblems.ScoreOverMax.With(value, max) : new FactResult.Score(Numbers.Floor(value));
    }

    private static Outcome<FactResult> Percent(string text, decimal max)
    {
        if (!Numbers.TryRead(text, out var percent))
        {
            return Unreadable(max);
        }

        return percent > 100 ? FactsFileProblems.ScoreOverHundred.With(percent) : new FactResult.Score(Numbers.Floor(percent * max / 100));
    }

    private static Outcome<FactResult> Fraction(string text, decimal max)
    {
        var parts = text.Split('/');
        if (parts.Length != 2 || !Numbers.TryRead(parts[0], out var points) || !Numbers.TryRead(parts[1], out var outOf) || outOf == 0)
        {
            return Unreadable(max);
        }

        return points > outOf
            ? FactsFileProblems.ScoreOverMax.With(points, outOf)
            : new FactResult.Score(Numbers.Floor(points * max / outOf));
    }

    private static Problem Unreadable(decimal max) => FactsFileProblems.ScoreUnreadable.With(max);
}
