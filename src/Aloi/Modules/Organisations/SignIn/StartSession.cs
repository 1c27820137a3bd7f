using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.SignIn;

/// <summary>Turns a sign-in link into a session, once.</summary>
internal sealed class StartSession(IssuerContext database, IssuerWork work, Ids ids, CurrentUser user, Acting acting)
{
    public Task<Outcome<StartedSession>> HandleAsync(string token, CancellationToken cancellation) =>
        work.TryAsync<StartedSession>(
            async () =>
            {
                var digest = SecretDigest.Of(token);
                var link = await database
                    .AcrossOrganisations<SignInLink>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(l => l.Digest == digest, cancellation);
                if (link is null || link.ExpiresAt <= acting.Now)
                {
                    return OrganisationsProblems.LinkUsedOrExpired.With();
                }

                acting.Enter(link.OrganisationId);
                return await UseUpAsync(link.Id, cancellation) ? Start(link.MemberId) : OrganisationsProblems.LinkUsedOrExpired.With();
            },
            cancellation
        );

    /// <summary>Of two browsers that open one link at once, the database lets one through.</summary>
    private async Task<bool> UseUpAsync(long linkId, CancellationToken cancellation)
    {
        DateTimeOffset? now = acting.Now;
        return await database
                .Set<SignInLink>()
                .Where(l => l.Id == linkId && l.UsedAt == null)
                .ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), cancellation) == 1;
    }

    private StartedSession Start(long memberId)
    {
        var secret = ids.NewSecret();
        var session = new Session
        {
            PublicId = ids.NewPublicId(),
            MemberId = memberId,
            Digest = SecretDigest.Of(secret),
            StartedAt = acting.Now,
            ExpiresAt = acting.Now + Session.Lifetime,
        };
        database.Add(session);
        user.Become(ActorKind.Member, memberId);
        acting.Record("session.started", $"member:{memberId}");
        return new StartedSession(secret, session.ExpiresAt);
    }
}

internal sealed record StartedSession(string Secret, DateTimeOffset ExpiresAt);
