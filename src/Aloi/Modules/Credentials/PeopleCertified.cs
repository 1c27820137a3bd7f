using Aloi.Modules.Achievements.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials;

/// <summary>How many proofs of each version are held and not withdrawn; a corrected proof is one proof.</summary>
internal sealed class PeopleCertified(IssuerContext database) : IPeopleFigures
{
    public PeopleFigure Figure => PeopleFigure.Certified;

    public async Task<IReadOnlyDictionary<long, int>> CountAsync(IReadOnlyCollection<long> versionIds, CancellationToken cancellation) =>
        await database
            .Set<Credential>()
            .Where(c => versionIds.Contains(c.AchievementVersionId) && c.Status != CredentialStatus.Revoked && c.Status != CredentialStatus.Replaced)
            .GroupBy(c => c.AchievementVersionId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
}
