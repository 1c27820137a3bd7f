using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>
/// A fact, and when it grows old. Each has its own fixed expiry, reckoned forward from its date: reckoned backward from the moment, the
/// ends of months would make an old fact fresh again.
/// </summary>
internal readonly record struct Act(Fact Fact, Deadline? Expiry)
{
    public string Author => Fact.Author!.Key;

    public JudgementOutcome Outcome => ((FactResult.Judgement)Fact.Result).Outcome;

    /// <param name="at">The moment; null asks for no freshness.</param>
    public bool IsFresh(DateTimeOffset? at) => at is not { } moment || Expiry is not { } expiry || !expiry.HasPassed(moment);
}

internal static class Acts
{
    public static int CountFresh(this List<Act> acts, DateTimeOffset? at)
    {
        if (at is null)
        {
            return acts.Count;
        }

        var count = 0;
        foreach (var act in acts)
        {
            count += act.IsFresh(at) ? 1 : 0;
        }

        return count;
    }

    public static Fact[] FreshFacts(this List<Act> acts, DateTimeOffset? at)
    {
        var facts = new Fact[acts.CountFresh(at)];
        var next = 0;
        foreach (var act in acts)
        {
            if (act.IsFresh(at))
            {
                facts[next++] = act.Fact;
            }
        }

        return facts;
    }
}
