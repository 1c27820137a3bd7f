using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Modules.Organisations.Members;
using Aloi.Modules.Organisations.Rights;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations;

/// <summary>The module's verbs, as the first run, the demo and the command line call them.</summary>
internal sealed class OrganisationSetup(IServiceProvider verbs, IssuerContext database, Acting acting) : IOrganisationSetup
{
    public Task<Outcome<OrganisationInfo>> CreateAsync(NewOrganisation organisation, CancellationToken cancellation) =>
        verbs.GetRequiredService<CreateOrganisation>().HandleAsync(organisation, cancellation);

    public async Task<IReadOnlyList<OrganisationInfo>> AllAsync(CancellationToken cancellation) =>
        acting.IsOperator
            ? await database
                .AcrossOrganisations<Entity>()
                .Where(e => e.ParentId == null)
                .Join(database.Set<Organisation>(), e => e.OrganisationId, o => o.Id, (e, o) => new { Root = e.Id, Organisation = o })
                .OrderBy(pair => pair.Organisation.Id)
                .Select(pair => new OrganisationInfo(pair.Organisation.Id, pair.Organisation.PublicId, pair.Organisation.Name, pair.Root))
                .ToListAsync(cancellation)
            : [];

    public Task<Outcome<EntityInfo>> AddEntityAsync(NewEntity entity, CancellationToken cancellation) =>
        verbs.GetRequiredService<AddEntity>().HandleAsync(entity, cancellation);

    public async Task<Outcome<long[]>> ImportMembersAsync(long entityId, IReadOnlyList<MemberRow> rows, CancellationToken cancellation)
    {
        var imported = await verbs.GetRequiredService<ImportMembers>().HandleAsync(entityId, rows, cancellation);
        return imported.Succeeded ? imported.Value.Members.Select(m => m.Id).ToArray() : Outcome<long[]>.Refused(imported.Problems);
    }

    public Task<Outcome<bool>> GiveRightAsync(long memberId, long entityId, Right right, CancellationToken cancellation) =>
        verbs.GetRequiredService<GiveRight>().HandleAsync(memberId, entityId, right, cancellation);
}
