using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>The candidate's latest word. Nobody else's is a self-declaration.</summary>
internal sealed class DeclarationReader : LeafReader
{
    private Fact? latest;

    public override bool IsSilent => latest is null;

    public override decimal Need => 1;

    public override ProofLevel Level => ProofLevel.Declared;

    public override bool Concerns(Fact fact) => fact is { Result: FactResult.Judgement, Author: null or { IsCandidate: true } };

    public override void Take(Fact fact, Freshness fresh) => latest = fact;

    public override bool IsMet(Freshness fresh) =>
        latest is { Result: FactResult.Judgement { Outcome: JudgementOutcome.Achieved } } && fresh.Keeps(latest);

    public override (decimal Have, IReadOnlyList<Fact> Facts) Tally(Freshness fresh) =>
        latest is null ? (0, []) : (IsMet(fresh) ? 1 : 0, [latest]);
}
