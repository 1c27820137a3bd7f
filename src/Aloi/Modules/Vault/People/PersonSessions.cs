using Aloi.Platform;
using Aloi.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Vault.People;

/// <summary>Opens a vault in a browser, recognises it there, and closes it.</summary>
internal sealed class PersonSessions(VaultContext database, Ids ids, CurrentUser user, TimeProvider time, IHttpContextAccessor http)
    : ISessionReader
{
    public const string Cookie = "aloi_person";

    public ActorKind Kind => ActorKind.Person;

    public async Task<bool> ReadAsync(HttpContext http)
    {
        if (SessionCookie.Read(http, Cookie) is not { } secret)
        {
            return false;
        }

        var (digest, now) = (SecretDigest.Of(secret), time.GetUtcNow());
        var person = await database
            .Set<PersonSession>()
            .Where(s => s.Digest == digest && s.EndedAt == null && s.ExpiresAt > now)
            .Select(s => (long?)s.PersonId)
            .SingleOrDefaultAsync(http.RequestAborted);
        if (person is not null)
        {
            user.Become(ActorKind.Person, person);
        }

        return person is not null;
    }

    /// <summary>A session in the transaction at hand, and the secret for its cookie.</summary>
    public OpenedSession Start(long personId)
    {
        var (secret, now) = (ids.NewSecret(), time.GetUtcNow());
        database.Add(
            new PersonSession
            {
                PublicId = ids.NewPublicId(),
                PersonId = personId,
                Digest = SecretDigest.Of(secret),
                Browser = BrowserName.Of(http.HttpContext?.Request.Headers.UserAgent),
                StartedAt = now,
                ExpiresAt = now + PersonSession.Lifetime,
            }
        );
        user.Become(ActorKind.Person, personId);
        return new OpenedSession(secret, now + PersonSession.Lifetime);
    }

    /// <summary>Of the session of this request, to find it among the others.</summary>
    public static byte[] DigestOf(HttpContext request) => SecretDigest.Of(SessionCookie.Read(request, Cookie) ?? "");

    public Task EndAsync(HttpContext http, CancellationToken cancellation)
    {
        var digest = SecretDigest.Of(SessionCookie.Read(http, Cookie) ?? "");
        DateTimeOffset? now = time.GetUtcNow();
        return database
            .Set<PersonSession>()
            .Where(s => s.Digest == digest && s.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellation);
    }
}

internal sealed record OpenedSession(string Secret, DateTimeOffset ExpiresAt);
