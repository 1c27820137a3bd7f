using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials;

/// <summary>Answers what assessment asks about proofs.</summary>
internal sealed class AnswerWhoHolds(ICredentialSearch search, IssuerContext database) : IProofsHeld
{
    private const int Chunk = 500;

    public async Task<IReadOnlyList<ProofHeld>> FindAsync(IReadOnlyCollection<string> uris, CancellationToken cancellation) =>
        [
            .. (await search.FindAsync(uris, cancellation)).Select(f => new ProofHeld(
                f.Uri,
                f.MemberId,
                f.AchievementIdentifier,
                f.Level,
                f.ValidUntil,
                f.IsWithdrawn
            )),
        ];

    public async Task<IReadOnlyDictionary<long, PublicId>> HoldersAsync(
        long entityId,
        string achievementIdentifier,
        IReadOnlyCollection<long> memberIds,
        CancellationToken cancellation
    )
    {
        var holders = new Dictionary<long, PublicId>();
        foreach (var some in memberIds.Chunk(Chunk))
        {
            var awards = await database
                .Set<Award>()
                .Where(a => a.EntityId == entityId && a.AchievementIdentifier == achievementIdentifier && some.Contains(a.MemberId))
                .Select(a => new { a.MemberId, a.PublicId })
                .ToListAsync(cancellation);
            awards.ForEach(a => holders[a.MemberId] = a.PublicId);
        }

        return holders;
    }
}
