namespace Aloi.Modules.Protocols.Contracts;

/// <summary>The explanation of one node: its state, why, what counts, what is missing, until when, and by which facts.</summary>
public sealed record NodeVerdict
{
    public required ProtocolNode Node { get; init; }

    public required NodeState State { get; init; }

    public required Reason Reason { get; init; }

    /// <summary>
    /// What counts so far, on the scale of <see cref="Need"/>: the kept score, people who decided or endorsed, hours, artefacts, satisfied
    /// children or their weight.
    /// </summary>
    public decimal Have { get; init; }

    public decimal Need { get; init; }

    public decimal Missing => Math.Max(0, Need - Have);

    /// <summary>Scores that may still be recorded; null when there is no limit or none are counted.</summary>
    public int? TriesLeft { get; init; }

    /// <summary>The last moment, or day, at which an act counts; null when there is no deadline or it no longer matters.</summary>
    public FactTime? Until { get; init; }

    /// <summary>The deadline of the present attempt, whether or not it still matters; null for what has none.</summary>
    public FactTime? Due { get; init; }

    /// <summary>Since when it is satisfied; null unless it is.</summary>
    public FactTime? MetAt { get; init; }

    /// <summary>What it proves; null when not satisfied, and for what was waived.</summary>
    public ProofLevel? Level { get; init; }

    /// <summary>The attempt that decides: the latest.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>The facts that count; when satisfied, those that made it true.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public IReadOnlyList<NodeVerdict> Children { get; init; } = [];

    public bool IsWaived => State == NodeState.Satisfied && Level is null;

    /// <summary>Waived by a person, and not for want of an answer.</summary>
    public bool IsExcused { get; init; }

    /// <summary>A person let it go, and what is asked may still be done.</summary>
    internal bool MayStillProve { get; init; }

    /// <summary>When it was first met, even if it no longer is: the gate of what follows in a sequence, which must never move.</summary>
    internal FactTime? FirstMet { get; init; }

    public IEnumerable<NodeVerdict> SelfAndDescendants()
    {
        yield return this;
        foreach (var node in Children.SelectMany(child => child.SelfAndDescendants()))
        {
            yield return node;
        }
    }
}

/// <summary>Why a node is in its state.</summary>
public enum Reason
{
    /// <summary>Facts, or satisfied children, reach what is asked.</summary>
    Met,

    /// <summary>Nobody answered in time and the requirement was let go, here or in every satisfied child.</summary>
    Waived,

    /// <summary>Something is still to come.</summary>
    Waiting,

    /// <summary>An earlier step of a sequence was never met.</summary>
    AwaitingTurn,

    /// <summary>A substitute that has not been called.</summary>
    Standby,

    /// <summary>The deadline passed and someone was alerted.</summary>
    Escalated,

    /// <summary>The deadline passed and the substitute decides.</summary>
    Substituted,

    DeadlinePassed,

    /// <summary>Those asked have decided, against.</summary>
    DecidedAgainst,

    AttemptsUsedUp,

    /// <summary>Even if every peer still to answer says yes, it is not enough.</summary>
    TooFewRemain,

    /// <summary>What was decided in favour is older than asked, and only a new attempt can renew it.</summary>
    Outdated,

    /// <summary>Too many children are impossible.</summary>
    OutOfReach,

    /// <summary>Everything was waived: a proof that proves nothing is not issued.</summary>
    NothingProven,
}
