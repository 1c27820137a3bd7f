using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Juries.Deliberating;

/// <summary>One vote with whose it is.</summary>
internal sealed record Ballot(OpenJuror Juror, JurySheet Sheet, Vote Vote);

/// <summary>The votes of a session, opened.</summary>
internal static class Ballots
{
    public static IReadOnlyList<Ballot> BallotsOf(this OpenJury jury, OpenCase one) =>
        [
            .. from juror in jury.JudgesOf(one)
            let sheet = jury.Sheet(juror, one)
            where sheet?.VotedAt is not null
            select new Ballot(juror, sheet, sheet.Vote(one.Open.File.Sealer)!.Value),
        ];

    /// <summary>Whether the juror has said yes or no about the candidate; to abstain decides nothing.</summary>
    public static bool HasDecided(this OpenJury jury, OpenJuror juror, OpenCase one) =>
        jury.BallotsOf(one).Any(b => b.Juror.Row.Id == juror.Row.Id && b.Vote is (Vote.For or Vote.Against));

    public static VoteCount CountOf(this OpenJury jury, OpenCase one) =>
        new(jury.Rule, [.. jury.BallotsOf(one).Select(b => new CastVote(b.Vote, b.Juror.Row.IsExternal, b.Juror.Row.IsChair))]);

    /// <summary>The grids about one candidate, by juror; of those who sit.</summary>
    public static IReadOnlyList<(string Juror, GridContent Grid)> GridsOf(this OpenJury jury, OpenCase one) =>
        [
            .. from juror in jury.JudgesOf(one)
            let grid = jury.Sheet(juror, one)?.Grid(one.Open.File.Sealer)
            where grid is not null
            select (juror.Name, grid),
        ];

    /// <summary>What keeps the session from closing; empty when nothing does.</summary>
    public static IReadOnlyList<Problem> WhatKeepsOpen(this OpenJury jury) => [.. jury.Cases.SelectMany(jury.WhatKeepsOpen)];

    private static IEnumerable<Problem> WhatKeepsOpen(this OpenJury jury, OpenCase one)
    {
        // Votes written down elsewhere meanwhile would fill seats that are this jury's.
        if (one.Node(jury.Row.Leaf) is not { Have: 0 } node || one.Open.StandingOf(node) != Reviews.LeafStanding.Open)
        {
            yield return JuryProblems.CandidateNoLongerWaits.With(one.Name);
            yield break;
        }

        var silent = jury.JudgesOf(one).Where(j => !jury.HasVoted(j, one)).Select(j => j.Name).ToList();
        var count = jury.CountOf(one);
        if (silent.Count > 0)
        {
            yield return JuryProblems.VotesMissing.With(one.Name, string.Join(", ", silent));
        }
        else if (count.MissingForQuorum > 0)
        {
            yield return JuryProblems.BelowQuorum.With(one.Name, jury.Rule.Quorum, count.Cast);
        }
        else if (count.MissingExternals > 0)
        {
            yield return JuryProblems.BelowExternals.With(one.Name, jury.Rule.ExternalSeatsOf(count.Cast), count.MissingExternals);
        }
    }

    /// <summary>What the vote makes of the requirement, as a fact says it.</summary>
    public static JudgementOutcome Outcome(this Vote vote) =>
        vote switch
        {
            Vote.For => JudgementOutcome.Achieved,
            Vote.Against => JudgementOutcome.NotAchieved,
            _ => JudgementOutcome.NotSeen,
        };
}
