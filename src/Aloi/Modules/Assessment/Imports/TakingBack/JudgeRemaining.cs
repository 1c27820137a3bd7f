using Aloi.Modules.Assessment.Verdicts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Imports.TakingBack;

/// <summary>Judges candidacies by what remains of their facts.</summary>
internal sealed class JudgeRemaining(IssuerContext database, VersionsInPlay versions, CandidacyShelf shelf, JudgeCandidacies judge)
{
    public async Task HandleAsync(IReadOnlyList<long> candidacyIds, CancellationToken cancellation)
    {
        var rows = await database.Set<Candidacy>().Where(c => candidacyIds.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(cancellation);
        foreach (var group in rows.GroupBy(c => c.AchievementVersionId))
        {
            await JudgeAgainAsync(group.Key, [.. group], cancellation);
        }
    }

    private async Task JudgeAgainAsync(long versionId, List<Candidacy> rows, CancellationToken cancellation)
    {
        var (version, zone) = await versions.FindAsync(versionId, cancellation);
        var files = (await shelf.ReadAsync(rows, zone, cancellation)).Where(f => f.Row.State != CandidacyState.Satisfied).ToList();
        files.ForEach(f => f.Row.Reconsider(f.Counting.Select(x => x.Time)));
        var satisfied = judge.Judge(version, zone, files);
        database.AddRange(files.SelectMany(f => f.Added));
        await database.SaveChangesAsync(cancellation);
        await judge.TellAsync(version, files, satisfied, cancellation);
    }
}
