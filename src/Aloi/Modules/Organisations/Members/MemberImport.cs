using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Organisations.Members;

/// <summary>Saves a batch of members, in the transaction at hand: finds the ones already known, adds the others.</summary>
internal sealed class MemberImport(IssuerContext database, MemberFinder finder, SubjectKeys keys, MemberWriter writer, AuditTrail audit)
{
    /// <summary>The rows must already be checked: no two of them are one person.</summary>
    public async Task<ImportedMembers> SaveAsync(long entityId, IReadOnlyList<MemberRow> rows, CancellationToken cancellation)
    {
        var known = await finder.FindAsync(rows, cancellation);
        var members = known.Select(match => match.Member).ToArray();
        var changed = await writer.CompleteAsync(rows, members, cancellation);
        var missing = Enumerable.Range(0, rows.Count).Where(i => members[i] is null).ToList();
        var keyIds = await keys.CreateAsync(missing.Count, cancellation);
        var sealers = await keys.OpenAsync(keyIds, cancellation);
        for (var i = 0; i < missing.Count; i++)
        {
            members[missing[i]] = writer.Make(entityId, rows[missing[i]], keyIds[i], sealers[keyIds[i]]);
        }

        database.AddRange(missing.Select(i => members[i]!));
        if (missing.Count + changed > 0)
        {
            audit.Record("members.imported", $"entity:{entityId}", new { added = missing.Count, changed });
        }

        await database.SaveChangesAsync(cancellation);
        return new ImportedMembers([.. members.Select(m => m!)], missing.Count, changed);
    }
}

/// <param name="Members">In the order of the rows.</param>
internal sealed record ImportedMembers(IReadOnlyList<Member> Members, int Added, int Changed);
