using Aloi.Modules.Credentials.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials;

/// <summary>Keeps a holder's choice with the award. The award's unguessable id says whose organisation it is.</summary>
internal sealed class KeepHolderChoice(IssuerContext database, IssuerWork work, TenantScope scope, AuditTrail audit) : IHolderChoices
{
    public async Task<bool> KeepAsync(PublicId award, bool isPrivate, CancellationToken cancellation)
    {
        var organisation = await database
            .AcrossOrganisations<Award>()
            .Where(a => a.PublicId == award)
            .Select(a => (long?)a.OrganisationId)
            .SingleOrDefaultAsync(cancellation);
        if (organisation is null)
        {
            return false;
        }

        scope.Enter(organisation.Value);
        return await work.RunAsync(() => KeepAsync(award, isPrivate, database.Set<Award>(), cancellation), cancellation);
    }

    private async Task<bool> KeepAsync(PublicId id, bool isPrivate, IQueryable<Award> awards, CancellationToken cancellation)
    {
        var award = await awards.SingleAsync(a => a.PublicId == id, cancellation);
        if (award.IsPrivate != isPrivate)
        {
            award.IsPrivate = isPrivate;
            audit.Record(isPrivate ? "award.hidden" : "award.shown", $"award:{award.Id}");
        }

        return true;
    }
}
