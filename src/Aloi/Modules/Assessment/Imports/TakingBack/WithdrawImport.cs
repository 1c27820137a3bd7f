using Aloi.Modules.Assessment.Imports.Recording;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Imports.TakingBack;

/// <summary>
/// Takes an import back while none of its facts has led to a proof. Nothing recorded is changed or removed: each fact gets a row that says it
/// counts for nothing from now on.
/// </summary>
internal sealed class WithdrawImport(IssuerContext database, IssuerWork work, ImportDesk desk, WithdrawFacts facts, CommitTrace trace)
{
    private const int MostAttempts = 5;

    public async Task<Outcome<OpenImport>> HandleAsync(PublicId id, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            try
            {
                return await work.TryAsync(() => WithdrawAsync(id, cancellation), cancellation);
            }
            catch (DbUpdateException)
            {
                database.ChangeTracker.Clear();
            }
        }

        return AssessmentProblems.Busy.With();
    }

    private async Task<Outcome<OpenImport>> WithdrawAsync(PublicId id, CancellationToken cancellation)
    {
        var open = await desk.OpenAsync(id, cancellation);
        if (!open.Succeeded || open.Value.Import.State is ImportState.Withdrawn or ImportState.Withdrawing)
        {
            return open;
        }

        var import = open.Value.Import;
        if (import.State != ImportState.Done)
        {
            return ImportProblems.NotDone.With();
        }

        if (await facts.CountProvenAsync(import.Id, cancellation) is var proven and > 0)
        {
            return ImportProblems.ProofsIssued.With(proven);
        }

        if (!await desk.MoveAsync(import, ImportState.Done, ImportState.Withdrawing, import.Revision, cancellation))
        {
            return open;
        }

        var isLarge = import.Rows > CommitImport.MostRowsAtOnce;
        trace.TakeBack(import, goesOn: isLarge);
        if (!isLarge)
        {
            await facts.AllAsync(import, cancellation);
        }

        return open;
    }
}
