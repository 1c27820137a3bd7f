using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Status;

/// <param name="Awards">The awards whose current credential changes, by public id.</param>
/// <param name="To">Revoked for good, suspended for a while, or active again.</param>
/// <param name="EntityId">Only awards of this issuing entity; null for whatever the current user may administer.</param>
/// <param name="Reason">Kept in the audit trail as a code, so that it names nobody; null when none was asked for.</param>
public sealed record StatusChange(
    IReadOnlyCollection<PublicId> Awards,
    CredentialStatus To,
    long? EntityId = null,
    StatusReason? Reason = null
);

/// <summary>Why a proof was withdrawn.</summary>
public enum StatusReason
{
    IssuedInError,
    RuleNotMet,
    Fraud,
    HolderAsked,
    NoLongerHolds,
    UnderReview,
    Other,
}

public sealed record StatusChanged(int Count);

/// <summary>Revokes, suspends or reinstates, for one or for ten thousand; all of them or none.</summary>
public sealed class ChangeStatus(
    IssuerContext database,
    IRights rights,
    StatusListSigner signer,
    IssuerWork work,
    ChangeStatus.Telling telling
)
{
    private const int MostProblems = 200;

    public async Task<Outcome<StatusChanged>> HandleAsync(StatusChange request, CancellationToken cancellation)
    {
        try
        {
            return await work.TryAsync(() => ChangeAsync(request, cancellation), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else changed one of them between our reading and our writing, and was first.
            return CredentialsProblems.ChangedMeanwhile.With();
        }
    }

    private async Task<Outcome<StatusChanged>> ChangeAsync(StatusChange request, CancellationToken cancellation)
    {
        var wanted = request.Awards.Distinct().ToList();
        var credentials = await CurrentAsync(wanted, cancellation);
        credentials.RemoveAll(c => request.EntityId is { } issuer && c.Award.EntityId != issuer);
        if (credentials.Count < wanted.Count || wanted.Count == 0)
        {
            return CommonProblems.NotFound.With();
        }

        foreach (var entity in credentials.Select(c => c.Award.EntityId).Distinct())
        {
            if (!await rights.HoldsAsync(Right.Administrator, entity, cancellation))
            {
                return CommonProblems.NotAllowed.With();
            }
        }

        var refused = credentials.Where(c => !c.May(request.To)).Select(c => Refuse(c, request.To)).Take(MostProblems).ToList();
        if (refused.Count > 0)
        {
            return Outcome<StatusChanged>.Refused(refused);
        }

        credentials.ForEach(c => c.Become(request.To, telling.Now));
        await database.SaveChangesAsync(cancellation);
        await signer.SignAgainAsync(credentials.Select(c => c.StatusListId).OfType<long>(), cancellation);
        telling.Tell(credentials, request);
        return new StatusChanged(credentials.Count);
    }

    /// <summary>The newest credential of each award.</summary>
    private async Task<List<Credential>> CurrentAsync(List<PublicId> awards, CancellationToken cancellation)
    {
        var found = new List<Credential>();
        foreach (var some in awards.Chunk(500))
        {
            var rows = await database
                .Set<Credential>()
                .Include(c => c.Award)
                .Where(c => some.Contains(c.Award.PublicId))
                .ToListAsync(cancellation);
            found.AddRange(rows.GroupBy(c => c.AwardId).Select(g => g.MaxBy(c => c.Version)!));
        }

        return found;
    }

    private static Problem Refuse(Credential credential, CredentialStatus to) =>
        credential.Status == CredentialStatus.Revoked
            ? CredentialsProblems.AlreadyRevoked.With(credential.Award.PublicId)
            : CredentialsProblems.AlreadySo.With(credential.Award.PublicId, to);

    /// <summary>What a change leaves behind: a trace of each act, and the news for other modules.</summary>
    public sealed class Telling(AuditTrail audit, OutboxWriter outbox, TimeProvider time)
    {
        public DateTimeOffset Now => time.GetUtcNow();

        public void Tell(IReadOnlyCollection<Credential> credentials, StatusChange change)
        {
            var details = change.Reason is { } reason ? new { reason = reason.ToString() } : null;
            foreach (var credential in credentials)
            {
                audit.Record($"credential.{change.To.ToString().ToLowerInvariant()}", $"credential:{credential.Id}", details);
            }

            outbox.Publish(credentials.Select(c => c.Id), ids => new CredentialsStatusChanged(ids));
        }
    }
}
