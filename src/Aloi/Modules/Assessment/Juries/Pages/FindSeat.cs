using Aloi.Modules.Assessment.Grids.Readings;
using Aloi.Modules.Assessment.Juries.Seats;
using Aloi.Modules.Assessment.Links.Opening;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Juries.Pages;

/// <summary>The seat of whoever is signed in: a member of the jury, or somebody who runs it or may look at it. Never a candidate.</summary>
internal sealed class FindSeat(
    JuryShelf shelf,
    SessionOwners owners,
    SignedInAuthor author,
    IOrganisations organisations,
    Calling.JuryStamp stamp
)
{
    public async Task<Outcome<Seat>> HandleAsync(PublicId id, HttpContext http)
    {
        var cancellation = http.RequestAborted;
        if (await shelf.FindAsync(id, cancellation) is not { } jury)
        {
            return CommonProblems.NotFound.With();
        }

        if (jury.Cases.Any(c => c.Open.Row.MemberId == author.MemberId))
        {
            return AssessmentProblems.OwnCandidacy.With();
        }

        var juror = jury.Jurors.LastOrDefault(j => j.Row.MemberId == author.MemberId && j.Row.State != JurorState.Replaced);

        var standing = await owners.OfAsync(jury, juror, cancellation);
        if (juror is null && !standing.IsOwner && !standing.MayLook)
        {
            return CommonProblems.NotAllowed.With();
        }

        var organisation = (await organisations.CurrentAsync(cancellation)).Id;
        var device = LinkCookies.NameDevice(http, stamp.Ids.NewSecret, organisation, stamp.Now);
        var me = await author.MemberAsync(cancellation);
        return new Seat(jury, juror, standing.IsOwner, FactMeans.Form, device, $"/juries/{id}/seat")
        {
            OwnerName = SignedInAuthor.NameOf(me),
            IsKeptOut = standing.IsKeptOut,
            Member = new GridReader(SignedInAuthor.KeyOf(me), me.Id),
        };
    }
}
