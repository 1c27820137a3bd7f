using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>Rows add up. A row of nothing, or less, is no presence.</summary>
internal sealed class AttendanceReader(Attendance attendance) : LeafReader
{
    private readonly List<Fact> rows = [];
    private decimal total;

    public override bool IsSilent => true;

    public override decimal Need => attendance.Needed;

    public override ProofLevel Level => ProofLevel.Participation;

    public override bool Concerns(Fact fact) => fact.Result is FactResult.Attendance { Amount: > 0 };

    public override void Take(Fact fact, Freshness fresh)
    {
        rows.Add(fact);
        total += Amount(fact);
    }

    public override bool IsMet(Freshness fresh) => total >= attendance.Needed && Sum(fresh) >= attendance.Needed;

    public override (decimal Have, IReadOnlyList<Fact> Facts) Tally(Freshness fresh) =>
        (Sum(fresh), fresh.KeepsAll ? rows : rows.FindAll(fresh.Keeps));

    private decimal Sum(Freshness fresh)
    {
        if (fresh.KeepsAll)
        {
            return total;
        }

        var sum = 0m;
        foreach (var row in rows)
        {
            sum += fresh.Keeps(row) ? Amount(row) : 0;
        }

        return sum;
    }

    private static decimal Amount(Fact fact) => ((FactResult.Attendance)fact.Result).Amount;
}
