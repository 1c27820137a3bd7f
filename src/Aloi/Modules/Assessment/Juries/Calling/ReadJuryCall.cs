using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Pools;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Juries.Calling;

/// <summary>Opens what a jury would be convened for, to whoever may bring results there.</summary>
internal sealed class ReadJuryCall(IAchievements achievements, CampaignDoor door, JuryCandidates candidates, IPools pools)
{
    /// <param name="version">The number of the version; null for the newest.</param>
    public async Task<Outcome<JuryCall>> ReadAsync(PublicId achievement, int? version, string leaf, CancellationToken cancellation)
    {
        if (await achievements.FindAsync(achievement, version, cancellation) is not { } found)
        {
            return CommonProblems.NotFound.With();
        }

        var campaign = await door.OpenVersionAsync(found.VersionId, CampaignAct.Record, cancellation);
        if (!campaign.Succeeded)
        {
            return Outcome<JuryCall>.Refused(campaign.Problems);
        }

        if (found.Content.Protocol.Leaves().FirstOrDefault(l => l.Id == leaf) is not Jury rule)
        {
            return CommonProblems.NotFound.With();
        }

        var waiting = await candidates.WaitingAsync(found.VersionId, leaf, cancellation);
        return new JuryCall(campaign.Value, rule, waiting, await pools.FindAsync(found.EntityId, rule.Pool, cancellation));
    }
}
