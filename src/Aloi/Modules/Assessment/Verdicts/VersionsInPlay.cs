using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Organisations.Contracts;

namespace Aloi.Modules.Assessment.Verdicts;

/// <summary>A version that candidacies are pinned to, with the time zone in which its dates are read. Looked up once per piece of work.</summary>
internal sealed class VersionsInPlay(IAchievements achievements, IOrganisations organisations)
{
    private readonly Dictionary<long, (AchievementVersionInfo, TimeZoneInfo)> _known = [];

    public async Task<(AchievementVersionInfo Version, TimeZoneInfo Zone)> FindAsync(long versionId, CancellationToken cancellation)
    {
        if (_known.TryGetValue(versionId, out var known))
        {
            return known;
        }

        // A candidacy keeps its version and its entity for ever, so an absent one is a bug and not a refusal.
        var version =
            await achievements.FindVersionAsync(versionId, cancellation)
            ?? throw new InvalidOperationException($"Version {versionId} of an achievement is missing.");
        var entity =
            await organisations.FindEntityAsync(version.EntityId, cancellation)
            ?? throw new InvalidOperationException($"Entity {version.EntityId} is missing.");
        known = (version, TimeZoneInfo.FindSystemTimeZoneById(entity.TimeZone));
        _known.Add(versionId, known);
        return known;
    }
}
