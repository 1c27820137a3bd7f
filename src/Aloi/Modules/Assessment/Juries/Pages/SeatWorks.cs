using Aloi.Modules.Assessment.Files;
using Aloi.Modules.Assessment.Files.HandingIn;
using Aloi.Modules.Assessment.Juries.Seats;
using Aloi.Platform;

namespace Aloi.Modules.Assessment.Juries.Pages;

/// <summary>What a candidate handed in, for those who judge that candidate in a jury, with an account or behind their link.</summary>
internal sealed class SeatWorks(WorkShelf works, EvidenceAccess files, ServeFile serve)
{
    private const string Between = "/file/";

    public Task<IReadOnlyList<Work>> ReadAsync(OpenCase one, CancellationToken cancellation) =>
        works.ReadAsync(one.Open, null, cancellation);

    /// <summary>One file, below its candidate's page; null when there is none that the seat may see.</summary>
    public async Task<IResult?> ServeAsync(Seat seat, string rest, HttpContext http)
    {
        if (
            rest.Split(Between) is not [var candidacy, var id]
            || seat.Case(candidacy) is not { } one
            || !PublicId.TryParse(id, null, out var file)
            || !(seat.Deliberates(one) || seat.Closed(one) is null)
        )
        {
            return null;
        }

        return await files.ForJudgeAsync(file, one.Open.Row.Id, "", http.RequestAborted) is { } found
            ? await serve.HandleAsync(found, http)
            : null;
    }
}
