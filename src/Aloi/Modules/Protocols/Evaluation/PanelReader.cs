using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>
/// Seats for distinct authors: a review's assessors, a jury's quorum. While a seat is empty an author may decide anew; with the last seat the
/// panel closes, and only a new attempt opens another.
/// </summary>
internal sealed class PanelReader : LeafReader
{
    private readonly int size;
    private readonly int seatsForInsiders;
    private readonly bool mustBeUnanimous;
    private readonly List<Fact> seats = [];

    private PanelReader(ProofLevel level, int size, int seatsForInsiders, bool mustBeUnanimous) =>
        (Level, this.size, this.seatsForInsiders, this.mustBeUnanimous) = (level, size, seatsForInsiders, mustBeUnanimous);

    public override bool IsClosed => seats.Count == size;

    public override bool IsSilent => !IsClosed && IsFavourable(InFavour(null) + size - seats.Count);

    public override decimal Need => size;

    public override ProofLevel Level { get; }

    public static PanelReader For(ExpertReview review) =>
        new(ProofLevel.Expert, review.Assessors, review.Assessors, review.Agreement == Agreement.All);

    public static PanelReader For(Jury jury) =>
        new(ProofLevel.Jury, jury.Quorum, jury.Quorum - jury.ExternalSeats, jury.Rule == JuryRule.Unanimity);

    public override bool Concerns(Fact fact) => fact is { Result: FactResult.Judgement, Author.IsCandidate: false };

    public override void Take(Fact fact, Freshness fresh)
    {
        if (!fresh.KeepsAll)
        {
            seats.RemoveAll(seat => !fresh.Keeps(seat));
        }

        RemoveSeatOf(fact.Author!.Key);
        if (HasDecided(fact) && (fact.Author.IsExternal || Insiders() < seatsForInsiders))
        {
            seats.Add(fact);
        }
    }

    public override bool IsMet(Freshness fresh) => IsClosed && IsFavourable(InFavour(fresh));

    public override (decimal Have, IReadOnlyList<Fact> Facts) Tally(Freshness fresh) => (seats.Count, seats);

    /// <summary>A tie is not a majority.</summary>
    private bool IsFavourable(int inFavour) => mustBeUnanimous ? inFavour == size : inFavour * 2 > size;

    private int InFavour(Freshness? fresh)
    {
        var count = 0;
        foreach (var seat in seats)
        {
            count += Outcome(seat) == JudgementOutcome.Achieved && (fresh is not { } asked || asked.Keeps(seat)) ? 1 : 0;
        }

        return count;
    }

    private int Insiders()
    {
        var count = 0;
        foreach (var seat in seats)
        {
            count += seat.Author!.IsExternal ? 0 : 1;
        }

        return count;
    }

    private void RemoveSeatOf(string author)
    {
        for (var i = 0; i < seats.Count; i++)
        {
            if (string.Equals(seats[i].Author!.Key, author, StringComparison.Ordinal))
            {
                seats.RemoveAt(i);
                return;
            }
        }
    }

    private static bool HasDecided(Fact fact) => Outcome(fact) != JudgementOutcome.NotSeen;

    private static JudgementOutcome Outcome(Fact fact) => ((FactResult.Judgement)fact.Result).Outcome;
}
