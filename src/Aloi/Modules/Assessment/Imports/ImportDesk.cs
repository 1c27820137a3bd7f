using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Imports;

/// <summary>An import with the achievement it is about, for somebody who may bring results there.</summary>
public sealed record OpenImport(ResultImport Import, Campaign Campaign);

/// <summary>Finds imports, and moves them from state to state so that only one of two hands does it.</summary>
internal sealed class ImportDesk(IssuerContext database, CampaignDoor door)
{
    public async Task<Outcome<OpenImport>> OpenAsync(PublicId id, CancellationToken cancellation) =>
        await OpenAsync(await database.Set<ResultImport>().SingleOrDefaultAsync(i => i.PublicId == id, cancellation), cancellation);

    public async Task<Outcome<OpenImport>> OpenAsync(long id, CancellationToken cancellation) =>
        await OpenAsync(await database.Set<ResultImport>().SingleOrDefaultAsync(i => i.Id == id, cancellation), cancellation);

    /// <summary>The newest imports about an achievement.</summary>
    public Task<List<ResultImport>> LastAsync(long achievementId, int count, CancellationToken cancellation) =>
        database
            .Set<ResultImport>()
            .AsNoTracking()
            .Where(i => i.AchievementId == achievementId && i.State != ImportState.Discarded)
            .OrderByDescending(i => i.Id)
            .Take(count)
            .ToListAsync(cancellation);

    /// <summary>False when it was not in that state, or was read again since.</summary>
    public async Task<bool> MoveAsync(ResultImport import, ImportState from, ImportState to, int revision, CancellationToken cancellation)
    {
        var id = import.Id;
        var moved = await database
            .Set<ResultImport>()
            .Where(i => i.Id == id && i.State == from && i.Revision == revision)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.State, to), cancellation);
        await database.Entry(import).ReloadAsync(cancellation);
        return moved == 1;
    }

    private async Task<Outcome<OpenImport>> OpenAsync(ResultImport? import, CancellationToken cancellation)
    {
        if (import is null)
        {
            return CommonProblems.NotFound.With();
        }

        var campaign = await door.OpenVersionAsync(import.AchievementVersionId, CampaignAct.Record, cancellation);
        return campaign.Succeeded ? new OpenImport(import, campaign.Value) : Outcome<OpenImport>.Refused(campaign.Problems);
    }
}
