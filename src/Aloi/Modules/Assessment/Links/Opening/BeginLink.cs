using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Links.Opening;

/// <summary>Somebody pressed the button: from then on the link opens in their browser and in no other.</summary>
internal sealed class BeginLink(IssuerContext database, IssuerWork work, LinkCandidates candidates, AuditTrail audit, LinkStamp stamp)
{
    /// <summary>The secret that the browser keeps. Of two browsers that press at once, the database lets one through.</summary>
    public Task<Outcome<string>> HandleAsync(FoundLink found, long? signedIn, CancellationToken cancellation) =>
        work.TryAsync<string>(
            async () =>
            {
                if (await IsCandidateAsync(found, signedIn, cancellation))
                {
                    return AssessmentProblems.OwnLink.With();
                }

                var secret = new Ids().NewSecret();
                if (!await BindAsync(found.Row.Id, secret, cancellation))
                {
                    return AssessmentProblems.LinkOpenedElsewhere.With();
                }

                audit.Record("link.opened", $"link:{found.Row.Id}");
                return secret;
            },
            cancellation
        );

    private async Task<bool> IsCandidateAsync(FoundLink found, long? signedIn, CancellationToken cancellation)
    {
        var judged = await candidates.MembersOfAsync(found.Row, cancellation);
        return (signedIn is { } member && judged.Contains(member)) || await candidates.IsOneOfAsync(judged, found.Person!, cancellation);
    }

    private async Task<bool> BindAsync(long id, string secret, CancellationToken cancellation)
    {
        DateTimeOffset? now = stamp.Now;
        byte[]? digest = SecretDigest.Of(secret);
        return await database
                .Set<AssessmentLink>()
                .Where(l => l.Id == id && l.BrowserDigest == null && l.Closure == null)
                .ExecuteUpdateAsync(l => l.SetProperty(x => x.BrowserDigest, digest).SetProperty(x => x.OpenedAt, now), cancellation) == 1;
    }
}
