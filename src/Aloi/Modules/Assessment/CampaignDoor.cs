using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment;

/// <summary>What somebody who runs an assessment wants to do at the achievement's entity.</summary>
internal enum CampaignAct
{
    /// <summary>See who is where.</summary>
    Look,

    Enrol,

    /// <summary>Bring results.</summary>
    Record,

    /// <summary>Open the issued proof.</summary>
    SeeProof,

    /// <summary>Grant a retake, more time or a waiver, correct an act, read what candidates ask.</summary>
    Decide,

    /// <summary>Read and grant accommodations, which are nobody else's business.</summary>
    Accommodate,
}

/// <summary>The newest version of an achievement, its entity and its clock, for somebody entitled.</summary>
public sealed record Campaign(AchievementVersionInfo Version, EntityInfo Entity)
{
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Entity.TimeZone);

    public string Name => Version.Content.Achievement.Name;

    /// <summary>Nobody is shown a way that is closed to them.</summary>
    public bool MayEnrol { get; init; }

    public bool MayRecord { get; init; }

    public bool MaySeeProof { get; init; }

    public bool MayDecide { get; init; }
}

/// <summary>Opens an achievement to those who run it: another organisation's is not found, a stranger's is not allowed.</summary>
internal sealed class CampaignDoor(IAchievements achievements, IOrganisations organisations, IRights rights)
{
    private static readonly Dictionary<CampaignAct, Right[]> Needed = new()
    {
        [CampaignAct.Look] = [Right.Designer, Right.Assessor, Right.Administrator, Right.Manager],
        [CampaignAct.Enrol] = [Right.Designer, Right.Assessor, Right.Administrator],
        [CampaignAct.Record] = [Right.Designer, Right.Assessor],
        [CampaignAct.SeeProof] = [Right.Designer, Right.Administrator],
        [CampaignAct.Decide] = [Right.Designer, Right.Administrator],
        [CampaignAct.Accommodate] = [Right.Designer, Right.Administrator],
    };

    public async Task<Outcome<Campaign>> OpenAsync(PublicId achievement, CampaignAct act, CancellationToken cancellation) =>
        await OpenAsync(await achievements.FindAsync(achievement, version: null, cancellation), act, cancellation);

    public async Task<Outcome<Campaign>> OpenVersionAsync(long versionId, CampaignAct act, CancellationToken cancellation) =>
        await OpenAsync(await achievements.FindVersionAsync(versionId, cancellation), act, cancellation);

    public async Task<bool> MayAsync(long entityId, CampaignAct act, CancellationToken cancellation)
    {
        foreach (var right in Needed[act])
        {
            if (await rights.HoldsAsync(right, entityId, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same question about a place whose rights are known.</summary>
    public static bool May(Place place, CampaignAct act) => place.HoldsAny(Needed[act]);

    private async Task<Outcome<Campaign>> OpenAsync(AchievementVersionInfo? version, CampaignAct act, CancellationToken cancellation)
    {
        var entity = version is null ? null : await organisations.FindEntityAsync(version.EntityId, cancellation);
        if (version is null || entity is null)
        {
            return CommonProblems.NotFound.With();
        }

        return await MayAsync(entity.Id, act, cancellation)
            ? new Campaign(version, entity)
            {
                MayEnrol = await MayAsync(entity.Id, CampaignAct.Enrol, cancellation),
                MayRecord = await MayAsync(entity.Id, CampaignAct.Record, cancellation),
                MaySeeProof = await MayAsync(entity.Id, CampaignAct.SeeProof, cancellation),
                MayDecide = await MayAsync(entity.Id, CampaignAct.Decide, cancellation),
            }
            : CommonProblems.NotAllowed.With();
    }
}
