using System.Text.Json;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Achievements;

/// <summary>Reads the names once per piece of work, and of each definition nothing else.</summary>
internal sealed class AchievementNames(IssuerContext database) : IAchievementNames
{
    private IReadOnlyList<AchievementName>? _read;

    public async Task<IReadOnlyList<AchievementName>> AllAsync(CancellationToken cancellation) => _read ??= await ReadAsync(cancellation);

    private async Task<IReadOnlyList<AchievementName>> ReadAsync(CancellationToken cancellation)
    {
        var versions = database.Set<AchievementVersion>().AsNoTracking();
        var rows = await versions
            .Where(v => v.Version == versions.Where(o => o.AchievementId == v.AchievementId).Max(o => o.Version))
            .Select(v => new
            {
                v.AchievementId,
                v.Achievement.PublicId,
                v.Achievement.Identifier,
                v.Achievement.EntityId,
                v.Canonical,
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(r => new AchievementName(r.AchievementId, r.PublicId, r.Identifier, r.EntityId, NameIn(r.Canonical)))
                .OrderBy(a => a.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    private static string NameIn(string canonical)
    {
        using var stored = JsonDocument.Parse(canonical);
        return stored.RootElement.GetProperty("achievement").GetProperty("name").GetString() ?? "";
    }
}
