using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>
/// A proof held elsewhere. Its level is its own, and only when the proof was read and found valid; otherwise the method is not stated.
/// </summary>
internal sealed class HeldCredentialReader(HeldCredential leaf) : LeafReader
{
    private readonly List<Act> held = [];
    private ProofLevel level = ProofLevel.NotStated;

    public override bool IsSilent => true;

    public override decimal Need => 1;

    public override ProofLevel Level => level;

    public override bool Concerns(Fact fact) =>
        fact.Result is FactResult.HeldCredential credential
        && (credential.Achievement is null || string.Equals(credential.Achievement, leaf.Achievement, StringComparison.Ordinal))
        && (leaf.Level is not { } asked || (credential.Verified && credential.Level >= asked));

    public override void Take(Act act) => held.Add(act);

    public override bool IsMet(DateTimeOffset? at) => held.CountFresh(at) > 0;

    public override (decimal Have, IReadOnlyList<Fact> Facts) Tally(DateTimeOffset? at)
    {
        Fact? strongest = null;
        foreach (var act in held)
        {
            if (act.IsFresh(at) && (strongest is null || LevelOf(act.Fact) > LevelOf(strongest)))
            {
                strongest = act.Fact;
            }
        }

        level = strongest is null ? ProofLevel.NotStated : LevelOf(strongest);
        return strongest is null ? (0, []) : (1, [strongest]);
    }

    private static ProofLevel LevelOf(Fact fact)
    {
        var credential = (FactResult.HeldCredential)fact.Result;
        return credential.Verified ? credential.Level ?? ProofLevel.NotStated : ProofLevel.NotStated;
    }
}
