using Aloi.Modules.Assessment.Links;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reviews.Peers.Endorsing;

/// <summary>
/// Mails the link for taking one's word back anew, to the address that the peer was asked at and nowhere else; the one before opens nothing from then on.
/// Not more often than anybody needs, since whoever holds the spent link may ask.
/// </summary>
internal sealed class WithdrawalMail(IssuerContext database, IssuerWork work, WithdrawalLinks links, TimeProvider time)
{
    private const int MostADay = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public Task SendAsync(EndorsementCase one, LinkPerson person, CancellationToken cancellation) =>
        work.RunAsync(
            async () =>
            {
                var may = await MayAsync(one.Invitation.Id, cancellation);
                if (may)
                {
                    await links.SendAsync(one, person, cancellation);
                }

                return may;
            },
            cancellation
        );

    private async Task<bool> MayAsync(long invitation, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var (soon, day) = (now - Pause, now - Day);
        var sent = await database
            .Set<AssessmentLink>()
            .Where(l => l.Purpose == LinkPurpose.Withdrawal && l.MatterId == invitation && l.SentAt > day)
            .Select(l => l.SentAt)
            .ToListAsync(cancellation);
        return sent.Count < MostADay && sent.TrueForAll(at => at <= soon);
    }
}
