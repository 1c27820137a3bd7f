namespace Aloi.Modules.Achievements.Contracts;

/// <summary>What an entity certifies, to be shown to anybody.</summary>
public interface IAchievementCatalogue
{
    /// <summary>The newest published version of each achievement of the entity, in the order of their names.</summary>
    Task<IReadOnlyList<AchievementVersionInfo>> NewestAsync(long entityId, CancellationToken cancellation);
}
