using Aloi.Modules.Assessment.Acts.Correcting;
using Aloi.Modules.Assessment.Links;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Juries.Seats;

/// <summary>
/// Links that went by somebody else's screen, because the juror has no address: whoever made one may have opened it. What the juror had marked
/// before stays closed behind it, and the minutes say that it was used.
/// </summary>
internal sealed class HandOvers(IssuerContext database)
{
    /// <summary>When the link was made on somebody else's screen; null for a link that only the juror received.</summary>
    public async Task<DateTimeOffset?> AtAsync(long link, CancellationToken cancellation)
    {
        var row = await database.Set<AssessmentLink>().AsNoTracking().SingleAsync(l => l.Id == link, cancellation);
        return IsHandedOver(row) ? row.SentAt : null;
    }

    /// <summary>The jurors, by their key, for whom such a link was opened.</summary>
    public async Task<IReadOnlySet<long>> OfAsync(OpenJury jury, CancellationToken cancellation) =>
        (await LinksAsync(jury, cancellation))
            .Where(l => l.OpenedAt is not null && IsHandedOver(l))
            .Select(l => l.MatterId!.Value)
            .ToHashSet();

    /// <summary>The jurors, by their key, whose newest link was opened by somebody who said that it was not for them.</summary>
    public async Task<IReadOnlySet<long>> DisownedAsync(OpenJury jury, CancellationToken cancellation) =>
        (await LinksAsync(jury, cancellation))
            .GroupBy(l => l.MatterId!.Value)
            .Where(g => g.MaxBy(l => l.Id)!.Closure == LinkClosure.NotMe)
            .Select(g => g.Key)
            .ToHashSet();

    private Task<List<AssessmentLink>> LinksAsync(OpenJury jury, CancellationToken cancellation)
    {
        var jurors = jury.Jurors.Select(j => (long?)j.Row.Id).ToList();
        return database
            .Set<AssessmentLink>()
            .AsNoTracking()
            .Where(l => l.Purpose == LinkPurpose.Jury && jurors.Contains(l.MatterId))
            .ToListAsync(cancellation);
    }

    private static bool IsHandedOver(AssessmentLink link) =>
        !link.IsMailed && OwnHand.MemberIn(link.SentBy) is { } sender && sender != link.MemberId;
}
