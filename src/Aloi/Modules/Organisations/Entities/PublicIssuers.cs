using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Entities;

/// <summary>Finds who issues, across organisations: an issuer is public by what it is.</summary>
internal sealed class PublicIssuers(IssuerContext database) : IPublicIssuers
{
    public async Task<PublicIssuer?> FindAsync(PublicId entity, CancellationToken cancellation) =>
        await database
            .AcrossOrganisations<Entity>()
            .AsNoTracking()
            .SingleOrDefaultAsync(e => e.PublicId == entity && e.IsIssuer, cancellation)
            is { } found
            ? new PublicIssuer(found.OrganisationId, found.Info())
            : null;
}
