using Aloi.Modules.Assessment.Juries.Seats;
using Aloi.Modules.Assessment.Links;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Juries.Pages;

/// <summary>A juror without an account, behind their link. The link stays open until the session is over: grids, then votes, then the minutes.</summary>
internal sealed class JuryLinkDesk(JuryShelf shelf, SeatPages pages, HandOvers handOvers) : ILinkDesk
{
    public LinkPurpose Purpose => LinkPurpose.Jury;

    public async Task<IResult> ShowAsync(OpenedLink link, HttpContext http) =>
        await SeatAsync(link, http.RequestAborted) is { } seat
            ? await pages.ShowAsync(seat, link.Rest, http)
            : http.Refuse(CommonProblems.NotFound.With());

    public async Task<IResult> PostAsync(OpenedLink link, HttpContext http) =>
        await SeatAsync(link, http.RequestAborted) is { } seat
            ? await pages.PostAsync(seat, link.Rest, http)
            : http.Refuse(CommonProblems.NotFound.With());

    public Task<IResult> ThankAsync(OpenedLink link, HttpContext http) => ShowAsync(link with { Rest = "" }, http);

    public async Task<LinkMatter?> DescribeAsync(OpenedLink link, CancellationToken cancellation) =>
        await SeatAsync(link, cancellation) is { } seat ? new LinkMatter(seat.Jury.Achievement, seat.Jury.Rule.Name) : null;

    private async Task<Seat?> SeatAsync(OpenedLink link, CancellationToken cancellation)
    {
        if (link.MatterId is not { } id || await shelf.FindOfAsync(id, cancellation) is not { } jury)
        {
            return null;
        }

        var juror = jury.Jurors.FirstOrDefault(j => j.Row.Id == id);
        return new Seat(jury, juror, IsOwner: false, FactMeans.Link, link.DeviceId, link.Path)
        {
            HandedOverAt = await handOvers.AtAsync(link.Id, cancellation),
        };
    }
}
