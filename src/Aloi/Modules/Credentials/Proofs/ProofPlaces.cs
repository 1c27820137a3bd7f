using Aloi.Modules.Credentials.Keys;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Proofs;

/// <summary>Where the current user may look at proofs, and where they may change them.</summary>
internal sealed class ProofPlaces(IEntityTree tree, IssuerContext database)
{
    /// <summary>Designers and administrators look; administrators change.</summary>
    public async Task<ProofScope> ReadAsync(CancellationToken cancellation)
    {
        var administered = await tree.WhereAsync(Right.Administrator, cancellation);
        var designed = await tree.WhereAsync(Right.Designer, cancellation);
        var seen = administered.Concat(designed).DistinctBy(p => p.Entity.Id).Select(p => p.Entity).ToDictionary(e => e.Id);
        var issuing = await database.Set<IssuingEntity>().Select(i => i.EntityId).ToListAsync(cancellation);
        return new ProofScope(
            seen,
            administered.Select(p => p.Entity.Id).ToHashSet(),
            [.. issuing.Where(seen.ContainsKey).Select(id => seen[id]).OrderBy(e => e.Name, StringComparer.CurrentCultureIgnoreCase)]
        );
    }
}

/// <param name="Seen">The entities whose proofs may be looked at.</param>
/// <param name="Administered">Those whose proofs may be changed.</param>
/// <param name="Issuers">Those of the seen ones that have issued anything.</param>
internal sealed record ProofScope(
    IReadOnlyDictionary<long, EntityInfo> Seen,
    IReadOnlySet<long> Administered,
    IReadOnlyList<EntityInfo> Issuers
)
{
    public bool IsEmpty => Seen.Count == 0;

    /// <summary>Nothing of the organisation is out of sight.</summary>
    public bool IsWhole => Seen.Values.Any(e => e.ParentId is null);
}
