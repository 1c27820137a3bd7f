using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Links.Opening;

/// <summary>
/// Finds the link of an address. The link itself is the permission and says whose organisation it is; looking changes nothing, since mail
/// scanners look too.
/// </summary>
internal sealed class FindLink(IssuerContext database, LinkTokens tokens, LinkSeals seals, OpenedScope scope, TimeProvider time)
{
    public async Task<FoundLink?> HandleAsync(string text, string? browserSecret, CancellationToken cancellation)
    {
        if (tokens.Read(text) is not { } token)
        {
            return null;
        }

        var digest = token.Digest;
        var row = await database
            .AcrossOrganisations<AssessmentLink>()
            .AsNoTracking()
            .SingleOrDefaultAsync(l => l.PublicId == token.Id && l.Digest == digest, cancellation);
        if (row is null)
        {
            return null;
        }

        scope.Enter(row);
        var person = (await seals.OpenAsync([row], cancellation)).GetValueOrDefault(row.Id);
        return new FoundLink(row, person, "/a/" + text, StandingOf(row, person, browserSecret));
    }

    private LinkStanding StandingOf(AssessmentLink row, LinkPerson? person, string? secret)
    {
        var isHere =
            row.BrowserDigest is { } digest
            && secret is not null
            && System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(SecretDigest.Of(secret), digest);
        return row.Closure switch
        {
            _ when person is null => LinkStanding.Withdrawn,
            LinkClosure.Spent => isHere ? LinkStanding.Done : LinkStanding.Used,
            LinkClosure.Withdrawn => LinkStanding.Withdrawn,
            LinkClosure.Replaced => LinkStanding.Replaced,
            LinkClosure.NotMe => LinkStanding.NotMe,
            _ when row.EndsAt <= time.GetUtcNow() => LinkStanding.Ended,
            _ when row.BrowserDigest is null => LinkStanding.Unopened,
            _ => isHere ? LinkStanding.Here : LinkStanding.Elsewhere,
        };
    }
}

/// <summary>Whoever comes with a link acts in its organisation, as the link.</summary>
internal sealed class OpenedScope(TenantScope tenant, CurrentUser user)
{
    public void Enter(AssessmentLink link)
    {
        tenant.Enter(link.OrganisationId);
        user.Become(ActorKind.Link, link.Id);
    }
}
