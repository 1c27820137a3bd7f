using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Achievements.Pages;

/// <summary>One version of an achievement, with what is around it.</summary>
/// <param name="Versions">The newest first.</param>
/// <param name="MayDesign">Whether the member may write the next version.</param>
public sealed record AchievementSheet(
    Achievement Achievement,
    EntityInfo Entity,
    AchievementVersion Shown,
    PublishedContent Content,
    IReadOnlyList<VersionLine> Versions,
    PeopleCounts People,
    bool MayDesign
)
{
    /// <summary>Whether the member may bring results.</summary>
    public bool MayRecord { get; init; }

    public AchievementFile File =>
        new()
        {
            Issuer = new IssuerDefinition
            {
                Name = Entity.Name,
                Url = Entity.Url,
                Country = Entity.Country,
            },
            Achievement = Content.Achievement,
            Protocol = Content.Protocol,
        };
}

public sealed record VersionLine(AchievementVersion Version, PublishedContent Content);

internal sealed class AchievementSheets(IssuerContext database, IOrganisations organisations, IRights rights, PeopleCounter people)
{
    /// <summary>The version asked for, or the newest; null when there is none.</summary>
    public async Task<AchievementSheet?> ReadAsync(PublicId id, int? version, CancellationToken cancellation)
    {
        var rows = await database
            .Set<AchievementVersion>()
            .AsNoTracking()
            .Include(v => v.Achievement)
            .Where(v => v.Achievement.PublicId == id)
            .OrderByDescending(v => v.Version)
            .ToListAsync(cancellation);
        var shown = rows.FirstOrDefault(v => version is null || v.Version == version);
        if (shown is null || await organisations.FindEntityAsync(shown.Achievement.EntityId, cancellation) is not { } entity)
        {
            return null;
        }

        var lines = rows.Select(v => new VersionLine(v, StoredContent.Read(v))).ToList();
        return new AchievementSheet(
            shown.Achievement,
            entity,
            shown,
            lines.Single(l => l.Version.Id == shown.Id).Content,
            lines,
            await people.CountAsync([.. rows.Select(v => v.Id)], cancellation),
            await rights.HoldsAsync(Right.Designer, entity.Id, cancellation)
        )
        {
            MayRecord =
                await rights.HoldsAsync(Right.Designer, entity.Id, cancellation)
                || await rights.HoldsAsync(Right.Assessor, entity.Id, cancellation),
        };
    }
}
