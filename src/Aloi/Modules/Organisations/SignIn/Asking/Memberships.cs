using Aloi.Modules.Organisations.Members;
using Aloi.Platform.Database;
using Aloi.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.SignIn.Asking;

/// <summary>Where an address is a member. The same person may work for several organisations of one installation.</summary>
internal sealed class Memberships(IssuerContext database, MemberSeals seals)
{
    public async Task<IReadOnlyList<Membership>> FindAsync(string address, CancellationToken cancellation)
    {
        var organisations = await database.Set<Organisation>().Select(o => new { o.Id, o.Name }).ToListAsync(cancellation);
        var ids = organisations.ConvertAll(o => o.Id);
        var digests = organisations.ConvertAll(o => seals.EmailDigest(o.Id, address));
        var members = await database
            .AcrossOrganisations<Member>()
            .Where(m => ids.Contains(m.OrganisationId) && digests.Contains(m.EmailDigest!))
            .Select(m => new { m.Id, m.OrganisationId, m.Language })
            .ToListAsync(cancellation);
        return
        [
            .. members
                .Join(organisations, m => m.OrganisationId, o => o.Id, (m, o) => new Membership(o.Id, o.Name, m.Id, m.Language ?? Language.French))
                .OrderBy(m => m.OrganisationName, StringComparer.Ordinal),
        ];
    }
}

internal sealed record Membership(long OrganisationId, string OrganisationName, long MemberId, Language Language);
