using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Time;

namespace Aloi.Modules.Assessment;

/// <summary>
/// Finds an author who says two things about one requirement of one candidate on one day: which of them counts could only be guessed, so
/// the second is refused at the door. A change of mind bears another day.
/// </summary>
internal sealed class ContradictoryActs(TimeZoneInfo zone)
{
    private readonly Dictionary<(string Leaf, int Attempt, string Author, DateOnly Day), JudgementOutcome> _said = [];

    /// <summary>Adds the act and answers true, or false when it contradicts one that is there.</summary>
    public bool TryAdd(Fact fact)
    {
        if (fact.Result is not FactResult.Judgement judgement)
        {
            return true;
        }

        var day = DateOnly.FromDateTime(LocalClock.ToLocal(fact.Time.Start, zone));
        var act = (fact.Leaf, fact.Attempt, fact.Author?.Key ?? "", day);
        if (fact.Supersedes is not null)
        {
            // It takes the place of what was said: there is only one word again.
            _said[act] = judgement.Outcome;
            return true;
        }

        return _said.TryAdd(act, judgement.Outcome) || _said[act] == judgement.Outcome;
    }
}
