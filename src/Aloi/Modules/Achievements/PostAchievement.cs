using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Achievements;

/// <summary>
/// Publishes a definition that somebody wrote elsewhere, when its rule can work with the people there are. Said only to whoever may publish
/// there; what was published before stays published, whatever has become of a pool.
/// </summary>
internal sealed class PostAchievement(PublishAchievement publish, IssuerWork work, KnownPools pools)
{
    public Task<Outcome<AchievementPublished>> HandleAsync(AchievementToPublish request, CancellationToken cancellation) =>
        work.TryAsync(() => PublishAsync(request, cancellation), cancellation);

    private async Task<Outcome<AchievementPublished>> PublishAsync(AchievementToPublish request, CancellationToken cancellation)
    {
        var published = await publish.PublishAsync(request, cancellation);
        if (published is not { Succeeded: true, Value.IsNew: true })
        {
            return published;
        }

        var known = await pools.AtAsync(request.EntityId, cancellation);
        var refusals = ProtocolAnalysis.Refusals(request.File.Protocol, known);
        return refusals.Count == 0 ? published : Outcome<AchievementPublished>.Refused(refusals);
    }
}
