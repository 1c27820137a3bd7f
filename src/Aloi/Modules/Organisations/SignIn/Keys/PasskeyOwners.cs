using Aloi.Modules.Organisations.Members;
using Aloi.Platform.Database;
using Aloi.Platform.Passkeys;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.SignIn.Keys;

/// <summary>How the signed-in member is called on their authenticator.</summary>
internal sealed class PasskeyOwners(IssuerContext database, MemberBook book, Acting acting)
{
    public async Task<PasskeyOwner> CurrentAsync(CancellationToken cancellation)
    {
        var id = acting.MemberId!.Value;
        var organisationId = acting.OrganisationId;
        var handle = await database.Set<Member>().Where(m => m.Id == id).Select(m => m.PublicId).SingleAsync(cancellation);
        var organisation = await database
            .Set<Organisation>()
            .Where(o => o.Id == organisationId)
            .Select(o => o.Name)
            .SingleAsync(cancellation);
        var member = (await book.ReadAsync([id], cancellation))[id];

        // One device may hold keys of two organisations for one address: the organisation tells them apart.
        var name = member.Email ?? member.FullName;
        return new PasskeyOwner(handle.ToString(), $"{name} ({organisation})", member.FullName.Length > 0 ? member.FullName : name);
    }
}
