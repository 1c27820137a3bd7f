using Aloi.Modules.Assessment.Juries.Calling;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;

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

    /// <summary>
    /// Working in the same entity bars from judging, and so does having read the first grid, as whoever answers an appeal has: somebody of the
    /// house must still be able to run the session. Whoever judged before does not.
    /// </summary>
    private async Task<bool> IsBarredAsync(OpenJury jury, CancellationToken cancellation)
    {
        var me = await author.MemberAsync(cancellation);
        var person = new Pools.PoolPerson(default, await author.PersonAsync(cancellation)) { EntityId = me.EntityId };
        foreach (var one in jury.Cases)
        {
            var bars = await independent.BarsAsync(jury.Rule, one.Open, [person], cancellation);
            if (bars.Values.Any(b => b is not (JuryBar.SameEntity or JuryBar.SawFirstGrid)) || HasJudged(jury, one, person.Key))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasJudged(OpenJury jury, OpenCase one, string key) =>
        one.Open.File.Facts.Any(f =>
            f.Leaf == jury.Row.Leaf
            && f.Attempt < one.Node(jury.Row.Leaf).Attempt
            && f.Result is FactResult.Judgement
            && f.Author?.Key == key
        );
}
