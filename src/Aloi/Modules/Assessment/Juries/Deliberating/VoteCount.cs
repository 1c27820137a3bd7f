using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Juries.Deliberating;

public enum Vote
{
    For,
    Against,

    /// <summary>Counts neither for nor against, nor towards the quorum.</summary>
    Abstain,
}

internal sealed record CastVote(Vote Vote, bool IsExternal, bool IsChair);

/// <summary>
/// The votes about one candidate and what they come to, as the engine will read them: the quorum and the external share are of the votes for and
/// against, and a tie is decided as the rule says.
/// </summary>
internal sealed record VoteCount(Jury Rule, IReadOnlyList<CastVote> Votes)
{
    public int For => Votes.Count(v => v.Vote == Vote.For);

    public int Against => Votes.Count(v => v.Vote == Vote.Against);

    public int Abstained => Votes.Count(v => v.Vote == Vote.Abstain);

    /// <summary>For and against: what the quorum counts.</summary>
    public int Cast => For + Against;

    public int MissingForQuorum => Math.Max(0, Rule.Quorum - Cast);

    public int MissingExternals => Math.Max(0, Rule.ExternalSeatsOf(Cast) - Votes.Count(v => v.IsExternal && v.Vote != Vote.Abstain));

    public bool IsValid => MissingForQuorum == 0 && MissingExternals == 0;

    /// <summary>Null unless as many were for as against and the majority decides.</summary>
    public TieRule? Tie => Rule.Rule == JuryRule.Majority && Cast > 0 && For == Against ? Rule.Tie : null;

    public bool IsFavourable =>
        IsValid
        && (
            Rule.Rule == JuryRule.Unanimity ? For == Cast
            : Tie is { } tie ? tie == TieRule.Favour || (tie == TieRule.Chair && Votes.Any(v => v is { IsChair: true, Vote: Vote.For }))
            : For > Against
        );
}
