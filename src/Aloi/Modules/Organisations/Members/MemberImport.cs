using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Members.Words;
using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;

namespace Aloi.Modules.Organisations.Members;

/// <summary>Saves a batch of members, in the transaction at hand: finds the ones already known, adds the others.</summary>
internal sealed class MemberImport(
    IssuerContext database,
    MemberFinder finder,
    MemberWriter writer,
    MemberWordIndex words,
    AuditTrail audit
)
{
    /// <summary>The rows must already be checked: no two of them are one person.</summary>
    public async Task<ImportedMembers> SaveAsync(long entityId, IReadOnlyList<MemberRow> rows, CancellationToken cancellation)
    {
        var known = await finder.FindAsync(rows, cancellation);
        var members = known.Select(match => match.Member).ToArray();
        var changed = await writer.CompleteAsync(rows, members, cancellation);
        var missing = Enumerable.Range(0, rows.Count).Where(i => members[i] is null).ToList();
        var made = await writer.MakeAsync(entityId, [.. missing.Select(i => rows[i])], cancellation);
        for (var i = 0; i < missing.Count; i++)
        {
            members[missing[i]] = made[i];
        }

        database.AddRange(made);
        if (missing.Count + changed.Count > 0)
        {
            audit.Record("members.imported", $"entity:{entityId}", new { added = missing.Count, changed = changed.Count });
        }

        await database.SaveChangesAsync(cancellation);
        await words.ReplaceAsync(changed, cancellation);
        await words.AddAsync(missing.Select(i => (members[i]!.Id, MemberWriter.Merge(null, rows[i]))), cancellation);
        return new ImportedMembers([.. members.Select(m => m!)], missing.Count, changed.Count);
    }
}

/// <param name="Members">In the order of the rows.</param>
internal sealed record ImportedMembers(IReadOnlyList<Member> Members, int Added, int Changed);
