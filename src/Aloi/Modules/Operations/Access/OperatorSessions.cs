using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Operations.Access;

/// <summary>Lets the operator in by a link, recognises them, and lets them out.</summary>
internal sealed class OperatorSessions(IssuerContext database, IssuerWork work, Ids ids, OperatorActing acting) : ISessionReader
{
    public const string Cookie = "aloi_operator";

    public ActorKind Kind => ActorKind.Operator;

    public async Task<bool> ReadAsync(HttpContext http)
    {
        if (SessionCookie.Read(http, Cookie) is not { } secret)
        {
            return false;
        }

        var (digest, now) = (SecretDigest.Of(secret), acting.Now);
        var open = await database
            .Set<OperatorSession>()
            .AnyAsync(s => s.Digest == digest && s.EndedAt == null && s.ExpiresAt > now, http.RequestAborted);
        if (open)
        {
            acting.Become();
        }

        return open;
    }

    public Task<Outcome<(string Secret, DateTimeOffset Until)>> EnterAsync(string token, CancellationToken cancellation) =>
        work.TryAsync<(string, DateTimeOffset)>(
            async () =>
            {
                var (digest, now) = (SecretDigest.Of(token), acting.Now);
                DateTimeOffset? used = now;
                var won = await database
                    .Set<OperatorLink>()
                    .Where(l => l.Digest == digest && l.UsedAt == null && l.ExpiresAt > now)
                    .ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, used), cancellation);
                return won == 1 ? Start(now) : OperationsProblems.LinkUsedOrExpired.With();
            },
            cancellation
        );

    public Task<bool> LeaveAsync(string secret, CancellationToken cancellation) =>
        work.RunAsync(
            async () =>
            {
                var digest = SecretDigest.Of(secret);
                DateTimeOffset? now = acting.Now;
                await database
                    .Set<OperatorSession>()
                    .Where(s => s.Digest == digest)
                    .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellation);
                acting.Record("session.ended");
                return true;
            },
            cancellation
        );

    private (string, DateTimeOffset) Start(DateTimeOffset now)
    {
        var secret = ids.NewSecret();
        var session = new OperatorSession
        {
            Digest = SecretDigest.Of(secret),
            StartedAt = now,
            ExpiresAt = now + OperatorSession.Lifetime,
        };
        database.Add(session);
        acting.Become();
        acting.Record("session.started");
        return (secret, session.ExpiresAt);
    }
}

/// <summary>The operator, the hour, and the trace of what they do.</summary>
internal sealed class OperatorActing(CurrentUser user, AuditTrail audit, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public void Become() => user.Become(ActorKind.Operator);

    public void Record(string action, object? details = null) => audit.Record(action, "installation", details);
}
