using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Reviews.Peers.Pages;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Reviews.Peers.Endorsing;

/// <summary>Somebody from outside who was asked what they saw, behind their link. The same page as for a member.</summary>
internal sealed class EndorsementDesk(OpenEndorsement open, RecordEndorsement record, ILinks links, WithdrawalLinks withdrawals) : ILinkDesk
{
    public LinkPurpose Purpose => LinkPurpose.Endorsement;

    public async Task<IResult> ShowAsync(OpenedLink link, HttpContext http) =>
        await open.OfLinkAsync(link, http.RequestAborted) is { } one
            ? EndorsementPages.Draw(one, EndorsementForm.Empty(one.Leaf.Rubric), [])
            : http.Refuse(CommonProblems.NotFound.With());

    public async Task<IResult> PostAsync(OpenedLink link, HttpContext http)
    {
        if (await open.OfLinkAsync(link, http.RequestAborted) is not { } one)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        var form = EndorsementForm.Read(one.Leaf.Rubric, await FormValues.ReadAsync(http));
        var done = await record.HandleAsync(one, form, SpendAsync, http.RequestAborted);
        return done.Succeeded ? Show.See(link.Path) : EndorsementPages.Draw(one, form, done.Problems);

        async Task SpendAsync()
        {
            await links.SpendAsync(link, http.RequestAborted);
            if (!form.Declines)
            {
                await withdrawals.SendAsync(one, link.Person, http.RequestAborted);
            }
        }
    }

    public async Task<IResult> ThankAsync(OpenedLink link, HttpContext http) =>
        await open.OfLinkAsync(link, http.RequestAborted) is not { } one ? http.Refuse(CommonProblems.NotFound.With())
        : one is { Said: null, Withdrawals: > 0 } ? EndorsementPages.DrawWithdrawal(one, isDone: true)
        : Show.Page<ThanksPage>(new { Model = EndorsementModel.Of(one) });
}

/// <summary>The link that is mailed with the thanks: whoever has no account takes their word back through it.</summary>
internal sealed class WithdrawalDesk(OpenEndorsement open, WithdrawEndorsement withdraw, ILinks links) : ILinkDesk
{
    public LinkPurpose Purpose => LinkPurpose.Withdrawal;

    public async Task<IResult> ShowAsync(OpenedLink link, HttpContext http) =>
        await open.OfLinkAsync(link, http.RequestAborted) is { } one
            ? EndorsementPages.DrawWithdrawal(one, isDone: false, action: link.Path)
            : http.Refuse(CommonProblems.NotFound.With());

    public async Task<IResult> PostAsync(OpenedLink link, HttpContext http)
    {
        if (await open.OfLinkAsync(link, http.RequestAborted) is not { } one)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        var done = await withdraw.HandleAsync(one, () => links.SpendAsync(link, http.RequestAborted), http.RequestAborted);
        return done.Succeeded ? Show.See(link.Path) : http.Refuse(done.Problems);
    }

    public async Task<IResult> ThankAsync(OpenedLink link, HttpContext http) =>
        await open.OfLinkAsync(link, http.RequestAborted) is { } one
            ? EndorsementPages.DrawWithdrawal(one, isDone: true)
            : http.Refuse(CommonProblems.NotFound.With());
}
