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
        [.. (await search.FindAsync(uris, cancellation)).Select(Held)];

    public async Task<IReadOnlyList<ProofHeld>> OfMemberAsync(long memberId, string achievementIdentifier, CancellationToken cancellation)
    {
        var uris = await database
            .Set<Award>()
            .Where(a => a.MemberId == memberId && a.AchievementIdentifier == achievementIdentifier)
            .Select(a => a.Uri)
            .ToListAsync(cancellation);
        return await FindAsync(uris, cancellation);
    }

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

    private static ProofHeld Held(CredentialFound found) =>
        new(found.Uri, found.MemberId, found.AchievementIdentifier, found.Level, found.ValidUntil, found.IsWithdrawn);
}
