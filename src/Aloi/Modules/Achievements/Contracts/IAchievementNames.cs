using Aloi.Platform;

namespace Aloi.Modules.Achievements.Contracts;

/// <summary>What the current organisation certifies, by name, for pages that list or let somebody choose.</summary>
public interface IAchievementNames
{
    /// <summary>All published achievements under the name of their newest version, by name.</summary>
    Task<IReadOnlyList<AchievementName>> AllAsync(CancellationToken cancellation);
}

/// <param name="EntityId">The issuing entity.</param>
public sealed record AchievementName(long AchievementId, PublicId PublicId, string Identifier, long EntityId, string Name);
