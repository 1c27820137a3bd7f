using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>
/// Seats for distinct authors: a review's assessors, a jury's quorum. While a seat is empty an author may decide anew; with the last seat the
/// panel closes, and only a new attempt opens another. A sitting of more members than the quorum, or marks that lie too far apart, add seats.
/// </summary>
internal sealed class PanelReader : LeafReader
{
    private readonly PanelRule rule;
    private readonly List<Act> seats = [];
    private readonly HashSet<string> abstained = new(StringComparer.Ordinal);
    private Sitting? sitting;
    private int size;
    private bool hasDiverged;

    private PanelReader(ProofLevel level, PanelRule rule) => (Level, this.rule, size) = (level, rule, rule.Seats);

    public override bool IsClosed => seats.Count >= size;

    public override bool IsSilent => !IsClosed && rule.CouldBeFavourable(InFavour(null) + size - seats.Count, size);

    public override decimal Need => size;

    public override ProofLevel Level { get; }

    public static PanelReader For(ExpertReview review) =>
        new(ProofLevel.Expert, new PanelRule(review.Assessors, 0, review.Agreement == Agreement.All, TieRule.Against, review.Divergence));

    public static PanelReader For(Jury jury) =>
        new(ProofLevel.Jury, new PanelRule(jury.Quorum, jury.ExternalShare, jury.Rule == JuryRule.Unanimity, jury.Tie, Divergence: null));

    public override bool Concerns(Fact fact) => fact is { Result: FactResult.Judgement, Author.IsCandidate: false };

    public override void Take(Act act)
    {
        Sit(act);
        seats.RemoveAll(seat => !seat.IsFresh(act.Fact.Time.Start) || string.Equals(seat.Author, act.Author, StringComparison.Ordinal));
        if (act.Outcome != JudgementOutcome.NotSeen && (act.Fact.Author!.IsExternal || Insiders() < rule.SeatsForInsiders(size)))
        {
            seats.Add(act);
        }

        // One more is asked only where one more could still change something for the candidate.
        if (
            IsClosed
            && !hasDiverged
            && rule.Divergence is { } limit
            && rule.CouldBeFavourable(InFavour(null) + 1, size + 1)
            && Divergences.Exceed(seats, limit)
        )
        {
            hasDiverged = true;
            size++;
        }
    }

    /// <summary>
    /// The votes of one deliberation are counted together and alone: what its members said before belongs to its past. An abstention takes no
    /// seat, and leaves none empty beyond the quorum.
    /// </summary>
    private void Sit(Act act)
    {
        if (((FactResult.Judgement)act.Fact.Result).Sitting is not { } here)
        {
            return;
        }

        if (!string.Equals(sitting?.Id, here.Id, StringComparison.Ordinal))
        {
            (sitting, size) = (here, rule.Seats);
            abstained.Clear();
            seats.Clear();
        }

        sitting = here with { Votes = Math.Max(here.Votes, sitting!.Votes) };

        if (act.Outcome == JudgementOutcome.NotSeen)
        {
            abstained.Add(act.Author);
        }
        else
        {
            abstained.Remove(act.Author);
        }

        size = Math.Max(rule.Seats, sitting.Votes - abstained.Count);
    }

    public override bool IsMet(DateTimeOffset? at) => IsClosed && IsFavourable(at);

    public override (decimal Have, IReadOnlyList<Fact> Facts) Tally(DateTimeOffset? at) => (seats.Count, seats.FreshFacts(null));

    /// <summary>A tie is a majority only where the rule says so.</summary>
    private bool IsFavourable(DateTimeOffset? at)
    {
        var inFavour = InFavour(at);
        return rule.IsUnanimous ? inFavour == size
            : inFavour * 2 != size ? inFavour * 2 > size
            : rule.Tie == TieRule.Favour
                || (rule.Tie == TieRule.Chair && seats.Exists(seat => IsForIt(seat, at) && seat.Fact.Author!.IsChair));
    }

    private int InFavour(DateTimeOffset? at)
    {
        var count = 0;
        foreach (var seat in seats)
        {
            count += IsForIt(seat, at) ? 1 : 0;
        }

        return count;
    }

    private static bool IsForIt(Act seat, DateTimeOffset? at) => seat.Outcome == JudgementOutcome.Achieved && seat.IsFresh(at);

    private int Insiders()
    {
        var count = 0;
        foreach (var seat in seats)
        {
            count += seat.Fact.Author!.IsExternal ? 0 : 1;
        }

        return count;
    }

    private sealed record PanelRule(int Seats, decimal ExternalShare, bool IsUnanimous, TieRule Tie, int? Divergence)
    {
        public int SeatsForInsiders(int size) => size - (int)Math.Ceiling(ExternalShare * size);

        public bool CouldBeFavourable(int most, int size) =>
            IsUnanimous ? most == size : most * 2 > size || (most * 2 == size && Tie != TieRule.Against);
    }
}
