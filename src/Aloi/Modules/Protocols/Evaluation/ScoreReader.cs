using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>Every score is one try. A score that has grown old has still used its try.</summary>
internal sealed class ScoreReader(OnlineAssessment test) : LeafReader
{
    private readonly List<Fact> scores = [];

    private readonly List<Fact> passing = [];

    public override bool IsClosed => scores.Count == test.Attempts;

    public override bool IsSilent => scores.Count == 0;

    public override Reason ClosedReason => Reason.AttemptsUsedUp;

    public override decimal Need => test.Min;

    public override int? TriesLeft => test.Attempts - scores.Count;

    public override ProofLevel Level => ProofLevel.Tested;

    public override bool Concerns(Fact fact) => fact.Result is FactResult.Score;

    public override void Take(Fact fact, Freshness fresh)
    {
        scores.Add(fact);
        if (Value(fact) >= test.Min)
        {
            passing.Add(fact);
        }
    }

    public override bool IsMet(Freshness fresh) =>
        test.Keep == KeepScore.Last
            ? passing.Count > 0 && ReferenceEquals(passing[^1], scores[^1]) && fresh.Keeps(scores[^1])
            : passing.Count > 0 && (fresh.KeepsAll || passing.Exists(fresh.Keeps));

    public override (decimal Have, IReadOnlyList<Fact> Facts) Tally(Freshness fresh)
    {
        var kept = test.Keep == KeepScore.Last ? scores.LastOrDefault() : Best(fresh);
        return kept is null ? (0, []) : (Value(kept), [kept]);
    }

    private Fact? Best(Freshness fresh)
    {
        Fact? best = null;
        foreach (var score in scores)
        {
            best = fresh.Keeps(score) && (best is null || Value(score) > Value(best)) ? score : best;
        }

        return best;
    }

    private static decimal Value(Fact fact) => ((FactResult.Score)fact.Result).Value;
}
