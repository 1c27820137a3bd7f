using Aloi.Modules.Assessment.Links;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Reviews.Peers.Endorsing;

/// <summary>
/// Somebody from outside comes back with the link through which they answered: in the same browser they may take their word back, also when the mail with
/// the link for it is lost; in any other they may have it mailed anew to their own address.
/// </summary>
internal sealed class EndorsementReturn(OpenEndorsement open, WithdrawEndorsement withdraw, WithdrawalMail mail) : IReturnDesk
{
    public LinkPurpose Purpose => LinkPurpose.Endorsement;

    public async Task<IResult?> ReturnAsync(OpenedLink link, HttpContext http)
    {
        if (link.Rest != EndorsementPages.Withdraw || await open.OfLinkAsync(link, http.RequestAborted) is not { } one)
        {
            return null;
        }

        if (!HttpMethods.IsPost(http.Request.Method))
        {
            return one.Said is null ? null : EndorsementPages.DrawWithdrawal(one, isDone: false);
        }

        var done = await withdraw.HandleAsync(one, http.RequestAborted);
        return done.Succeeded ? Show.See(link.Path) : http.Refuse(done.Problems);
    }

    public async Task MailAsync(OpenedLink link, CancellationToken cancellation)
    {
        if (await open.OfLinkAsync(link, cancellation) is { Said: not null } one)
        {
            await mail.SendAsync(one, link.Person, cancellation);
        }
    }
}
