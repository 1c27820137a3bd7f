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
    CampaignDoor door,
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

        // A member of the jury is a member and no more, unless it was they who convened it.
        var isOwner =
            (juror is null || jury.Row.ConvenedById == author.MemberId)
            && await door.MayAsync(jury.Version.EntityId, CampaignAct.Record, cancellation);
        if (juror is null && !isOwner && !await door.MayAsync(jury.Version.EntityId, CampaignAct.Look, cancellation))
        {
            return CommonProblems.NotAllowed.With();
        }

        var organisation = (await organisations.CurrentAsync(cancellation)).Id;
        var device = LinkCookies.NameDevice(http, stamp.Ids.NewSecret, organisation, stamp.Now);
        var me = await author.MemberAsync(cancellation);
        return new Seat(jury, juror, isOwner, FactMeans.Form, device, $"/juries/{id}/seat")
        {
            OwnerName = SignedInAuthor.NameOf(me),
            Member = new GridReader(SignedInAuthor.KeyOf(me), me.Id),
        };
    }
}
