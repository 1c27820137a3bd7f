using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Time;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>
/// Distinct peers who say yes, each by their latest word. "No" and "not seen" use up one of those asked. The endorsements that first met
/// the leaf hold it until one of them is withdrawn or grows old, so that saying yes again, or one more yes, never undoes it.
/// </summary>
internal sealed class PeerReader(PeerEndorsement peers, TimeZoneInfo zone) : LeafReader
{
    private readonly List<Fact> endorsements = [];
    private readonly HashSet<string> withheld = new(StringComparer.Ordinal);
    private List<Fact> holding = [];
    private bool tooFewRemain;

    public override bool IsClosed => tooFewRemain;

    public override bool IsSilent => !tooFewRemain;

    public override Reason ClosedReason => Reason.TooFewRemain;

    public override decimal Need => peers.Count;

    public override ProofLevel Level => ProofLevel.Endorsed;

    public override bool Concerns(Fact fact) =>
        fact is { Result: FactResult.Judgement, Author.IsCandidate: false }
        && (peers.Relation is null || string.Equals(peers.Relation, fact.Author.Relation?.Trim(), StringComparison.OrdinalIgnoreCase));

    public override void Take(Fact fact, Freshness fresh)
    {
        var author = fact.Author!.Key;
        endorsements.RemoveAll(earlier => IsBy(earlier, author));
        if (fact.Result is FactResult.Judgement { Outcome: JudgementOutcome.Achieved })
        {
            endorsements.Add(fact);
            withheld.Remove(author);
        }
        else
        {
            withheld.Add(author);
            holding = holding.Exists(held => IsBy(held, author)) ? [] : holding;
            tooFewRemain = endorsements.Count < peers.Count && peers.Of - withheld.Count < peers.Count;
        }
    }

    public override bool IsMet(Freshness fresh)
    {
        if (holding.Count == 0 || !AllFresh(fresh))
        {
            holding = FindHolding(fresh);
        }

        return holding.Count > 0;
    }

    public override (decimal Have, IReadOnlyList<Fact> Facts) Tally(Freshness fresh)
    {
        if (IsMet(fresh))
        {
            return (peers.Count, holding);
        }

        var counting = endorsements.FindAll(fresh.Keeps);
        // With "within" enough people may have spoken, too far apart: what is missing is then at least one.
        return (Math.Min(counting.Count, peers.Count - 1), counting);
    }

    private bool AllFresh(Freshness fresh)
    {
        foreach (var held in holding)
        {
            if (!fresh.Keeps(held))
            {
                return false;
            }
        }

        return true;
    }

    private List<Fact> FindHolding(Freshness fresh)
    {
        if (endorsements.Count < peers.Count)
        {
            return [];
        }

        for (var last = peers.Count - 1; last < endorsements.Count; last++)
        {
            var near = new Freshness(peers.Within, endorsements[last].Time.Start, zone);
            var together = endorsements.GetRange(0, last + 1).FindAll(fact => near.Keeps(fact) && fresh.Keeps(fact));
            if (together.Count >= peers.Count)
            {
                return together;
            }
        }

        return [];
    }

    private static bool IsBy(Fact fact, string author) => string.Equals(fact.Author!.Key, author, StringComparison.Ordinal);
}
