using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment;

/// <summary>
/// Whoever asks people about one candidate takes a turn first, in the transaction at hand: of two that ask at once, one begins again and then
/// sees whom the other has asked.
/// </summary>
internal static class CandidacyTurn
{
    /// <exception cref="DbUpdateConcurrencyException">The candidacy was changed since the row was read.</exception>
    public static async Task TakeTurnAsync(this IssuerContext database, Candidacy row, CancellationToken cancellation)
    {
        var taken = await database
            .Set<Candidacy>()
            .Where(c => c.Id == row.Id && c.Revision == row.Revision)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Revision, x => x.Revision + 1), cancellation);
        if (taken == 0)
        {
            throw new DbUpdateConcurrencyException("The candidacy was changed while people were asked about it.");
        }
    }
}
