using Aloi.Modules.Assessment.Acts.Humans;
using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Acts.Accommodating;

/// <summary>A candidate sees what was granted to them, and asks for what they need. Those who run the campaign learn that something waits.</summary>
internal sealed class AskAccommodation(ActDesk desk, AccommodationBook book, Callers callers)
{
    private const int MostWaiting = 3;

    public async Task<Outcome<OpenAccommodations>> ReadAsync(PublicId candidacy, CancellationToken cancellation) =>
        await desk.FindOwnAsync(candidacy, cancellation) is { } open
            ? new OpenAccommodations(open, AccommodationBook.Open(open, await book.OfAsync(open, cancellation)))
            : CommonProblems.NotFound.With();

    public async Task<Outcome<OpenAccommodations>> HandleAsync(PublicId candidacy, string wish, CancellationToken cancellation)
    {
        var found = await ReadAsync(candidacy, cancellation);
        if (!found.Succeeded)
        {
            return found;
        }

        if (Refusal(found.Value, wish) is { } problem)
        {
            return problem;
        }

        var open = found.Value.Open;
        await book.ChangeAsync(
            open,
            async () =>
            {
                var id = book.NewId();
                var row = new Accommodation
                {
                    PublicId = id,
                    MemberId = open.Row.MemberId,
                    CandidacyId = open.Row.Id,
                    State = AccommodationState.Asked,
                    At = desk.Now,
                    SealedContent = Accommodation.Seal(AccommodationContent.Asked(wish), id, open.File.Sealer),
                };
                book.Add(row);
                book.Trace("accommodation.asked", row);
                await callers.CallAsync(open, "/candidacies/appeals", cancellation);
            },
            cancellation
        );
        return found;
    }

    private static Problem? Refusal(OpenAccommodations found, string wish) =>
        wish.Length == 0 ? ActProblems.GiveReason.With().At(new Location(Field: "wish"))
        : wish.Length > AccommodationForm.Longest
            ? AssessmentProblems.TooLongHere.With(AccommodationForm.Longest).At(new Location(Field: "wish"))
        : found.Known.Count(k => k.Row.State == AccommodationState.Asked) >= MostWaiting ? ActProblems.EnoughMessages.With(MostWaiting)
        : null;
}
