using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Links.Opening;

/// <summary>Whoever opened the link says that it was meant for somebody else: it opens nothing any more, and whoever sent it is told.</summary>
internal sealed class DisownLink(IssuerContext database, IssuerWork work, LinkBook book, AuditTrail audit)
{
    public Task HandleAsync(FoundLink found, CancellationToken cancellation) =>
        work.RunAsync(
            async () =>
            {
                var link = database.Set<AssessmentLink>().Where(l => l.Id == found.Row.Id);
                audit.Record("link.disowned", $"link:{found.Row.Id}");
                return await book.CloseAsync(link, LinkClosure.NotMe, cancellation);
            },
            cancellation
        );
}
