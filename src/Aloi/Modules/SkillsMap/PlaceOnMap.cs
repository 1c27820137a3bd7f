using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Delivery.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.SkillsMap;

/// <summary>Puts stored credentials on the map, and can start the whole map again from them.</summary>
public sealed class PlaceOnMap(IssuerContext database, IssuerWork work, ICredentials credentials, IDeliveries deliveries)
    : IHandle<CredentialsStored>
{
    private const int Chunk = 500;

    public async Task HandleAsync(CredentialsStored @event, CancellationToken cancellation)
    {
        foreach (var some in @event.CredentialIds.Distinct().Chunk(Chunk))
        {
            await PlaceAsync(await credentials.ReadAsync(some, cancellation), cancellation);
        }
    }

    /// <summary>Forgets the organisation's map and reads it again from its credentials, in one transaction: nobody sees half of it.</summary>
    public Task<int> RebuildAsync(CancellationToken cancellation) =>
        work.RunAsync(
            async () =>
            {
                await database.Set<SkillRow>().ExecuteDeleteAsync(cancellation);
                var (last, placed) = (0L, 0);
                while (await deliveries.StoredAfterAsync(last, Chunk, cancellation) is { Count: > 0 } page)
                {
                    await PlaceAsync(await credentials.ReadAsync(page, cancellation), cancellation);
                    (last, placed) = (page[^1], placed + page.Count);
                }

                return placed;
            },
            cancellation
        );

    /// <summary>The latest version of an award replaces the earlier ones, in whatever order they come.</summary>
    private async Task PlaceAsync(IReadOnlyList<CredentialInfo> read, CancellationToken cancellation)
    {
        var latest = read.GroupBy(c => c.AwardId).Select(versions => versions.MaxBy(c => c.CredentialId)!).ToList();
        var awards = latest.ConvertAll(c => c.AwardId);
        var rows = await database.Set<SkillRow>().Where(s => awards.Contains(s.AwardId)).ToListAsync(cancellation);
        var known = rows.ToLookup(s => s.AwardId);
        foreach (var credential in latest.Where(c => known[c.AwardId].All(s => s.CredentialId < c.CredentialId)))
        {
            database.RemoveRange(known[credential.AwardId]);
            database.AddRange(SkillReader.Read(credential));
        }

        await database.SaveChangesAsync(cancellation);
    }
}
