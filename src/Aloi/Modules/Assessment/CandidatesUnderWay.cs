using Aloi.Modules.Achievements.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment;

/// <summary>How many candidates are on the way under each version.</summary>
internal sealed class CandidatesUnderWay(IssuerContext database) : IPeopleFigures
{
    public PeopleFigure Figure => PeopleFigure.UnderWay;

    public async Task<IReadOnlyDictionary<long, int>> CountAsync(IReadOnlyCollection<long> versionIds, CancellationToken cancellation) =>
        await database
            .Set<Candidacy>()
            .Where(c => versionIds.Contains(c.AchievementVersionId) && c.State == CandidacyState.Open)
            .GroupBy(c => c.AchievementVersionId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
}
