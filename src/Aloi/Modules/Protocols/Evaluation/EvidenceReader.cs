using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>Artefacts count each; the same reference handed in twice is one artefact, of its latest date.</summary>
internal sealed class EvidenceReader(Evidence evidence) : LeafReader
{
    private readonly List<Fact> artefacts = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public override bool IsSilent => true;

    public override decimal Need => evidence.Count;

    public override ProofLevel Level => ProofLevel.Declared;

    public override bool Concerns(Fact fact) => fact.Result is FactResult.Artefact;

    public override void Take(Fact fact, Freshness fresh)
    {
        if (places.TryAdd(((FactResult.Artefact)fact.Result).Reference.Trim(), artefacts.Count))
        {
            artefacts.Add(fact);
        }
        else
        {
            artefacts[places[((FactResult.Artefact)fact.Result).Reference.Trim()]] = fact;
        }
    }

    public override bool IsMet(Freshness fresh) => artefacts.Count >= evidence.Count && CountFresh(fresh) >= evidence.Count;

    public override (decimal Have, IReadOnlyList<Fact> Facts) Tally(Freshness fresh) =>
        (CountFresh(fresh), fresh.KeepsAll ? artefacts : artefacts.FindAll(fresh.Keeps));

    private int CountFresh(Freshness fresh)
    {
        if (fresh.KeepsAll)
        {
            return artefacts.Count;
        }

        var count = 0;
        foreach (var artefact in artefacts)
        {
            count += fresh.Keeps(artefact) ? 1 : 0;
        }

        return count;
    }
}
