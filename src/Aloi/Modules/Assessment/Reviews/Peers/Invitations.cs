using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Aloi.Modules.Assessment.Reviews.Peers;

/// <summary>Who was asked about whom, and has answered.</summary>
internal sealed class Invitations(IssuerContext database, TimeProvider time)
{
    public Task<bool> IsInvitedAsync(long candidacyId, string leaf, long peer, CancellationToken cancellation) =>
        database.Set<PeerInvitation>().AnyAsync(i => i.CandidacyId == candidacyId && i.Leaf == leaf && i.PeerId == peer, cancellation);

    public Task<PeerInvitation> OfMemberAsync(long candidacyId, string leaf, long peer, CancellationToken cancellation) =>
        database
            .Set<PeerInvitation>()
            .AsNoTracking()
            .SingleAsync(i => i.CandidacyId == candidacyId && i.Leaf == leaf && i.PeerId == peer, cancellation);

    public Task<PeerInvitation?> FindAsync(long id, CancellationToken cancellation) =>
        database.Set<PeerInvitation>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation);

    public Task AnswerAsync(long invitation, CancellationToken cancellation)
    {
        DateTimeOffset? now = time.GetUtcNow();
        return SetAsync(invitation, i => i.SetProperty(x => x.AnsweredAt, now), cancellation);
    }

    public Task DeclineAsync(long invitation, CancellationToken cancellation)
    {
        DateTimeOffset? now = time.GetUtcNow();
        return SetAsync(invitation, i => i.SetProperty(x => x.DeclinedAt, now), cancellation);
    }

    public Task PassAsync(long invitation, CancellationToken cancellation)
    {
        DateTimeOffset? now = time.GetUtcNow();
        return SetAsync(invitation, i => i.SetProperty(x => x.PassedAt, now), cancellation);
    }

    /// <summary>What one member was asked and has not answered, the oldest first.</summary>
    public Task<List<PeerInvitation>> OpenOfAsync(long peer, int count, CancellationToken cancellation) =>
        database
            .Set<PeerInvitation>()
            .AsNoTracking()
            .Where(i => i.PeerId == peer && i.AnsweredAt == null && i.DeclinedAt == null)
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

    /// <summary>How often these members were asked since a day, about whomever; who never was is absent.</summary>
    public Task<Dictionary<long, int>> TimesAskedAsync(
        IReadOnlyCollection<long> members,
        DateTimeOffset since,
        CancellationToken cancellation
    ) =>
        database
            .Set<PeerInvitation>()
            .Where(i => i.PeerId != null && members.Contains(i.PeerId.Value) && i.InvitedAt >= since)
            .GroupBy(i => i.PeerId!.Value)
            .ToDictionaryAsync(g => g.Key, g => g.Count(), cancellation);

    private Task<int> SetAsync(long invitation, Action<UpdateSettersBuilder<PeerInvitation>> set, CancellationToken cancellation) =>
        database.Set<PeerInvitation>().Where(i => i.Id == invitation).ExecuteUpdateAsync(set, cancellation);
}
