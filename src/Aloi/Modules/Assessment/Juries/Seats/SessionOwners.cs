using Aloi.Modules.Assessment.Juries.Calling;
using Aloi.Modules.Assessment.Pools;
using Aloi.Modules.Assessment.Reviews;

namespace Aloi.Modules.Assessment.Juries.Seats;

/// <summary>What whoever is signed in may do with a session beside sitting in it.</summary>
/// <param name="IsOwner">Runs it.</param>
/// <param name="IsKeptOut">Would run it, but independence speaks against it.</param>
internal sealed record SessionStanding(bool IsOwner, bool IsKeptOut, bool MayLook);

/// <summary>
/// Who runs a session: whoever convened it, or who decides in the campaign. Whoever runs it reads all grids in the deliberation, marks members
/// absent and writes votes down: a right to assess is not enough for that, and nobody does it whom the rule keeps from judging.
/// </summary>
internal sealed class SessionOwners(CampaignDoor door, Independent independent, SignedInAuthor author)
{
    public async Task<SessionStanding> OfAsync(OpenJury jury, OpenJuror? juror, CancellationToken cancellation)
    {
        var entity = jury.Version.EntityId;
        var isOwner =
            jury.Row.ConvenedById == author.MemberId
                ? await door.MayAsync(entity, CampaignAct.Record, cancellation)
                // A member of the jury is a member and no more, unless it was they who convened it.
                : juror is null && await door.MayAsync(entity, CampaignAct.Decide, cancellation);
        var isKeptOut = isOwner && await IsBarredAsync(jury, cancellation);
        return new(isOwner && !isKeptOut, isKeptOut, await door.MayAsync(entity, CampaignAct.Look, cancellation));
    }

    /// <summary>Working in the same entity bars from judging; somebody of the house must still be able to run the session.</summary>
    private async Task<bool> IsBarredAsync(OpenJury jury, CancellationToken cancellation)
    {
        var me = await author.MemberAsync(cancellation);
        var person = new PoolPerson(default, await author.PersonAsync(cancellation)) { EntityId = me.EntityId };
        foreach (var one in jury.Cases)
        {
            var bars = await independent.BarsAsync(jury.Rule, one.Open, [person], cancellation);
            if (bars.Values.Any(b => b != JuryBar.SameEntity))
            {
                return true;
            }
        }

        return false;
    }
}
