using Aloi.Platform.Database;
using Aloi.Platform.Status;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Keys;

/// <summary>How many issuers sign here and since when, for the operator. Which they are is each organisation's own.</summary>
internal sealed class KeysStatus(IssuerContext database) : IStatusPart
{
    public int Order => 30;

    public async Task<StatusPart> ReadAsync(CancellationToken cancellation)
    {
        var active = database.AcrossOrganisations<SigningKey>().Where(k => k.RetiredAt == null);
        return new StatusPart(
            "credentials.keys",
            "key-round",
            [
                new("credentials.keys.issuers", await database.AcrossOrganisations<IssuingEntity>().CountAsync(cancellation)),
                new("credentials.keys.active", await active.CountAsync(cancellation)),
                new("credentials.keys.oldest", await active.MinAsync(k => (DateTimeOffset?)k.ValidFrom, cancellation)),
                new("credentials.keys.newest", await active.MaxAsync(k => (DateTimeOffset?)k.ValidFrom, cancellation)),
            ]
        );
    }
}
