using Aloi.Platform.Collections;

namespace Aloi.Modules.Protocols.Contracts;

public enum NodeState
{
    NotYet,
    Satisfied,

    /// <summary>No later act of the same attempts can satisfy it any more.</summary>
    Impossible,
}

/// <summary>What a protocol says about one candidate at one moment, with the explanation of every node.</summary>
public sealed record Verdict
{
    public required NodeVerdict Root { get; init; }

    public required Moment Moment { get; init; }

    public NodeState State => Root.State;

    /// <summary>Since when it is satisfied; null unless it is.</summary>
    public FactTime? MetAt => Root.MetAt;

    /// <summary>The strongest family among the leaves that made it true; null unless it is satisfied.</summary>
    public ProofLevel? Level => Root.Level;

    /// <summary>What made it true, strongest first; empty unless it is satisfied.</summary>
    public required ValueList<ProofShare> Mix { get; init; }

    /// <summary>Every node, parents before children, substitutes under the leaf they stand in for.</summary>
    public IEnumerable<NodeVerdict> Nodes => Root.SelfAndDescendants();
}

/// <summary>One part of the mix, such as two peers.</summary>
/// <param name="Kind">The kind of leaf, in the words of the protocol language.</param>
/// <param name="Level">The family it belongs to, or what a held credential states.</param>
/// <param name="Count">People for reviews and peers, artefacts for evidence, leaves for the rest.</param>
public sealed record ProofShare(string Kind, ProofLevel Level, int Count);
