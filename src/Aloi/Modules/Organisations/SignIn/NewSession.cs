using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;

namespace Aloi.Modules.Organisations.SignIn;

/// <summary>Signs a member in, in the transaction at hand. Whoever calls has made sure who it is and entered their organisation.</summary>
internal sealed class NewSession(IssuerContext database, Ids ids, CurrentUser user, Acting acting, IHttpContextAccessor http)
{
    public StartedSession Start(long memberId)
    {
        var secret = ids.NewSecret();
        var session = new Session
        {
            PublicId = ids.NewPublicId(),
            MemberId = memberId,
            Digest = SecretDigest.Of(secret),
            StartedAt = acting.Now,
            ExpiresAt = acting.Now + Session.Lifetime,
            Device = DeviceName.Of(http.HttpContext?.Request.Headers.UserAgent),
        };
        database.Add(session);
        user.Become(ActorKind.Member, memberId);
        acting.Record("session.started", $"member:{memberId}");
        return new StartedSession(secret, session.ExpiresAt);
    }
}

internal sealed record StartedSession(string Secret, DateTimeOffset ExpiresAt);
