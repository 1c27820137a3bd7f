using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Juries.Deliberating;

/// <param name="Level">Null for "not observed".</param>
public sealed record JurorMark(string Juror, int? Level, string? Note);

/// <param name="Spread">How many levels lie between the lowest and the highest mark.</param>
public sealed record CriterionDifference(Criterion Criterion, int Spread, IReadOnlyList<JurorMark> Marks)
{
    /// <summary>They do not all say the same.</summary>
    public bool Differs => Spread > 0 || Marks.Select(m => m.Level is null).Distinct().Count() > 1;
}

/// <summary>Where the members of a jury differ about one candidate: the largest differences first, who marked what.</summary>
internal static class Differences
{
    public static IReadOnlyList<CriterionDifference> Of(Rubric rubric, IReadOnlyList<(string Juror, GridContent Grid)> grids) =>
        [
            .. rubric
                .Criteria.Select(c => Of(c, grids))
                .OrderByDescending(d => d.Spread)
                .ThenByDescending(d => d.Differs),
        ];

    private static CriterionDifference Of(Criterion criterion, IReadOnlyList<(string Juror, GridContent Grid)> grids)
    {
        var marks = grids.Select(g => Mark(criterion, g.Juror, g.Grid)).ToList();
        var levels = marks.Select(m => m.Level).OfType<int>().ToList();
        var spread = levels.Count > 1 ? levels.Max() - levels.Min() : 0;
        return new CriterionDifference(criterion, spread, [.. marks.OrderBy(m => m.Level is null).ThenBy(m => m.Level)]);
    }

    private static JurorMark Mark(Criterion criterion, string juror, GridContent grid)
    {
        var mark = grid.Marks.FirstOrDefault(m => string.Equals(m.Criterion, criterion.Id, StringComparison.Ordinal));
        return new JurorMark(juror, mark?.Level, mark?.Note);
    }
}
