using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>Artefacts count each; the same reference handed in twice is one artefact, of its latest date.</summary>
internal sealed class EvidenceReader(Evidence evidence) : LeafReader
{
    private readonly List<Act> artefacts = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public override bool IsSilent => true;

    public override decimal Need => evidence.Count;

    public override ProofLevel Level => ProofLevel.Declared;

    public override bool Concerns(Fact fact) => fact.Result is FactResult.Artefact;

    public override void Take(Act act)
    {
        var reference = ((FactResult.Artefact)act.Fact.Result).Reference.Trim();
        if (places.TryAdd(reference, artefacts.Count))
        {
            artefacts.Add(act);
        }
        else
        {
            artefacts[places[reference]] = act;
        }
    }

    public override bool IsMet(DateTimeOffset? at) => artefacts.Count >= evidence.Count && artefacts.CountFresh(at) >= evidence.Count;

    public override (decimal Have, IReadOnlyList<Fact> Facts) Tally(DateTimeOffset? at) =>
        (artefacts.CountFresh(at), artefacts.FreshFacts(at));
}
