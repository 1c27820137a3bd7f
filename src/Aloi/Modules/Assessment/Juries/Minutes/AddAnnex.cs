using Aloi.Modules.Assessment.Juries.Seats;
using Aloi.Platform.Auditing;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Juries.Minutes;

/// <summary>Says in an annex what the minutes about one candidate say wrongly or not at all.</summary>
internal sealed class AddAnnex(JuryWork work, ReadMinutes read, WriteMinutes write, AuditTrail audit)
{
    private const int LongestText = 4_000;

    public Task<Outcome<bool>> HandleAsync(Seat seat, string candidacy, string text, CancellationToken cancellation) =>
        work.ActAsync(seat.Jury.Row.PublicId, jury => AddAsync(seat.In(jury), candidacy, text, cancellation), cancellation);

    private async Task<Outcome<bool>> AddAsync(Seat seat, string candidacy, string text, CancellationToken cancellation)
    {
        if (seat.Case(candidacy) is not { } one || !seat.MayPreside)
        {
            return seat.MayPreside ? CommonProblems.NotFound.With() : JuryProblems.ForWhoeverPresides.With();
        }

        var own = (await read.OfAsync(seat.Jury, cancellation)).Where(m => m.Row.CandidacyId == one.Row.CandidacyId).ToList();
        if (own.Count == 0 || text.Length is 0 or > LongestText)
        {
            return own.Count == 0
                ? JuryProblems.NotClosed.With()
                : JuryProblems.AnnexEmpty.With(LongestText).At(new Location(Field: $"annex-{candidacy}"));
        }

        var annex = new AnnexText(own[0].Row.Digest, own[^1].Row.Number + 1, text, seat.Name);
        await write.AnnexAsync(seat.Jury, one, annex, cancellation);
        audit.Record("jury.annex-added", $"jury:{seat.Jury.Row.Id}", new { candidacy = one.Row.CandidacyId, annex.Number });
        return true;
    }
}
