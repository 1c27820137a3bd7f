using Aloi.Platform.Outbox;

namespace Aloi.Modules.Assessment.Imports.TakingBack;

/// <summary>Goes on taking a large import back, some candidacies in each transaction.</summary>
internal sealed class WithdrawInParts(ImportDesk desk, WithdrawFacts facts, OutboxWriter outbox) : IHandle<ImportWithdrawing>
{
    public async Task HandleAsync(ImportWithdrawing @event, CancellationToken cancellation)
    {
        var open = await desk.OpenAsync(@event.ImportId, cancellation);
        if (
            open.Value is { Import: { State: ImportState.Withdrawing } import }
            && await facts.SomeAsync(import, @event.AfterCandidacy, cancellation) is { } last
        )
        {
            outbox.Publish(@event with { AfterCandidacy = last });
        }
    }
}
