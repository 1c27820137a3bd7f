using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Platform.Outbox;
using Aloi.Platform.Status;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Operations.Reading;

/// <summary>The state of the installation at this moment.</summary>
internal sealed class ReadStatus(
    OutboxBacklog backlog,
    IEnumerable<IMailbox> mailboxes,
    IEnumerable<IStatusPart> parts,
    MailMode mode,
    IssuerContext database
)
{
    private const int ActsShown = 10;

    public async Task<OperatorStatus> HandleAsync(CancellationToken cancellation)
    {
        var mails = new List<MailFigures>();
        foreach (var box in mailboxes)
        {
            mails.Add(await box.MeasureAsync(cancellation));
        }

        var told = new List<StatusPart>();
        foreach (var part in parts.OrderBy(p => p.Order))
        {
            told.Add(await part.ReadAsync(cancellation));
        }

        // Outside every organisation the filter shows the installation's own acts.

        // The operator's own acts belong to no organisation; nothing of any organisation's journal is read here.
        var acts = await database
            .AcrossOrganisations<AuditEntry>()
            .AsNoTracking()
            .Where(a => a.OrganisationId == 0)
            .OrderByDescending(a => a.Id)
            .Take(ActsShown)
            .ToListAsync(cancellation);
        return new OperatorStatus(await backlog.ParkedAsync(cancellation), Sum(mails), mode.Sends, told, acts);
    }

    private static MailFigures Sum(IReadOnlyList<MailFigures> mails) =>
        new(
            mails.Sum(m => m.Waiting),
            mails.Min(m => m.Oldest),
            mails.Sum(m => m.Refused),
            [.. mails.SelectMany(m => m.Errors).Distinct(StringComparer.Ordinal)]
        );
}

/// <param name="SendsMail">Whether a mail server is named at all.</param>
public sealed record OperatorStatus(
    IReadOnlyList<ParkedGroup> Parked,
    MailFigures Mails,
    bool SendsMail,
    IReadOnlyList<StatusPart> Parts,
    IReadOnlyList<AuditEntry> Acts
);
