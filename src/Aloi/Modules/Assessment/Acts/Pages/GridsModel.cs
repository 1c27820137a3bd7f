using Aloi.Modules.Assessment.Acts.Attempts;
using Aloi.Modules.Assessment.Files.HandingIn;
using Aloi.Modules.Assessment.Grids.Photos;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;

namespace Aloi.Modules.Assessment.Acts.Pages;

/// <summary>What everybody marked, attempt by attempt, in columns.</summary>
public sealed record GridsModel(
    string Candidacy,
    string Person,
    string LeafName,
    string Achievement,
    IReadOnlyList<Criterion> Criteria,
    IReadOnlyList<GridAttempt> Attempts
)
{
    /// <summary>What the candidate handed in.</summary>
    public IReadOnlyList<Work> Works { get; init; } = [];

    internal static GridsModel Of(GridsOf grids) =>
        new(
            grids.Act.Open.Row.PublicId.ToString(),
            grids.Person,
            grids.Act.Leaf.Name,
            grids.Act.Open.Achievement,
            grids.Rubric?.Criteria ?? [],
            [.. grids.Attempts.Select(some => AttemptOf(grids, some))]
        )
        {
            Works = grids.Works,
        };

    private static GridAttempt AttemptOf(GridsOf grids, IReadOnlyList<ShownGrid> some)
    {
        var number = some[0].Fact.Attempt;
        var opened = grids
            .Act.Open.File.Acts.Openings(grids.Act.Leaf.Id)
            .Where(o => o.Attempt == number)
            .Select(o => ((FactResult.AttemptOpened)o.Result).Reason)
            .ToList();
        AttemptReason? reason =
            opened.Count == 0 ? null
            : opened.Contains(AttemptReason.Appeal) ? AttemptReason.Appeal
            : AttemptReason.Retake;
        return new GridAttempt(number, reason, some.Any(g => g.Decides), [.. some.Select(Column)]);
    }

    private static GridColumn Column(ShownGrid grid) =>
        new(
            grid.Fact.Author!.Name,
            grid.Fact.Author.Capacity,
            grid.Fact.Time,
            grid.Judgement.Outcome,
            [.. grid.Judgement.Marks],
            grid.Written.Comment,
            grid.IsCorrected,
            grid.Decides
        )
        {
            Photos = grid.Photos,
        };
}

/// <param name="Reason">Why the attempt was opened; null for the first.</param>
public sealed record GridAttempt(int Number, AttemptReason? Reason, bool Decides, IReadOnlyList<GridColumn> Grids);

public sealed record GridColumn(
    string Who,
    string? Capacity,
    FactTime Time,
    JudgementOutcome Outcome,
    IReadOnlyList<Mark> Marks,
    string? Words,
    bool IsCorrected,
    bool Decides
)
{
    public IReadOnlyList<GridPhoto> Photos { get; init; } = [];

    /// <summary>Those beside one criterion, by its place from zero.</summary>
    public IReadOnlyList<PublicId> PhotosAt(int position) => [.. Photos.Where(p => p.Position == position).Select(p => p.Id)];

    /// <summary>Those beside no criterion that the page shows: the whole question was asked at once.</summary>
    public IReadOnlyList<PublicId> PhotosAfter(int criteria) => [.. Photos.Where(p => p.Position >= criteria).Select(p => p.Id)];

    public Mark? Of(Criterion criterion) => Marks.FirstOrDefault(m => m.Criterion == criterion.Id);
}
