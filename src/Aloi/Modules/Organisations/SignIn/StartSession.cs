using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.SignIn;

/// <summary>Turns a sign-in link into a session, once.</summary>
internal sealed class StartSession(IssuerContext database, IssuerWork work, NewSession sessions, Acting acting)
{
    public Task<Outcome<StartedSession>> HandleAsync(string token, CancellationToken cancellation) =>
        work.TryAsync<StartedSession>(
            async () =>
            {
                if (await FindAsync(token, cancellation) is not { } link)
                {
                    return OrganisationsProblems.LinkUsedOrExpired.With();
                }

                acting.Enter(link.OrganisationId);
                return await UseUpAsync(link.Id, cancellation)
                    ? sessions.Start(link.MemberId)
                    : OrganisationsProblems.LinkUsedOrExpired.With();
            },
            cancellation
        );

    /// <summary>What opening the link would do. Looking changes nothing.</summary>
    public async Task<LinkFound?> LookAsync(string token, CancellationToken cancellation) =>
        await FindAsync(token, cancellation) is { UsedAt: null } link
            ? new LinkFound(
                link.IsMailed,
                await database.Set<Organisation>().Where(o => o.Id == link.OrganisationId).Select(o => o.Name).SingleAsync(cancellation)
            )
            : null;

    private async Task<SignInLink?> FindAsync(string token, CancellationToken cancellation)
    {
        var digest = SecretDigest.Of(token);
        var link = await database
            .AcrossOrganisations<SignInLink>()
            .AsNoTracking()
            .SingleOrDefaultAsync(l => l.Digest == digest, cancellation);
        return link is not null && link.ExpiresAt > acting.Now ? link : null;
    }

    /// <summary>Of two browsers that open one link at once, the database lets one through.</summary>
    private async Task<bool> UseUpAsync(long linkId, CancellationToken cancellation)
    {
        DateTimeOffset? now = acting.Now;
        return await database
                .Set<SignInLink>()
                .Where(l => l.Id == linkId && l.UsedAt == null)
                .ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), cancellation) == 1;
    }
}

/// <param name="AsksFirst">A page with a button stands before it.</param>
internal sealed record LinkFound(bool AsksFirst, string Organisation);
