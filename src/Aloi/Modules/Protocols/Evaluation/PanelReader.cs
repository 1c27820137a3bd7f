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
    private readonly List<Act> seats = [];

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

    public override void Take(Act act)
    {
        seats.RemoveAll(seat => !seat.IsFresh(act.Fact.Time.Start) || string.Equals(seat.Author, act.Author, StringComparison.Ordinal));
        if (act.Outcome != JudgementOutcome.NotSeen && (act.Fact.Author!.IsExternal || Insiders() < seatsForInsiders))
        {
            seats.Add(act);
        }
    }

    public override bool IsMet(DateTimeOffset? at) => IsClosed && IsFavourable(InFavour(at));

    public override (decimal Have, IReadOnlyList<Fact> Facts) Tally(DateTimeOffset? at) => (seats.Count, seats.FreshFacts(null));

    /// <summary>A tie is not a majority.</summary>
    private bool IsFavourable(int inFavour) => mustBeUnanimous ? inFavour == size : inFavour * 2 > size;

    private int InFavour(DateTimeOffset? at)
    {
        var count = 0;
        foreach (var seat in seats)
        {
            count += seat.Outcome == JudgementOutcome.Achieved && seat.IsFresh(at) ? 1 : 0;
        }

        return count;
    }

    private int Insiders()
    {
        var count = 0;
        foreach (var seat in seats)
        {
            count += seat.Fact.Author!.IsExternal ? 0 : 1;
        }

        return count;
    }
}
