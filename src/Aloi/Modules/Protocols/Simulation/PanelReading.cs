using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Simulation;

/// <summary>Seats that fill in the order of dates, and what they decide.</summary>
internal static class PanelReading
{
    public static (int Read, LeafOutcome Outcome) Read(ExpertReview review, ReadOnlySpan<DrawnAct> acts) =>
        Read(new Panel(review.Assessors, 0, review.Agreement == Agreement.All, TieRule.Against, review.Divergence is not null), acts);

    public static (int Read, LeafOutcome Outcome) Read(Jury jury, ReadOnlySpan<DrawnAct> acts) =>
        Read(new Panel(jury.Quorum, jury.ExternalSeats, jury.Rule == JuryRule.Unanimity, jury.Tie, MayDiverge: false), acts);

    private static (int Read, LeafOutcome Outcome) Read(Panel panel, ReadOnlySpan<DrawnAct> acts)
    {
        var (size, seated, inFavour, insiders, isChairFor) = (panel.Seats, 0, 0, 0, false);
        for (var i = 0; i < acts.Length; i++)
        {
            var act = acts[i];
            if (act.Outcome == JudgementOutcome.NotSeen || (!act.IsExternal && insiders >= size - panel.Externals))
            {
                continue;
            }

            seated++;
            insiders += act.IsExternal ? 0 : 1;
            inFavour += LeafReading.IsFor(act) ? 1 : 0;
            isChairFor |= LeafReading.IsFor(act) && act.IsChair;

            size += seated == size && panel.AsksOneMore(inFavour, size) ? 1 : 0;
            if (seated >= size)
            {
                return (i + 1, panel.Favours(inFavour, size, isChairFor) ? LeafReading.MetAt(act.At) : LeafReading.Lost);
            }
        }

        return (acts.Length, LeafReading.Open(isSilent: panel.CouldFavour(inFavour + size - seated, size)));
    }

    private readonly record struct Panel(int Seats, int Externals, bool IsUnanimous, TieRule Tie, bool MayDiverge)
    {
        public bool Favours(int inFavour, int size, bool isChairFor) =>
            IsUnanimous ? inFavour == size
            : inFavour * 2 != size ? inFavour * 2 > size
            : Tie == TieRule.Favour || (Tie == TieRule.Chair && isChairFor);

        /// <summary>Nobody marks criteria here: to diverge is to disagree, and one more is asked where one more could still decide.</summary>
        public bool AsksOneMore(int inFavour, int size) =>
            MayDiverge && size == Seats && inFavour > 0 && inFavour < size && CouldFavour(inFavour + 1, size + 1);

        public bool CouldFavour(int most, int size) =>
            IsUnanimous ? most == size : most * 2 > size || (most * 2 == size && Tie != TieRule.Against);
    }
}
