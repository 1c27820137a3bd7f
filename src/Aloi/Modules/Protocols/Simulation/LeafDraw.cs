using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Simulation;

/// <summary>Who acts on a leaf, when, and what they say: written into the buffer in the order of dates.</summary>
internal static class LeafDraw
{
    private const JudgementOutcome Yes = JudgementOutcome.Achieved;
    private const JudgementOutcome No = JudgementOutcome.NotAchieved;

    /// <param name="leaf">The leaf.</param>
    /// <param name="from">The minute at which people are asked.</param>
    /// <param name="draws">The candidate's chances.</param>
    /// <param name="acts">Receives the acts.</param>
    public static Span<DrawnAct> Draw(CompiledLeaf leaf, int from, ref Draws draws, ActBuffer acts)
    {
        var first = acts.Count;
        switch (leaf.Leaf)
        {
            case OnlineAssessment test:
                Tries(leaf, test, from, ref draws, acts);
                break;
            case ExpertReview review:
                Panel(leaf, review.Assessors + (review.Divergence is null ? 0 : 1), from, ref draws, acts);
                break;
            case Jury jury:
                Sitting(leaf, jury, from, ref draws, acts);
                break;
            case PeerEndorsement peers:
                Peers(leaf, peers, from, ref draws, acts);
                break;
            case Evidence evidence:
                Artefacts(leaf, evidence.Count, from, ref draws, acts);
                break;
            case HeldCredential:
                if (draws.Chance(leaf.Answers) && draws.Chance(leaf.Succeeds))
                {
                    acts.Add(leaf.Index, from + draws.Delay(leaf.MedianDelay), Yes);
                }

                break;
            default:
                if (draws.Chance(leaf.Answers))
                {
                    acts.Add(leaf.Index, from + draws.Delay(leaf.MedianDelay), draws.Chance(leaf.Succeeds) ? Yes : No);
                }

                break;
        }

        return acts.InOrder(first);
    }

    /// <summary>One try after another until one passes; each may be the one that is never made.</summary>
    private static void Tries(CompiledLeaf leaf, OnlineAssessment test, int from, ref Draws draws, ActBuffer acts)
    {
        var most = Math.Min(test.Attempts ?? int.MaxValue, leaf.Rates.Tries);
        for (var at = from; most > 0 && draws.Chance(leaf.Answers); most--)
        {
            at = Math.Min(at + draws.Delay(leaf.MedianDelay), Clock.Horizon);
            var passes = draws.Chance(leaf.Succeeds);
            acts.Add(leaf.Index, at, passes ? Yes : No);
            if (passes)
            {
                return;
            }
        }
    }

    /// <summary>Each at their own time; whoever is asked in another's place is asked later..</summary>
    private static void Panel(CompiledLeaf leaf, int seats, int from, ref Draws draws, ActBuffer acts)
    {
        var (seated, spares) = (0, leaf.Rates.Spares);
        for (var person = 0; seated < seats && person < seats + spares; person++)
        {
            if (!draws.Chance(leaf.Answers))
            {
                continue;
            }

            var at = from + draws.Delay(leaf.MedianDelay) + (person >= seats ? draws.Delay(leaf.MedianDelay) : 0);
            var outcome = Judged(leaf, ref draws);
            seated += outcome == JudgementOutcome.NotSeen ? 0 : 1;
            acts.Add(leaf.Index, Math.Min(at, Clock.Horizon), outcome);
        }
    }

    /// <summary>All on one day; those in reserve come along.</summary>
    private static void Sitting(CompiledLeaf leaf, Jury jury, int from, ref Draws draws, ActBuffer acts)
    {
        var at = from + draws.Delay(leaf.MedianDelay);
        var seated = 0;
        for (var person = 0; seated < jury.Quorum && person < jury.Quorum + leaf.Rates.Spares; person++)
        {
            if (draws.Chance(leaf.Answers))
            {
                var outcome = Judged(leaf, ref draws);
                seated += outcome == JudgementOutcome.NotSeen ? 0 : 1;
                acts.Add(leaf.Index, at, outcome, isExternal: person < jury.ExternalSeats || person >= jury.Quorum, isChair: person == 0);
            }
        }
    }

    private static void Peers(CompiledLeaf leaf, PeerEndorsement peers, int from, ref Draws draws, ActBuffer acts)
    {
        for (var asked = peers.Of ?? (peers.Count + 1); asked > 0; asked--)
        {
            if (draws.Chance(leaf.Answers))
            {
                acts.Add(leaf.Index, from + draws.Delay(leaf.MedianDelay), Judged(leaf, ref draws));
            }
        }
    }

    private static void Artefacts(CompiledLeaf leaf, int count, int from, ref Draws draws, ActBuffer acts)
    {
        for (var i = draws.Chance(leaf.Answers) ? count : 0; i > 0; i--)
        {
            if (draws.Chance(leaf.Succeeds))
            {
                acts.Add(leaf.Index, from + draws.Delay(leaf.MedianDelay), Yes);
            }
        }
    }

    private static JudgementOutcome Judged(CompiledLeaf leaf, ref Draws draws) =>
        draws.Chance(leaf.NotSeen) ? JudgementOutcome.NotSeen
        : draws.Chance(leaf.Succeeds) ? Yes
        : No;
}
