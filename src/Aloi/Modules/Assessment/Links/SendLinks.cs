using Aloi.Modules.Assessment.Juries;
using Aloi.Modules.Assessment.Links.Mails;
using Aloi.Modules.Assessment.Pools.Drawing;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Links;

/// <summary>Makes links, each for one person and one matter, in the transaction at hand.</summary>
internal sealed class SendLinks(IssuerContext database, LinkMaker maker, LinkMails mails, LinkCandidates candidates, LinkTrail trail)
{
    public async Task<IReadOnlyList<IssuedLink>> HandleAsync(IReadOnlyList<LinkRequest> requests, CancellationToken cancellation)
    {
        var issued = new List<IssuedLink>(requests.Count);
        foreach (var request in requests)
        {
            if (!await candidates.IsCandidateAsync(request.CandidacyId, request.Person, cancellation))
            {
                issued.Add(await SendAsync(request, renewals: 0, cancellation));
            }
        }

        return issued;
    }

    /// <summary>One link. The one that the person had for the same matter opens nothing from then on.</summary>
    public async Task<IssuedLink> SendAsync(LinkRequest request, int renewals, CancellationToken cancellation)
    {
        var (row, path) = await maker.MakeAsync(request, renewals, cancellation);
        await ReplaceAsync(row, cancellation);
        database.Add(row);
        await trail.SentAsync(row, cancellation);
        if (request.Letter is { } letter)
        {
            await mails.WriteAsync(request.Person, letter, path, row.EndsAt, cancellation);
        }

        await database.SaveChangesAsync(cancellation);
        return new IssuedLink(row.PublicId, path, request.Person) { IsMailed = row.IsMailed };
    }

    private Task<int> ReplaceAsync(AssessmentLink by, CancellationToken cancellation)
    {
        DateTimeOffset? now = by.SentAt;
        LinkClosure? replaced = LinkClosure.Replaced;
        return database
            .Set<AssessmentLink>()
            .Where(l => l.Purpose == by.Purpose && l.CandidacyId == by.CandidacyId && l.MatterId == by.MatterId && l.Leaf == by.Leaf)
            .Where(l => l.PersonDigest == by.PersonDigest && l.Closure == null)
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.Closure, replaced).SetProperty(x => x.ClosedAt, now), cancellation);
    }
}

/// <summary>What sending leaves behind: the journal, and the timer that looks again when a link ends unanswered.</summary>
internal sealed class LinkTrail(AuditTrail audit, OutboxWriter outbox)
{
    /// <summary>At its very end an answer may still be on its way, and the deadline of the requirement is often the same moment.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    public async Task SentAsync(AssessmentLink link, CancellationToken cancellation)
    {
        audit.Record("link.sent", link.CandidacyId is { } about ? $"candidacy:{about}" : $"matter:{link.MatterId}");
        if (link is { Purpose: LinkPurpose.Review, CandidacyId: { } candidacy })
        {
            // Where the rule itself asks, somebody else is asked then. One timer serves all links of one requirement that end together.
            await outbox.ScheduleAsync(
                new AssessorsWanted([candidacy]),
                link.EndsAt + Grace,
                $"assessment.links-end:{candidacy}:{link.Leaf}:{link.EndsAt.UtcTicks / TimeSpan.TicksPerMinute}",
                cancellation
            );
        }
    }
}

/// <summary>A row and the path that leads to it; the secret in the path is kept nowhere.</summary>
internal sealed class LinkMaker(LinkTokens tokens, LinkSeals seals, LinkStamp stamp)
{
    public async Task<(AssessmentLink Row, string Path)> MakeAsync(LinkRequest request, int renewals, CancellationToken cancellation)
    {
        var token = LinkTokens.New(stamp.NewId(), request.EndsAt);
        var row = new AssessmentLink
        {
            PublicId = token.Id,
            Digest = token.Digest,
            Purpose = request.Purpose,
            CandidacyId = request.CandidacyId,
            Leaf = request.Leaf,
            MatterId = request.MatterId,
            SubjectKeyId = request.Person.SubjectKeyId,
            MemberId = request.Person.MemberId,
            PersonDigest = seals.PersonDigest(request.Person.Key),
            SealedPerson = await seals.SealAsync(token.Id, request.Person, cancellation),
            SentBy = stamp.By,
            SentAt = stamp.Now,
            EndsAt = token.EndsAt,
            IsMailed = request.Letter is not null && request.Person.Email is not null,
            Renewals = renewals,
        };
        return (row, "/a/" + tokens.Write(token));
    }
}

/// <summary>Whether somebody is the very candidate: nobody judges themselves, whatever address they are asked at.</summary>
internal sealed class LinkCandidates(IssuerContext database, IOrganisations organisations)
{
    public async Task<bool> IsCandidateAsync(long? candidacyId, LinkPerson person, CancellationToken cancellation) =>
        candidacyId is { } id && await MemberOfAsync(id, cancellation) is { } member && await IsOneOfAsync([member], person, cancellation);

    /// <summary>Whether somebody is one of these members, by account or by address.</summary>
    public async Task<bool> IsOneOfAsync(IReadOnlyList<long> members, LinkPerson person, CancellationToken cancellation)
    {
        var known = await organisations.MembersAsync(members, cancellation);
        return (person.MemberId is { } id && members.Contains(id))
            || known.Values.Any(m => !m.IsErased && SignedInAuthor.KeyOf(m) == person.Key);
    }

    /// <summary>Everybody who is judged behind a link: one candidate, or all who are before the jury.</summary>
    public async Task<IReadOnlyList<long>> MembersOfAsync(AssessmentLink link, CancellationToken cancellation)
    {
        var candidacies = link is { Purpose: LinkPurpose.Jury, MatterId: { } juror }
            ? database
                .Set<JuryCase>()
                .Where(c => !c.IsOff && database.Set<Juror>().Any(j => j.Id == juror && j.SessionId == c.SessionId))
                .Select(c => (long?)c.CandidacyId)
            : database.Set<AssessmentLink>().Where(l => l.Id == link.Id).Select(l => l.CandidacyId);
        return await database.Set<Candidacy>().Where(c => candidacies.Contains(c.Id)).Select(c => c.MemberId).ToListAsync(cancellation);
    }

    private async Task<long?> MemberOfAsync(long candidacyId, CancellationToken cancellation) =>
        await database.Set<Candidacy>().Where(c => c.Id == candidacyId).Select(c => (long?)c.MemberId).SingleOrDefaultAsync(cancellation);
}
