using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Links.Asking;

/// <summary>What can be done about one request after it was sent: take it back, send it again.</summary>
internal sealed class SentActs(IssuerContext database, IssuerWork work, LinkBook book, AuditTrail audit, SendAgain again)
{
    public async Task<Outcome<bool>> WithdrawAsync(OpenCandidacy open, PublicId link, CancellationToken cancellation)
    {
        if (await FindAsync(open, link, cancellation) is not { } row)
        {
            return CommonProblems.NotFound.With();
        }

        return await work.RunAsync(
            async () =>
            {
                var one = database.Set<AssessmentLink>().Where(l => l.Id == row.Id);
                audit.Record("link.withdrawn", $"link:{row.Id}");
                return await book.CloseAsync(one, LinkClosure.Withdrawn, cancellation) > 0;
            },
            cancellation
        );
    }

    public async Task<Outcome<IssuedLink>> AgainAsync(OpenCandidacy open, PublicId link, CancellationToken cancellation) =>
        await FindAsync(open, link, cancellation) is { Purpose: LinkPurpose.Review } row
            ? await work.TryAsync(() => again.HandleAsync(open, row, cancellation), cancellation)
            : CommonProblems.NotFound.With();

    private Task<AssessmentLink?> FindAsync(OpenCandidacy open, PublicId link, CancellationToken cancellation)
    {
        var id = open.Row.Id;
        return database
            .Set<AssessmentLink>()
            .AsNoTracking()
            .SingleOrDefaultAsync(l => l.PublicId == link && l.CandidacyId == id, cancellation);
    }
}

/// <summary>A new link in place of the one that was sent, the same way: by mail, or as a code.</summary>
internal sealed class SendAgain(LinkSeals seals, ReviewRequests requests)
{
    public async Task<Outcome<IssuedLink>> HandleAsync(OpenCandidacy open, AssessmentLink row, CancellationToken cancellation)
    {
        if (open.Leaf(row.Leaf) is not { Node: ExpertReview } node || (await seals.OpenAsync([row], cancellation)).Count == 0)
        {
            return CommonProblems.NotFound.With();
        }

        if (AskDoor.Closed(new AskDesk(open, node)) is { } closed)
        {
            return closed;
        }

        var person = (await seals.OpenAsync([row], cancellation))[row.Id];
        var sent = await requests.SendAsync(open, node, [person], row.IsMailed, cancellation);
        return sent is [var link] ? link : AssessmentProblems.AskSomebodyElse.With();
    }
}
