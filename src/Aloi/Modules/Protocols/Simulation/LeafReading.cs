using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Simulation;

/// <summary>What became of a leaf.</summary>
/// <param name="Met">The minute since which it is satisfied; <see cref="Clock.Never"/> when it never is.</param>
/// <param name="IsProven">By acts, and not because nobody answered.</param>
/// <param name="IsLost">It cannot be satisfied any more.</param>
/// <param name="IsSilent">What it lacks is an answer that nobody gave.</param>
internal readonly record struct LeafOutcome(int Met, bool IsProven, bool IsLost, bool IsSilent);

/// <summary>
/// The evaluator's rules over acts of distinct people that never take anything back: what is met stays met. A property test holds the two
/// side by side.
/// </summary>
internal static class LeafReading
{
    /// <summary>Reads acts in order, as far as they count; marks those that come too late.</summary>
    public static LeafOutcome Read(CompiledLeaf leaf, Span<DrawnAct> acts)
    {
        var limit = leaf.IsBinding ? leaf.Due : Clock.Never;
        var counted = 0;
        while (counted < acts.Length && acts[counted].At <= limit)
        {
            counted++;
        }

        var (read, outcome) = leaf.Leaf switch
        {
            ExpertReview review => PanelReading.Read(review, acts[..counted]),
            Jury jury => PanelReading.Read(jury, acts[..counted]),
            PeerEndorsement peers => Peers(peers, acts[..counted]),
            OnlineAssessment test => Scores(test, acts[..counted]),
            SelfDeclaration => Word(acts[..counted]),
            Evidence evidence => Enough(evidence.Count, acts[..counted]),
            _ => Enough(1, acts[..counted]),
        };
        foreach (ref var act in acts[read..])
        {
            act.IsTooLate = true;
        }

        return outcome;
    }

    private static (int Read, LeafOutcome Outcome) Word(ReadOnlySpan<DrawnAct> acts) =>
        acts.Length == 0 ? (0, Open(isSilent: true))
        : IsFor(acts[0]) ? (1, MetAt(acts[0].At))
        : (1, Open(isSilent: false));

    private static (int Read, LeafOutcome Outcome) Enough(int needed, ReadOnlySpan<DrawnAct> acts)
    {
        for (var (i, have) = (0, 0); i < acts.Length; i++)
        {
            have += IsFor(acts[i]) ? 1 : 0;
            if (have >= needed)
            {
                return (i + 1, MetAt(acts[i].At));
            }
        }

        return (acts.Length, Open(isSilent: true));
    }

    private static (int Read, LeafOutcome Outcome) Scores(OnlineAssessment test, ReadOnlySpan<DrawnAct> acts)
    {
        for (var i = 0; i < acts.Length; i++)
        {
            if (IsFor(acts[i]))
            {
                return (i + 1, MetAt(acts[i].At));
            }
        }

        return (acts.Length, acts.Length == test.Attempts ? Lost : Open(isSilent: acts.Length == 0));
    }

    private static (int Read, LeafOutcome Outcome) Peers(PeerEndorsement peers, ReadOnlySpan<DrawnAct> acts)
    {
        if (peers.Of < peers.Count)
        {
            return (0, Lost);
        }

        var (endorsed, withheld) = (0, 0);
        for (var i = 0; i < acts.Length; i++)
        {
            endorsed += IsFor(acts[i]) ? 1 : 0;
            withheld += IsFor(acts[i]) ? 0 : 1;
            if (endorsed >= peers.Count)
            {
                return (i + 1, MetAt(acts[i].At));
            }

            if (peers.Of - withheld < peers.Count)
            {
                return (i + 1, Lost);
            }
        }

        return (acts.Length, Open(isSilent: true));
    }

    public static LeafOutcome Lost => new(Clock.Never, IsProven: false, IsLost: true, IsSilent: false);

    public static LeafOutcome MetAt(int minute) => new(minute, IsProven: true, IsLost: false, IsSilent: false);

    public static LeafOutcome Open(bool isSilent) => new(Clock.Never, IsProven: false, IsLost: false, isSilent);

    public static bool IsFor(in DrawnAct act) => act.Outcome == JudgementOutcome.Achieved;
}
