using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.SignIn;

/// <summary>Recognises a member by the cookie and enters their organisation's scope. The secret itself is the permission to look across.</summary>
internal sealed class MemberSessionReader(IssuerContext database, CurrentUser user, Acting acting) : ISessionReader
{
    public const string Cookie = "aloi_member";

    public ActorKind Kind => ActorKind.Member;

    public async Task<bool> ReadAsync(HttpContext http)
    {
        if (SessionCookie.Read(http, Cookie) is not { } secret || await FindAsync(secret, http.RequestAborted) is not { } session)
        {
            return false;
        }

        acting.Enter(session.OrganisationId);
        user.Become(ActorKind.Member, session.MemberId);
        return true;
    }

    private async Task<Session?> FindAsync(string secret, CancellationToken cancellation)
    {
        var digest = SecretDigest.Of(secret);
        var session = await database
            .AcrossOrganisations<Session>()
            .AsNoTracking()
            .SingleOrDefaultAsync(s => s.Digest == digest, cancellation);
        return session is not null && session.IsOpen(acting.Now) ? session : null;
    }
}
