using Aloi.Modules.Credentials.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials;

/// <summary>Finds credentials by holder and achievement, or by their own ids.</summary>
internal sealed class SearchCredentials(IssuerContext database) : ICredentialSearch
{
    private const int Chunk = 500;

    public async Task<IReadOnlyList<CredentialFound>> FindAsync(
        long entityId,
        string achievementIdentifier,
        IReadOnlyCollection<long> memberIds,
        CancellationToken cancellation
    )
    {
        var found = new List<CredentialFound>();
        foreach (var some in memberIds.Chunk(Chunk))
        {
            var held = database
                .Set<Credential>()
                .Where(c => c.Award.EntityId == entityId && c.Award.AchievementIdentifier == achievementIdentifier)
                .Where(c => some.Contains(c.Award.MemberId));
            found.AddRange(await ReadAsync(held, cancellation));
        }

        return found;
    }

    public async Task<IReadOnlyList<CredentialFound>> FindAsync(IReadOnlyCollection<string> uris, CancellationToken cancellation)
    {
        var found = new List<CredentialFound>();
        foreach (var some in uris.Chunk(Chunk))
        {
            found.AddRange(await ReadAsync(database.Set<Credential>().Where(c => some.Contains(c.Award.Uri)), cancellation));
        }

        return found;
    }

    private static async Task<IEnumerable<CredentialFound>> ReadAsync(IQueryable<Credential> credentials, CancellationToken cancellation)
    {
        var rows = await credentials
            .OrderBy(c => c.AwardId)
            .ThenBy(c => c.Version)
            .Select(c => new
            {
                c.AwardId,
                Found = new CredentialFound(
                    c.Id,
                    c.Award.Uri,
                    c.Award.MemberId,
                    c.Award.AchievementIdentifier,
                    c.AchievementVersionId,
                    c.Level,
                    c.ValidUntil,
                    c.Status != CredentialStatus.Active
                ),
            })
            .ToListAsync(cancellation);
        return rows.GroupBy(r => r.AwardId).Select(versions => versions.Last().Found);
    }
}
