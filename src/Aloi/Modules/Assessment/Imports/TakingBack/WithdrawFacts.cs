using Aloi.Modules.Assessment.Imports.Recording;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Imports.TakingBack;

/// <summary>Takes the facts of an import back, some candidacies at a time, and judges those candidacies by what remains.</summary>
internal sealed class WithdrawFacts(IssuerContext database, JudgeRemaining remaining, TakenBackEdges edges, CommitTrace trace)
{
    private const int PeopleAtOnce = 500;

    /// <summary>How many candidacies have a frozen verdict that rests on facts of the import: a proof is made or on its way.</summary>
    public Task<int> CountProvenAsync(long importId, CancellationToken cancellation) =>
        Facts(importId)
            .Where(f => f.Candidacy.State == CandidacyState.Satisfied && f.Number <= f.Candidacy.FactsSeen)
            .Select(f => f.CandidacyId)
            .Distinct()
            .CountAsync(cancellation);

    public async Task AllAsync(ResultImport import, CancellationToken cancellation)
    {
        for (long? after = 0; after is { } last; )
        {
            after = await SomeAsync(import, last, cancellation);
        }
    }

    /// <returns>The last candidacy that was done; null when there are no more, and the import is ended.</returns>
    public async Task<long?> SomeAsync(ResultImport import, long after, CancellationToken cancellation)
    {
        var ids = await Facts(import.Id)
            .Where(f => f.CandidacyId > after)
            .Select(f => f.CandidacyId)
            .Distinct()
            .Order()
            .Take(PeopleAtOnce)
            .ToListAsync(cancellation);
        if (ids.Count == 0)
        {
            (import.State, import.EndedAt) = (ImportState.Withdrawn, trace.Now);
            await database.SaveChangesAsync(cancellation);
            return null;
        }

        import.TakenBack += await MarkAsync(import, ids, cancellation);
        await remaining.HandleAsync(ids, cancellation);
        await edges.EndAsync(import.Id, ids, cancellation);
        return ids[^1];
    }

    /// <summary>A candidacy that became satisfied by these facts in the meantime keeps them: its proof is on its way.</summary>
    private async Task<int> MarkAsync(ResultImport import, List<long> candidacyIds, CancellationToken cancellation)
    {
        var facts = await Facts(import.Id)
            .Where(f => candidacyIds.Contains(f.CandidacyId))
            .Where(f => f.Candidacy.State != CandidacyState.Satisfied || f.Number > f.Candidacy.FactsSeen)
            .Select(f => new { f.Id, f.CandidacyId })
            .ToListAsync(cancellation);
        database.AddRange(
            facts.Select(f => new FactWithdrawal
            {
                FactId = f.Id,
                CandidacyId = f.CandidacyId,
                ImportId = import.Id,
                At = trace.Now,
                By = import.CommittedBy ?? trace.By,
            })
        );
        await database.SaveChangesAsync(cancellation);
        return facts.Count;
    }

    /// <summary>The facts of an import that still count.</summary>
    private IQueryable<FactRow> Facts(long importId) =>
        database.Set<FactRow>().Where(f => f.ImportId == importId && !database.Set<FactWithdrawal>().Any(w => w.FactId == f.Id));
}
