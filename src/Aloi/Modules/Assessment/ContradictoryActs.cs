using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Time;

namespace Aloi.Modules.Assessment;

/// <summary>
/// Finds an author who says two things about one requirement of one candidate on one day: which of them counts could only be guessed, so
/// the second is refused at the door. A change of mind bears another day; a mistake is corrected by an act that says which one it replaces.
/// </summary>
internal sealed class ContradictoryActs(TimeZoneInfo zone)
{
    private readonly Dictionary<Claim, (JudgementOutcome Outcome, int Count)> _said = [];

    /// <summary>Adds the act and answers true, or false when it contradicts one that is there.</summary>
    /// <param name="fact">The act.</param>
    /// <param name="replaced">The act that it takes the place of, and which therefore says nothing any more; null for none.</param>
    public bool TryAdd(Fact fact, Fact? replaced = null)
    {
        Release(replaced);
        if (fact.Result is not FactResult.Judgement judgement)
        {
            return true;
        }

        var claim = Of(fact);
        if (!_said.TryGetValue(claim, out var said) || said.Count == 0)
        {
            _said[claim] = (judgement.Outcome, 1);
            return true;
        }

        if (said.Outcome == judgement.Outcome)
        {
            _said[claim] = said with { Count = said.Count + 1 };
            return true;
        }

        Restore(replaced);
        return false;
    }

    private void Release(Fact? fact) => Count(fact, -1);

    private void Restore(Fact? fact) => Count(fact, 1);

    private void Count(Fact? fact, int step)
    {
        if (fact is { Result: FactResult.Judgement } && _said.TryGetValue(Of(fact), out var said))
        {
            _said[Of(fact)] = said with { Count = said.Count + step };
        }
    }

    private Claim Of(Fact fact) =>
        new(fact.Leaf, fact.Attempt, fact.Author?.Key ?? "", DateOnly.FromDateTime(LocalClock.ToLocal(fact.Time.Start, zone)));

    private readonly record struct Claim(string Leaf, int Attempt, string Author, DateOnly Day);
}
