using Aloi.Platform;

namespace Aloi.Modules.Achievements.Contracts;

/// <summary>The definitions of proofs. A published version never changes.</summary>
public interface IAchievements
{
    Task<AchievementVersionInfo?> FindVersionAsync(long versionId, CancellationToken cancellation);

    /// <summary>The version of that number, or the newest; null when the current organisation has none.</summary>
    Task<AchievementVersionInfo?> FindAsync(PublicId achievement, int? version, CancellationToken cancellation);

    /// <summary>The newest version of what the entity certifies under its own short name; null when it certifies no such thing.</summary>
    Task<AchievementVersionInfo?> FindAsync(long entityId, string identifier, CancellationToken cancellation);
}

/// <param name="Identifier">The designer's own stable identifier, a slug, unique within the issuing entity.</param>
/// <param name="EntityId">The issuing entity.</param>
/// <param name="Content">The whole definition: achievement, protocol, image.</param>
public sealed record AchievementVersionInfo(
    long VersionId,
    long AchievementId,
    PublicId PublicId,
    string Identifier,
    int Version,
    long EntityId,
    PublishedContent Content
);
