using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Modules.Organisations.Members;
using Aloi.Platform;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations;

/// <summary>What other modules may ask, always inside the organisation of the work at hand.</summary>
internal sealed class CurrentOrganisation(IssuerContext database, Acting acting, MemberBook book, MemberImport import) : IOrganisations
{
    public async Task<OrganisationInfo> CurrentAsync(CancellationToken cancellation)
    {
        var id = acting.OrganisationId;
        var organisation = await database.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Id == id, cancellation);
        var root = await database.Set<Entity>().Where(e => e.ParentId == null).Select(e => e.Id).SingleAsync(cancellation);
        return new OrganisationInfo(id, organisation.PublicId, organisation.Name, root);
    }

    public async Task<EntityInfo?> FindEntityAsync(long entityId, CancellationToken cancellation) =>
        (await database.Set<Entity>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == entityId, cancellation))?.Info();

    public async Task<EntityInfo?> FindEntityAsync(PublicId entity, CancellationToken cancellation) =>
        (await database.Set<Entity>().AsNoTracking().SingleOrDefaultAsync(e => e.PublicId == entity, cancellation))?.Info();

    public Task<IReadOnlyDictionary<long, MemberInfo>> MembersAsync(IReadOnlyCollection<long> memberIds, CancellationToken cancellation) =>
        book.ReadAsync(memberIds, cancellation);

    public async Task<IReadOnlyDictionary<string, long>> FindOrAddMembersAsync(
        long entityId,
        IReadOnlyList<MemberEntry> entries,
        CancellationToken cancellation
    )
    {
        var rows = entries.GroupBy(e => EmailAddress.Fold(e.Email), StringComparer.Ordinal).Select(same => Row(same.Key, same)).ToList();
        var imported = await import.SaveAsync(entityId, rows, cancellation);
        return rows.Zip(imported.Members).ToDictionary(pair => pair.First.Email!, pair => pair.Second.Id, StringComparer.Ordinal);
    }

    /// <summary>Several entries of one address are one person; the last name that is given wins.</summary>
    private static MemberRow Row(string email, IEnumerable<MemberEntry> same)
    {
        var named = same.LastOrDefault(e => e.GivenName.Length + e.FamilyName.Length > 0);
        return new MemberRow(email, null, named?.GivenName ?? "", named?.FamilyName ?? "");
    }
}
