using Aloi.Modules.Assessment.Imports.Storing;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Imports.Recording;

/// <summary>Records one part of a large import and counts it; the last one ends the import.</summary>
internal sealed class RecordImportPart(IssuerContext database, ImportDesk desk, RecordImport record, ImportVault vault, TimeProvider time)
    : IHandle<ImportPartReady>
{
    public async Task HandleAsync(ImportPartReady @event, CancellationToken cancellation)
    {
        var open = await desk.OpenAsync(@event.ImportId, cancellation);
        if (!open.Succeeded)
        {
            return;
        }

        var import = open.Value.Import;
        var part = await vault.ReadAsync<WorkPart>(import, ImportPartKind.Work, @event.Part, cancellation);
        if (part is null)
        {
            // Recorded already.
            return;
        }

        database.Entry(import).State = EntityState.Detached;
        var recorded = await RecordAsync(open.Value, part, cancellation);
        await vault.DropAsync(import, ImportPartKind.Work, @event.Part, cancellation);
        await CountAsync(import.Id, recorded, cancellation);
    }

    /// <summary>
    /// What was recorded elsewhere since the table was read may contradict a row: that row stays out, the others come in.
    /// </summary>
    private async Task<FactsRecorded> RecordAsync(OpenImport open, WorkPart part, CancellationToken cancellation)
    {
        var transaction = database.Database.CurrentTransaction!;
        while (part.People.Count > 0)
        {
            await transaction.CreateSavepointAsync("part", cancellation);
            var recorded = await record.PartAsync(open, part, cancellation);
            if (recorded.Succeeded)
            {
                return recorded.Value;
            }

            await transaction.RollbackToSavepointAsync("part", cancellation);
            database.ChangeTracker.Clear();
            part = part.Without([.. recorded.Problems.Select(p => p.Where?.Line ?? 0)]);
        }

        return new FactsRecorded(0, 0, 0);
    }

    /// <summary>Several nodes may count at once, so the database adds up.</summary>
    private async Task CountAsync(long id, FactsRecorded done, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var imports = database.Set<ResultImport>().Where(i => i.Id == id);
        await imports.ExecuteUpdateAsync(
            i =>
                i.SetProperty(x => x.Recorded, x => x.Recorded + done.Recorded)
                    .SetProperty(x => x.Known, x => x.Known + done.Repeated)
                    .SetProperty(x => x.Satisfied, x => x.Satisfied + done.Satisfied)
                    .SetProperty(x => x.PartsLeft, x => x.PartsLeft - 1),
            cancellation
        );
        await imports
            .Where(i => i.PartsLeft == 0 && i.State == ImportState.Recording)
            .ExecuteUpdateAsync(
                i => i.SetProperty(x => x.State, ImportState.Done).SetProperty(x => x.EndedAt, (DateTimeOffset?)now),
                cancellation
            );
    }
}
