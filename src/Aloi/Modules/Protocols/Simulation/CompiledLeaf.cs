using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Simulation;

/// <summary>One requirement and its rates, as the numbers that a draw needs.</summary>
internal sealed class CompiledLeaf
{
    public CompiledLeaf(int index, Leaf leaf, LeafRates rates, CompiledLeaf? substitute)
    {
        (Index, Leaf, Rates, Substitute) = (index, leaf, rates, substitute);
        (Answers, NotSeen, MedianDelay) = ((double)rates.Answers, (double)rates.NotSeen, (double)rates.Days * Clock.MinutesOfDay);
        Succeeds = leaf switch
        {
            // Every score passes a minimum of nothing, and none a minimum above the maximum.
            OnlineAssessment { Min: <= 0 } => 1,
            OnlineAssessment test when test.Min > test.Max => 0,
            _ => (double)rates.Succeeds,
        };
        Due = Clock.Due(leaf.Deadline);
        Silence = leaf.OnSilence.Rule;
    }

    public int Index { get; }

    public Leaf Leaf { get; }

    public LeafRates Rates { get; }

    public CompiledLeaf? Substitute { get; }

    public double Answers { get; }

    public double Succeeds { get; }

    public double NotSeen { get; }

    /// <summary>In minutes.</summary>
    public double MedianDelay { get; }

    /// <summary>The last minute at which an act counts.</summary>
    public int Due { get; }

    public SilenceRule Silence { get; }

    /// <summary>Whether acts after the deadline count for nothing.</summary>
    public bool IsBinding => Due != Clock.Never && Silence != SilenceRule.Escalate;
}
