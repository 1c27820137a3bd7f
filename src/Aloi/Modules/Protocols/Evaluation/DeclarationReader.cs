using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>The candidate's latest word. Nobody else's is a self-declaration.</summary>
internal sealed class DeclarationReader : LeafReader
{
    private Act? latest;

    public override bool IsSilent => latest is null;

    public override decimal Need => 1;

    public override ProofLevel Level => ProofLevel.Declared;

    public override bool Concerns(Fact fact) => fact is { Result: FactResult.Judgement, Author: null or { IsCandidate: true } };

    public override void Take(Act act) => latest = act;

    public override bool IsMet(DateTimeOffset? at) => latest is { Outcome: JudgementOutcome.Achieved } said && said.IsFresh(at);

    public override (decimal Have, IReadOnlyList<Fact> Facts) Tally(DateTimeOffset? at) =>
        latest is { } said ? (IsMet(at) ? 1 : 0, [said.Fact]) : (0, []);
}
