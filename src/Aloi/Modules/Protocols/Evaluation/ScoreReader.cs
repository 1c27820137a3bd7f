using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>Every score is one try. A score that has grown old has still used its try.</summary>
internal sealed class ScoreReader(OnlineAssessment test) : LeafReader
{
    private readonly List<Act> scores = [];
    private readonly List<Act> passing = [];

    public override bool IsClosed => scores.Count == test.Attempts;

    public override bool IsSilent => scores.Count == 0;

    public override Reason ClosedReason => Reason.AttemptsUsedUp;

    public override decimal Need => test.Min;

    public override int? TriesLeft => test.Attempts - scores.Count;

    public override ProofLevel Level => ProofLevel.Tested;

    public override bool Concerns(Fact fact) => fact.Result is FactResult.Score;

    public override void Take(Act act)
    {
        scores.Add(act);
        if (Value(act.Fact) >= test.Min)
        {
            passing.Add(act);
        }
    }

    public override bool IsMet(DateTimeOffset? at) =>
        test.Keep == KeepScore.Best
            ? passing.Count > 0 && passing.CountFresh(at) > 0
            : scores.Count > 0 && Value(scores[^1].Fact) >= test.Min && scores[^1].IsFresh(at);

    public override (decimal Have, IReadOnlyList<Fact> Facts) Tally(DateTimeOffset? at)
    {
        var kept = test.Keep == KeepScore.Best ? Best(at) : Last();
        return kept is null ? (0, []) : (Value(kept), [kept]);
    }

    private Fact? Last() => scores.Count == 0 ? null : scores[^1].Fact;

    private Fact? Best(DateTimeOffset? at)
    {
        Fact? best = null;
        foreach (var score in scores)
        {
            best = score.IsFresh(at) && (best is null || Value(score.Fact) > Value(best)) ? score.Fact : best;
        }

        return best;
    }

    private static decimal Value(Fact fact) => ((FactResult.Score)fact.Result).Value;
}
