using Aloi.Modules.Assessment.Verdicts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Acts.Accommodating;

/// <summary>Applies what was just granted to the candidacies that a member has now; later ones honour it when they begin.</summary>
internal sealed class HonourAccommodations(IssuerContext database, VersionsInPlay versions, CandidacyShelf shelf, JudgeCandidacies judge)
{
    /// <summary>In the transaction at hand.</summary>
    public async Task HandleAsync(long member, CancellationToken cancellation)
    {
        var rows = await database
            .Set<Candidacy>()
            .Where(c => c.MemberId == member && (c.State == CandidacyState.Open || c.State == CandidacyState.Impossible))
            .ToListAsync(cancellation);
        foreach (var group in rows.GroupBy(r => r.AchievementVersionId))
        {
            var (version, zone) = await versions.FindAsync(group.Key, cancellation);
            var files = await shelf.ReadAsync([.. group], zone, cancellation);
            var satisfied = judge.Judge(version, zone, files);
            database.AddRange(files.SelectMany(f => f.Added));
            await database.SaveChangesAsync(cancellation);
            await judge.TellAsync(version, files, satisfied, cancellation);
        }
    }
}
