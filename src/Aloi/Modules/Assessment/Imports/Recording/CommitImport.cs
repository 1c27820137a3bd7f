using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Imports.Recording;

/// <summary>
/// Commits a draft once, whatever is clicked twice. A small one is recorded whole in this transaction; a large one goes on outside the request.
/// </summary>
internal sealed class CommitImport(IssuerContext database, IssuerWork work, ImportDesk desk, RecordImport record, CommitTrace trace)
{
    /// <summary>Rows that are recorded while somebody waits.</summary>
    public const int MostRowsAtOnce = 2_000;
    private const int MostAttempts = 5;

    public async Task<Outcome<OpenImport>> HandleAsync(PublicId id, int revision, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            try
            {
                return await work.TryAsync(() => CommitAsync(id, revision, cancellation), cancellation);
            }
            catch (DbUpdateException)
            {
                // Another node was judging the same people: everything is read again with what it wrote.
                database.ChangeTracker.Clear();
            }
        }

        return AssessmentProblems.Busy.With();
    }

    private async Task<Outcome<OpenImport>> CommitAsync(PublicId id, int revision, CancellationToken cancellation)
    {
        var open = await desk.OpenAsync(id, cancellation);
        if (!open.Succeeded || open.Value.Import.State is not ImportState.Draft)
        {
            return open.Succeeded && open.Value.Import.CommittedAt is null ? ImportProblems.NotADraft.With() : open;
        }

        var import = open.Value.Import;
        if (import.GoodRows == 0)
        {
            return ImportProblems.NothingGood.With();
        }

        if (!await desk.MoveAsync(import, ImportState.Draft, ImportState.Preparing, revision, cancellation))
        {
            return import.CommittedAt is null ? ImportProblems.Stale.With() : open;
        }

        trace.Sign(import);
        if (import.Rows > MostRowsAtOnce)
        {
            trace.GoOn(import);
            return open;
        }

        var recorded = await record.AllAsync(open.Value, cancellation);
        return recorded.Succeeded ? open : Outcome<OpenImport>.Refused(recorded.Problems);
    }
}

/// <summary>Who committed or took back an import, and what is told to the outbox.</summary>
internal sealed class CommitTrace(Platform.Outbox.OutboxWriter outbox, CurrentUser user, AuditTrail audit, TimeProvider time)
{
    public string By => user.Trace;

    public DateTimeOffset Now => time.GetUtcNow();

    public void Sign(ResultImport import)
    {
        (import.CommittedAt, import.CommittedBy) = (Now, By);
        audit.Record(
            "results.committed",
            Subject(import),
            new
            {
                rows = import.Rows,
                leftOut = import.BadRows,
                people = import.People,
            }
        );
    }

    public void GoOn(ResultImport import) => outbox.Publish(new ImportCommitted(import.Id));

    public void TellPart(ResultImport import, int part) => outbox.Publish(new ImportPartReady(import.Id, part));

    public void TakeBack(ResultImport import, bool goesOn)
    {
        audit.Record("results.withdrawn", Subject(import), new { recorded = import.Recorded });
        if (goesOn)
        {
            outbox.Publish(new ImportWithdrawing(import.Id, AfterCandidacy: 0));
        }
    }

    private static string Subject(ResultImport import) => $"import:{import.PublicId}";
}
