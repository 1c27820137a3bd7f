namespace Aloi.Modules.Protocols.Simulation;

/// <summary>What one candidate met at one leaf.</summary>
internal struct LeafFate
{
    public bool IsReached;
    public bool IsSatisfied;
    public bool IsSilent;
    public bool IsBlocking;

    /// <summary>The minute at which it was satisfied.</summary>
    public int Met;

    public void Take(LeafOutcome outcome) => (IsSatisfied, IsSilent, Met) = (outcome.Met != Clock.Never, outcome.IsSilent, outcome.Met);
}
