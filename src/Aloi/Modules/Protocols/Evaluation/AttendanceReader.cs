using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>Rows add up. A row of nothing, or less, is no presence.</summary>
internal sealed class AttendanceReader(Attendance attendance) : LeafReader
{
    private readonly List<Act> rows = [];
    private decimal total;

    public override bool IsSilent => true;

    public override decimal Need => attendance.Needed;

    public override ProofLevel Level => ProofLevel.Participation;

    public override bool Concerns(Fact fact) => fact.Result is FactResult.Attendance { Amount: > 0 };

    public override void Take(Act act)
    {
        rows.Add(act);
        total += Amount(act);
    }

    public override bool IsMet(DateTimeOffset? at) => total >= attendance.Needed && Sum(at) >= attendance.Needed;

    public override (decimal Have, IReadOnlyList<Fact> Facts) Tally(DateTimeOffset? at) => (Sum(at), rows.FreshFacts(at));

    private decimal Sum(DateTimeOffset? at)
    {
        if (at is null)
        {
            return total;
        }

        var sum = 0m;
        foreach (var row in rows)
        {
            sum += row.IsFresh(at) ? Amount(row) : 0;
        }

        return sum;
    }

    private static decimal Amount(Act act) => ((FactResult.Attendance)act.Fact.Result).Amount;
}
