using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Achievements;

/// <param name="EntityId">Who issues it.</param>
/// <param name="Yaml">The text as it was typed, kept beside what it means.</param>
public sealed record AchievementToPublish(long EntityId, AchievementFile File, string Yaml);

/// <param name="IsNew">False when this very version had been published before; publishing again changes nothing.</param>
public sealed record AchievementPublished(AchievementVersionInfo Version, bool IsNew);

/// <summary>Fixes a version of an achievement for ever. A change needs a higher version; what was issued never changes.</summary>
public sealed class PublishAchievement(
    IssuerContext database,
    IssuerWork work,
    AchievementPlaces places,
    AuditTrail audit,
    TimeProvider time
)
{
    public Task<Outcome<AchievementPublished>> HandleAsync(AchievementToPublish request, CancellationToken cancellation) =>
        work.TryAsync(() => PublishAsync(request, cancellation), cancellation);

    /// <summary>Publishes in the caller's transaction; a refusal is then the caller's to roll back.</summary>
    public async Task<Outcome<AchievementPublished>> PublishAsync(AchievementToPublish request, CancellationToken cancellation)
    {
        var entity = await places.OpenAsync(request.EntityId, cancellation);
        if (!entity.Succeeded)
        {
            return Outcome<AchievementPublished>.Refused(entity.Problems);
        }

        if (await places.RefuseImageAsync(request.File.Achievement, cancellation) is { } tooLarge)
        {
            return tooLarge;
        }

        var achievement = await places.FindOrAddAsync(entity.Value, request.File.Achievement.Id, cancellation);
        var versions = await database
            .Set<AchievementVersion>()
            .Where(v => v.AchievementId == achievement.Id)
            .OrderBy(v => v.Version)
            .ToListAsync(cancellation);
        var canonical = AchievementIdentity.Canonical(request.File);
        var decided = Decide(versions, request.File.Achievement.Version, canonical);
        if (!decided.Succeeded)
        {
            return Outcome<AchievementPublished>.Refused(decided.Problems);
        }

        if (decided.Value is AchievementDecision.AlreadyThere there)
        {
            return new AchievementPublished(PublishedAchievements.ToInfo(there.Version, achievement), IsNew: false);
        }

        var added = await AddAsync(achievement, request, canonical, cancellation);
        return new AchievementPublished(PublishedAchievements.ToInfo(added, achievement), IsNew: true);
    }

    /// <summary>The same again is fine; something else under a number that is taken, or a number below the newest, is not.</summary>
    internal static Outcome<AchievementDecision> Decide(IReadOnlyList<AchievementVersion> versions, int wanted, string canonical)
    {
        if (versions.FirstOrDefault(v => v.Version == wanted) is { } same)
        {
            var changed = StoredContent.Differences(same.Canonical, canonical);
            return changed.Count == 0
                ? new AchievementDecision.AlreadyThere(same)
                : AchievementsProblems.ChangedVersion.With(wanted, string.Join(", ", changed), versions[^1].Version + 1);
        }

        return versions.Count > 0 && wanted < versions[^1].Version
            ? AchievementsProblems.VersionNotHigher.With(wanted, versions[^1].Version)
            : new AchievementDecision.New();
    }

    private async Task<AchievementVersion> AddAsync(
        Achievement achievement,
        AchievementToPublish request,
        string canonical,
        CancellationToken cancellation
    )
    {
        var version = new AchievementVersion
        {
            Achievement = achievement,
            Version = request.File.Achievement.Version,
            Canonical = canonical,
            Yaml = request.Yaml,
            ProtocolDigest = ProtocolIdentity.Digest(request.File.Protocol).Hex,
            Image = (request.File.Achievement.Image as AchievementImage.Png)?.Content.ToArray(),
            PublishedAt = time.GetUtcNow(),
        };
        database.Add(version);
        await database.SaveChangesAsync(cancellation);
        audit.Record("achievement.published", $"achievement:{achievement.Id}", new { version.Version });
        return version;
    }
}

/// <summary>What publishing comes to.</summary>
internal abstract record AchievementDecision
{
    public sealed record AlreadyThere(AchievementVersion Version) : AchievementDecision;

    public sealed record New : AchievementDecision;
}
