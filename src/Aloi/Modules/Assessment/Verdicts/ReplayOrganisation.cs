using Aloi.Modules.Achievements.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Verdicts;

/// <param name="Differing">The public ids of candidacies whose facts no longer give their verdict.</param>
internal sealed record VersionReplay(AchievementVersionInfo Version, ReplayReport Report, IReadOnlyList<PublicId> Differing);

/// <summary>Replays every frozen verdict of the organisation at hand.</summary>
internal sealed class ReplayOrganisation(IssuerContext database, VersionsInPlay versions, ReplayVerdicts replay)
{
    /// <param name="achievement">The short or public identifier of one achievement; null for all.</param>
    /// <param name="cancellation">Stops between two versions.</param>
    public async IAsyncEnumerable<VersionReplay> CheckAsync(
        string? achievement,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var ids = await database
            .Set<Candidacy>()
            .Where(c => c.State == CandidacyState.Satisfied)
            .Select(c => c.AchievementVersionId)
            .Distinct()
            .Order()
            .ToListAsync(cancellation);
        foreach (var id in ids)
        {
            var (version, _) = await versions.FindAsync(id, cancellation);
            if (achievement is null || IsNamed(version, achievement))
            {
                var report = await replay.CheckAsync(id, cancellation);
                yield return new VersionReplay(version, report, await PublicIdsAsync(report.Differing, cancellation));
            }
        }
    }

    private static bool IsNamed(AchievementVersionInfo version, string name) =>
        string.Equals(version.Identifier, name, StringComparison.Ordinal)
        || string.Equals(version.PublicId.ToString(), name, StringComparison.Ordinal);

    private async Task<IReadOnlyList<PublicId>> PublicIdsAsync(IReadOnlyList<long> ids, CancellationToken cancellation) =>
        ids.Count == 0
            ? []
            : await database.Set<Candidacy>().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).Select(c => c.PublicId).ToListAsync(cancellation);
}
