using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Time;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>
/// Distinct peers who say yes, each by their latest word. "No" and "not seen" use up one of those asked. The endorsements that first met
/// the leaf hold it until one of them is withdrawn or grows old, so that saying yes again, or one more yes, never undoes it.
/// </summary>
internal sealed class PeerReader(PeerEndorsement peers, TimeZoneInfo zone) : LeafReader
{
    private readonly List<(Act Act, Deadline? Near)> endorsements = [];
    private readonly HashSet<string> withheld = new(StringComparer.Ordinal);
    private List<Act> holding = [];

    // A rule that asks fewer than it needs is impossible from the start, whoever else volunteers.
    private bool tooFewRemain = peers.Of < peers.Count;

    public override bool IsClosed => tooFewRemain;

    public override bool IsSilent => !tooFewRemain;

    public override Reason ClosedReason => Reason.TooFewRemain;

    public override decimal Need => peers.Count;

    public override ProofLevel Level => ProofLevel.Endorsed;

    public override bool Concerns(Fact fact) =>
        fact is { Result: FactResult.Judgement, Author.IsCandidate: false }
        && (fact.Author.Circle == 0 || peers.Circular == CircularRule.Count)
        && (peers.Relation is null || string.Equals(peers.Relation, fact.Author.Relation?.Trim(), StringComparison.OrdinalIgnoreCase));

    public override void Take(Act act)
    {
        endorsements.RemoveAll(earlier => IsBy(earlier.Act, act.Author));
        if (act.Outcome == JudgementOutcome.Achieved)
        {
            Endorse(act);
        }
        else
        {
            Withhold(act);
        }
    }

    public override bool IsMet(DateTimeOffset? at)
    {
        if (holding.Count > 0 && holding.CountFresh(at) < holding.Count)
        {
            holding = AnyTogether(at);
        }

        return holding.Count > 0;
    }

    public override (decimal Have, IReadOnlyList<Fact> Facts) Tally(DateTimeOffset? at)
    {
        if (IsMet(at))
        {
            return (peers.Count, holding.FreshFacts(null));
        }

        var counting = endorsements.Select(endorsement => endorsement.Act).Where(act => act.IsFresh(at)).ToList();
        // With "within" enough people may have spoken, too far apart: what is missing is then at least one.
        return (Math.Min(counting.Count, peers.Count - 1), counting.FreshFacts(null));
    }

    private void Endorse(Act act)
    {
        Deadline? near = peers.Within is { } within ? Deadline.From(act.Fact.Time, within, zone) : null;
        endorsements.Add((act, near));
        withheld.Remove(act.Author);
        if (holding.Count == 0)
        {
            // Those who spoke before were too few, or too far apart, and only the new voice can have changed that.
            holding = Together(endorsements.Count - 1, act.Fact.Time.Start);
        }
    }

    private void Withhold(Act act)
    {
        withheld.Add(act.Author);
        if (holding.Exists(held => IsBy(held, act.Author)))
        {
            holding = AnyTogether(act.Fact.Time.Start);
        }

        tooFewRemain = endorsements.Count < peers.Count && peers.Of - withheld.Count < peers.Count;
    }

    private List<Act> AnyTogether(DateTimeOffset? at)
    {
        for (var last = peers.Count - 1; last < endorsements.Count; last++)
        {
            if (Together(last, at) is { Count: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>Those who spoke near the last one, up to it, when they are enough; else nobody.</summary>
    private List<Act> Together(int last, DateTimeOffset? at)
    {
        if (last + 1 < peers.Count)
        {
            return [];
        }

        var moment = endorsements[last].Act.Fact.Time.Start;
        var found = new List<Act>(last + 1);
        for (var i = 0; i <= last; i++)
        {
            var (act, near) = endorsements[i];
            if (act.IsFresh(at) && near?.HasPassed(moment) != true)
            {
                found.Add(act);
            }
        }

        return found.Count < peers.Count ? [] : found;
    }

    private static bool IsBy(Act act, string author) => string.Equals(act.Author, author, StringComparison.Ordinal);
}
