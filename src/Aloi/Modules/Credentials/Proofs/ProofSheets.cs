using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Proofs;

/// <summary>What the page of the list shows.</summary>
/// <param name="Ticked">Chosen before, when a form comes back.</param>
public sealed record ProofSheet(
    ProofFilter Filter,
    ProofRows Rows,
    IReadOnlyList<EntityInfo> Entities,
    IReadOnlyList<ListedAchievement> Achievements,
    bool MayChange,
    IReadOnlySet<PublicId> Ticked
);

/// <summary>Reads the list with what it can be filtered by.</summary>
internal sealed class ProofSheets(IssuerContext database, ProofPlaces places, ListProofs list, ProofLines lines, ProofNames names)
{
    /// <summary>Null for somebody who may look at no proof at all.</summary>
    public async Task<ProofSheet?> ReadAsync(ProofFilter filter, CancellationToken cancellation)
    {
        var scope = await places.ReadAsync(cancellation);
        if (scope.IsEmpty)
        {
            return null;
        }

        var entities = scope.Issuers.Where(e => filter.Entity is not { } one || e.PublicId == one).Select(e => e.Id);
        return new ProofSheet(
            filter,
            await list.ReadAsync(filter, scope, cancellation),
            scope.Issuers,
            await names.AllAsync(entities, cancellation),
            scope.Administered.Count > 0,
            new HashSet<PublicId>()
        );
    }

    /// <summary>The lines of these proofs; those that may not be seen are absent. Null for somebody who may look at none.</summary>
    public async Task<IReadOnlyList<ProofRow>?> RowsAsync(IReadOnlyCollection<PublicId> ids, CancellationToken cancellation)
    {
        var scope = await places.ReadAsync(cancellation);
        if (scope.IsEmpty)
        {
            return null;
        }

        var awards = await database
            .Set<Award>()
            .AsNoTracking()
            .Where(a => ids.Contains(a.PublicId))
            .OrderByDescending(a => a.Id)
            .ToListAsync(cancellation);
        awards.RemoveAll(a => !scope.Seen.ContainsKey(a.EntityId));
        return await lines.ReadAsync(awards, scope, cancellation);
    }
}
