using Aloi.Modules.Assessment.Reviews;

namespace Aloi.Modules.Assessment.Acts.Accommodating;

/// <summary>What whoever judges a candidate is told: the one sentence that concerns them, and never why. Each reading leaves a trace.</summary>
internal sealed class AccommodationNotes(AccommodationBook book)
{
    public async Task<IReadOnlyList<string>> ForAssessorAsync(OpenCandidacy open, CancellationToken cancellation)
    {
        var rows = (await book.OfAsync(open, cancellation)).Where(a => a.State == AccommodationState.Granted).ToList();
        var telling = rows.Where(row => row.Open(open.File.Sealer).ForAssessor.Length > 0).ToList();
        if (telling.Count == 0)
        {
            return [];
        }

        var known = await book.ReadAsync(open, telling, "accommodation.told", cancellation);
        return [.. known.Select(k => k.Content.ForAssessor).Distinct(StringComparer.Ordinal)];
    }
}
