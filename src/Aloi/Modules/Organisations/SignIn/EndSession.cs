using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.SignIn;

/// <summary>A member's own sessions: seen, and ended one by one. Nobody ends those of somebody else here.</summary>
internal sealed class EndSession(IssuerContext database, IssuerWork work, Acting acting)
{
    public Task<List<Session>> OpenAsync(CancellationToken cancellation)
    {
        var (now, member) = (acting.Now, acting.MemberId);
        return database
            .Set<Session>()
            .AsNoTracking()
            .Where(s => s.MemberId == member && s.EndedAt == null && s.ExpiresAt > now)
            .OrderByDescending(s => s.Id)
            .ToListAsync(cancellation);
    }

    public Task<Outcome<bool>> HandleAsync(PublicId id, CancellationToken cancellation)
    {
        var member = acting.MemberId;
        return EndAsync(database.Set<Session>().Where(s => s.PublicId == id && s.MemberId == member), cancellation);
    }

    /// <summary>Ends the session of this very request: signing out.</summary>
    public Task<Outcome<bool>> HandleAsync(string secret, CancellationToken cancellation)
    {
        var digest = SecretDigest.Of(secret);
        return EndAsync(database.Set<Session>().Where(s => s.Digest == digest), cancellation);
    }

    /// <summary>Ends all the member's sessions but the one of this request. Answers how many.</summary>
    public Task<int> EndOthersAsync(string secret, CancellationToken cancellation) =>
        work.RunAsync(
            async () =>
            {
                var (own, member) = (SecretDigest.Of(secret), acting.MemberId);
                DateTimeOffset? now = acting.Now;
                var ended = await database
                    .Set<Session>()
                    .Where(s => s.MemberId == member && s.Digest != own && s.EndedAt == null)
                    .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellation);
                acting.Record("sessions.ended", $"member:{member}", new { ended });
                return ended;
            },
            cancellation
        );

    private Task<Outcome<bool>> EndAsync(IQueryable<Session> which, CancellationToken cancellation) =>
        work.TryAsync<bool>(
            async () =>
            {
                if (await which.SingleOrDefaultAsync(cancellation) is not { } session)
                {
                    return CommonProblems.NotFound.With();
                }

                session.EndedAt ??= acting.Now;
                acting.Record("session.ended", $"member:{session.MemberId}");
                return true;
            },
            cancellation
        );
}
