using Aloi.Modules.Assessment.Imports.Storing;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Imports.TakingBack;

/// <summary>Throws a draft away, or what any import still keeps of people when its time is over.</summary>
internal sealed class DiscardImport(IssuerContext database, IssuerWork work, ImportDesk desk, ImportVault vault, TimeProvider time)
    : IHandle<ImportKeptLongEnough>
{
    public Task<Outcome<OpenImport>> HandleAsync(PublicId id, CancellationToken cancellation) =>
        work.TryAsync(
            async () =>
            {
                var open = await desk.OpenAsync(id, cancellation);
                if (open.Succeeded && open.Value.Import.State == ImportState.Draft)
                {
                    await EndAsync(open.Value.Import, ImportState.Discarded, cancellation);
                }

                return open;
            },
            cancellation
        );

    public async Task HandleAsync(ImportKeptLongEnough @event, CancellationToken cancellation)
    {
        var import = await database.Set<ResultImport>().SingleOrDefaultAsync(i => i.Id == @event.ImportId, cancellation);
        if (import is not null and not { State: ImportState.Preparing or ImportState.Recording })
        {
            await EndAsync(import, import.State == ImportState.Draft ? ImportState.Expired : import.State, cancellation);
        }
    }

    private async Task EndAsync(ResultImport import, ImportState state, CancellationToken cancellation)
    {
        await vault.DropAllAsync(import, cancellation);
        import.State = state;
        import.Pages = 0;
        import.EndedAt ??= time.GetUtcNow();
    }
}
