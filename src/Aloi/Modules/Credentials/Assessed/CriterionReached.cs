using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Credentials.Assessed;

/// <summary>What was reached of one criterion of a grid.</summary>
/// <param name="Level">From 1.</param>
public sealed record CriterionReached(Criterion Criterion, int Level)
{
    public string Words => Criterion.Levels[Level - 1];

    /// <summary>
    /// The levels that the grids behind a requirement come to. Of several assessors' marks the middle one counts, of two middle ones the lower: at least
    /// half of them saw that much. What peers marked is not told, since the candidate never learns what a peer said; notes are nobody's business.
    /// </summary>
    public static IReadOnlyList<CriterionReached> Of(NodeVerdict node)
    {
        if (node is not { Node: IGraded { Rubric: { Criteria.Count: > 0 } rubric } and not PeerEndorsement, Reason: Reason.Met })
        {
            return [];
        }

        var grids = node.Facts.Select(f => f.Result).OfType<FactResult.Judgement>().Select(j => j.Marks).ToList();
        return [.. rubric.Criteria.Select(c => Of(c, [.. grids.Select(g => LevelOf(c, g)).OfType<int>().Order()])).OfType<CriterionReached>()];
    }

    private static CriterionReached? Of(Criterion criterion, int[] levels) =>
        levels.Length == 0 ? null : new CriterionReached(criterion, Math.Clamp(levels[(levels.Length - 1) / 2], 1, criterion.Levels.Count));

    private static int? LevelOf(Criterion criterion, IEnumerable<Mark> grid) =>
        grid.FirstOrDefault(m => string.Equals(m.Criterion, criterion.Id, StringComparison.Ordinal))?.Level;
}
