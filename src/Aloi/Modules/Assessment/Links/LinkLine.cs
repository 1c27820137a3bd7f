using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Links;

/// <summary>
/// The links that one person was sent about one matter, one in place of the other. What they began with one of them is theirs with the next. A link
/// that somebody disowned ends the line: what a stranger typed is not shown to whoever is asked afterwards.
/// </summary>
internal sealed class LinkLine(IssuerContext database)
{
    /// <summary>The internal key of the first link of the line; the link's own when it is the first.</summary>
    public async Task<long> FirstAsync(OpenedLink link, CancellationToken cancellation)
    {
        var line = await database
            .Set<AssessmentLink>()
            .Where(l => l.Id <= link.Id && l.Purpose == link.Purpose && l.CandidacyId == link.CandidacyId)
            .Where(l => l.Leaf == link.Leaf && l.MatterId == link.MatterId)
            .Where(l =>
                l.PersonDigest != null && database.Set<AssessmentLink>().Any(own => own.Id == link.Id && own.PersonDigest == l.PersonDigest)
            )
            .OrderByDescending(l => l.Id)
            .Select(l => new { l.Id, l.Closure })
            .ToListAsync(cancellation);
        return line.TakeWhile(l => l.Closure != LinkClosure.NotMe).Select(l => l.Id).LastOrDefault(link.Id);
    }
}
