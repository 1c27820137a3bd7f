using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Board;

/// <summary>One line of the board.</summary>
/// <param name="Candidacy">Null when the person's data were erased: then nothing can be said of them.</param>
public sealed record BoardLine(
    PublicId Id,
    CandidacyState State,
    DateTimeOffset EnrolledFrom,
    MemberInfo? Member,
    string Achievement,
    ExplainedCandidacy? Candidacy
);

/// <param name="Counts">By state, of all that the filter lets through but for the state itself.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record BoardPage(
    IReadOnlyList<BoardLine> Lines,
    IReadOnlyDictionary<CandidacyState, int> Counts,
    string? Next,
    bool IsPersonUnknown
);

/// <summary>
/// Who is where. Pages and counts are read from indexes; only the people of the shown page are decrypted and only their candidacies judged.
/// </summary>
internal sealed class ReadBoard(IssuerContext database, BoardRows rows, IOrganisations organisations, ReadVerdicts verdicts)
{
    private const int LinesOnOnePage = 50;

    public async Task<BoardPage> ReadAsync(
        VisibleAchievements visible,
        IReadOnlyList<AchievementName> achievements,
        BoardFilter filter,
        CancellationToken cancellation
    )
    {
        var candidacies = await rows.ButForStateAsync(visible, achievements, filter, cancellation);
        var counts = await CountAsync(candidacies, cancellation);
        var read = await PageAsync(candidacies, filter, cancellation);
        var shown = read.Take(LinesOnOnePage).ToList();
        var next = read.Count > LinesOnOnePage ? shown[^1].PublicId.ToString() : null;
        return new BoardPage(
            await LinesAsync(shown, achievements, cancellation),
            counts,
            next,
            filter.Person.Length > 0 && counts.Count == 0
        );
    }

    private static async Task<IReadOnlyDictionary<CandidacyState, int>> CountAsync(
        IQueryable<Candidacy> candidacies,
        CancellationToken cancellation
    )
    {
        var counts = await candidacies
            .GroupBy(c => c.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .Where(g => g.Key != CandidacyState.Withdrawn)
            .ToListAsync(cancellation);
        return counts.ToDictionary(c => c.Key, c => c.Count);
    }

    /// <summary>Newest first, one more than is shown.</summary>
    private async Task<List<Candidacy>> PageAsync(IQueryable<Candidacy> candidacies, BoardFilter filter, CancellationToken cancellation)
    {
        candidacies = BoardRows.InState(candidacies, filter);
        if (PublicId.TryParse(filter.After, null, out var last))
        {
            var after = await database.Set<Candidacy>().Where(c => c.PublicId == last).Select(c => c.Id).SingleOrDefaultAsync(cancellation);
            candidacies = candidacies.Where(c => c.Id < after);
        }

        return await candidacies.OrderByDescending(c => c.Id).Take(LinesOnOnePage + 1).ToListAsync(cancellation);
    }

    private async Task<IReadOnlyList<BoardLine>> LinesAsync(
        List<Candidacy> rows,
        IReadOnlyList<AchievementName> achievements,
        CancellationToken cancellation
    )
    {
        var names = achievements.ToDictionary(a => a.AchievementId, a => a.Name);
        var members = await organisations.MembersAsync([.. rows.Select(r => r.MemberId).Distinct()], cancellation);
        var explained = await verdicts.ExplainAsync(rows, cancellation);
        return
        [
            .. rows.Select(r => new BoardLine(
                r.PublicId,
                r.State,
                r.EnrolledFrom,
                members.GetValueOrDefault(r.MemberId),
                names.GetValueOrDefault(r.AchievementId, ""),
                explained.GetValueOrDefault(r.Id)
            )),
        ];
    }
}
