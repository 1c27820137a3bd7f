using Aloi.Modules.Achievements.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Achievements;

/// <summary>Finds published versions, each read once per piece of work.</summary>
internal sealed class PublishedAchievements(IssuerContext database) : IAchievements
{
    private readonly Dictionary<long, AchievementVersionInfo> _read = [];

    public async Task<AchievementVersionInfo?> FindVersionAsync(long versionId, CancellationToken cancellation) =>
        _read.GetValueOrDefault(versionId) ?? Info(await Versions().SingleOrDefaultAsync(v => v.Id == versionId, cancellation));

    public async Task<AchievementVersionInfo?> FindAsync(PublicId achievement, int? version, CancellationToken cancellation) =>
        Info(
            await Versions()
                .Where(v => v.Achievement.PublicId == achievement && (version == null || v.Version == version))
                .OrderByDescending(v => v.Version)
                .FirstOrDefaultAsync(cancellation)
        );

    public async Task<AchievementVersionInfo?> FindAsync(long entityId, string identifier, CancellationToken cancellation) =>
        Info(
            await Versions()
                .Where(v => v.Achievement.EntityId == entityId && v.Achievement.Identifier == identifier)
                .OrderByDescending(v => v.Version)
                .FirstOrDefaultAsync(cancellation)
        );

    private IQueryable<AchievementVersion> Versions() => database.Set<AchievementVersion>().AsNoTracking().Include(v => v.Achievement);

    private AchievementVersionInfo? Info(AchievementVersion? row) => row is null ? null : _read[row.Id] = ToInfo(row, row.Achievement);

    public static AchievementVersionInfo ToInfo(AchievementVersion row, Achievement achievement) =>
        new(
            row.Id,
            achievement.Id,
            achievement.PublicId,
            achievement.Identifier,
            row.Version,
            achievement.EntityId,
            StoredContent.Read(row)
        );
}
