using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Members;

/// <summary>Reads members with their sealed content opened, a batch at a time.</summary>
internal sealed class MemberBook(IssuerContext database, SubjectKeys keys)
{
    private const int Chunk = 500;

    public async Task<IReadOnlyDictionary<long, MemberInfo>> ReadAsync(IReadOnlyCollection<long> memberIds, CancellationToken cancellation)
    {
        var found = new Dictionary<long, MemberInfo>(memberIds.Count);
        foreach (var some in memberIds.Distinct().Chunk(Chunk))
        {
            var rows = await database.Set<Member>().AsNoTracking().Where(m => some.Contains(m.Id)).ToListAsync(cancellation);
            var contents = await OpenAsync(rows, cancellation);
            foreach (var row in rows)
            {
                found[row.Id] = Info(row, contents.GetValueOrDefault(row.Id));
            }
        }

        return found;
    }

    /// <summary>The content of each member by id; one whose key was destroyed is absent.</summary>
    public async Task<IReadOnlyDictionary<long, MemberContent>> OpenAsync(IReadOnlyList<Member> members, CancellationToken cancellation)
    {
        var sealers = await keys.OpenAsync(members.Where(m => m.ErasedAt is null).Select(m => m.SubjectKeyId), cancellation);
        return members
            .Where(m => m.ErasedAt is null && sealers.ContainsKey(m.SubjectKeyId))
            .ToDictionary(m => m.Id, m => MemberSeals.Open(m, sealers[m.SubjectKeyId]));
    }

    private static MemberInfo Info(Member row, MemberContent? content) =>
        new(
            row.Id,
            row.SubjectKeyId,
            row.EntityId,
            content?.Email,
            content?.GivenName ?? "",
            content?.FamilyName ?? "",
            row.Language,
            IsErased: content is null
        )
        {
            PublicId = row.PublicId,
            ManagerId = row.ManagerId,
        };
}
