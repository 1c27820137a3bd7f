using Aloi.Modules.Achievements.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Achievements;

/// <summary>Reads the newest version of each achievement.</summary>
internal sealed class PublishedCatalogue(IssuerContext database) : IAchievementCatalogue
{
    private const int Most = 500;

    public async Task<IReadOnlyList<AchievementVersionInfo>> NewestAsync(long entityId, CancellationToken cancellation)
    {
        var rows = await database
            .Set<AchievementVersion>()
            .AsNoTracking()
            .Include(v => v.Achievement)
            .Where(v => v.Achievement.EntityId == entityId)
            .Where(v =>
                !database.Set<AchievementVersion>().Any(later => later.AchievementId == v.AchievementId && later.Version > v.Version)
            )
            .OrderBy(v => v.AchievementId)
            .Take(Most)
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(v => PublishedAchievements.ToInfo(v, v.Achievement))
                .OrderBy(v => v.Content.Achievement.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
    }
}
