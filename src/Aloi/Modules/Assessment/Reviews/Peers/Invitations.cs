using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reviews.Peers;

/// <summary>Who was asked about whom, and has answered.</summary>
internal sealed class Invitations(IssuerContext database, TimeProvider time)
{
    public Task<bool> IsInvitedAsync(long candidacyId, string leaf, long peer, CancellationToken cancellation) =>
        database.Set<PeerInvitation>().AnyAsync(i => i.CandidacyId == candidacyId && i.Leaf == leaf && i.PeerId == peer, cancellation);

    public Task AnswerAsync(long candidacyId, string leaf, long peer, CancellationToken cancellation)
    {
        DateTimeOffset? now = time.GetUtcNow();
        return database
            .Set<PeerInvitation>()
            .Where(i => i.CandidacyId == candidacyId && i.Leaf == leaf && i.PeerId == peer)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.AnsweredAt, now), cancellation);
    }

    /// <summary>What one member was asked and has not answered, the oldest first.</summary>
    public Task<List<PeerInvitation>> OpenOfAsync(long peer, int count, CancellationToken cancellation) =>
        database
            .Set<PeerInvitation>()
            .AsNoTracking()
            .Where(i => i.PeerId == peer && i.AnsweredAt == null)
            .OrderBy(i => i.Id)
            .Take(count)
            .ToListAsync(cancellation);

    public Task<List<PeerInvitation>> AboutAsync(long candidacyId, string leaf, CancellationToken cancellation) =>
        database
            .Set<PeerInvitation>()
            .AsNoTracking()
            .Where(i => i.CandidacyId == candidacyId && i.Leaf == leaf)
            .OrderBy(i => i.Id)
            .ToListAsync(cancellation);
}
