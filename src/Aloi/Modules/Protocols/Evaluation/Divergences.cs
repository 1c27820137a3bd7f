using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>Whether the members of a panel lie so far apart that one more must decide with them.</summary>
internal static class Divergences
{
    /// <param name="seats">The acts that decide so far.</param>
    /// <param name="limit">The most levels that marks of one criterion may lie apart.</param>
    public static bool Exceed(List<Act> seats, int limit)
    {
        // Somebody without a grid has no marks to compare: then what they concluded is.
        if (seats.Exists(seat => MarksOf(seat).Count == 0) && seats.Exists(seat => seat.Outcome != seats[0].Outcome))
        {
            return true;
        }

        return seats
            .SelectMany(MarksOf)
            .Where(mark => mark.Level is not null)
            .GroupBy(mark => mark.Criterion, StringComparer.Ordinal)
            .Any(marks => marks.Max(mark => mark.Level!.Value) - marks.Min(mark => mark.Level!.Value) > limit);
    }

    private static IReadOnlyList<Mark> MarksOf(Act act) => ((FactResult.Judgement)act.Fact.Result).Marks;
}
