using System.Globalization;
using System.Runtime.InteropServices;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.FactsFile.AcrossRows;

/// <summary>One row that is refused because the same author said something else about the same requirement and person that day.</summary>
/// <param name="OtherLine">Where the other act stands; null when it is already recorded.</param>
public readonly record struct Clash(int Line, int Row, int? OtherLine);

/// <summary>
/// Finds the acts of one author about one requirement of one person on one day that do not say the same. Which of two would be meant
/// cannot be told, so all of them are refused.
/// </summary>
public sealed class ContradictionIndex
{
    private const int None = -1;
    private readonly Dictionary<RowKey, Group> _groups = [];
    private readonly List<Act> _acts = [];

    /// <summary>What makes two acts comparable.</summary>
    public static RowKey KeyOf(string email, Fact fact, TimeZoneInfo zone)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(fact.Time.Start, zone).DateTime);
        return RowKey.Of("act", email, fact.Leaf, fact.Author?.Key ?? "", day.ToString("O", CultureInfo.InvariantCulture));
    }

    /// <summary>Adds a fact that is recorded already. It stands: rows that say otherwise are refused. Comes before the file's rows.</summary>
    public void AddRecorded(string email, Fact fact, TimeZoneInfo zone)
    {
        if (fact.Result is FactResult.Judgement judgement)
        {
            _groups.TryAdd(KeyOf(email, fact, zone), new Group(judgement.Outcome, IsRecorded: true, HasClashed: false, None));
        }
    }

    /// <returns>The rows that this act shows to be contradictory: itself and the earlier ones not yet told; empty as a rule.</returns>
    public IReadOnlyList<Clash> Add(RowKey key, JudgementOutcome outcome, int line, int row)
    {
        ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(_groups, key, out var known);
        if (!known)
        {
            group = new Group(outcome, IsRecorded: false, HasClashed: false, None);
        }

        if (group.IsRecorded)
        {
            return outcome == group.Outcome ? [] : [new Clash(line, row, OtherLine: null)];
        }

        if (group.HasClashed)
        {
            return [new Clash(line, row, _acts[group.Last].Line)];
        }

        return outcome == group.Outcome ? Link(ref group, line, row) : Break(ref group, line, row);
    }

    private Clash[] Link(ref Group group, int line, int row)
    {
        _acts.Add(new Act(line, row, group.Last));
        group = group with { Last = _acts.Count - 1 };
        return [];
    }

    private List<Clash> Break(ref Group group, int line, int row)
    {
        group = group with { HasClashed = true };
        var clashes = new List<Clash>();
        for (var i = group.Last; i != None; i = _acts[i].Previous)
        {
            clashes.Add(new Clash(_acts[i].Line, _acts[i].Row, line));
        }

        clashes.Reverse();
        clashes.Add(new Clash(line, row, _acts[group.Last].Line));
        return clashes;
    }

    private readonly record struct Group(JudgementOutcome Outcome, bool IsRecorded, bool HasClashed, int Last);

    private readonly record struct Act(int Line, int Row, int Previous);
}
