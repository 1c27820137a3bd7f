using Aloi.Modules.Assessment.Grids.Drafts;
using Aloi.Platform.Database;
using Aloi.Platform.Files;
using Aloi.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Files;

/// <summary>It is time to see whether anything refers to these files.</summary>
public sealed record FileLeftAlone(long[] FileIds) : IEvent
{
    /// <summary>How long a file may wait for the act that it was uploaded for.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromDays(8);

    public static string Name => "assessment.file-left-alone.v1";

    internal static string Key(long fileId) => $"file:{fileId}";
}

/// <summary>
/// Takes away what was uploaded and never used. A photo beside a grid that somebody is still filling is looked at again later: a link lives longer
/// than the timer, and a grid must not go without its evidence.
/// </summary>
internal sealed class TakeAwayFiles(IssuerContext database, IFileStore store, OutboxWriter outbox, TimeProvider time)
    : IHandle<FileLeftAlone>
{
    public async Task HandleAsync(FileLeftAlone @event, CancellationToken cancellation)
    {
        var waiting = await database
            .Set<EvidenceFile>()
            .Where(f => @event.FileIds.Contains(f.Id) && f.State == FileState.Waiting)
            .ToListAsync(cancellation);
        var wanted = await WantedAsync([.. waiting.Select(f => f.Id)], cancellation);
        var gone = waiting.FindAll(f => !wanted.Contains(f.Id));
        database.RemoveRange(gone);
        foreach (var id in wanted)
        {
            await outbox.ScheduleAsync(
                new FileLeftAlone([id]),
                time.GetUtcNow() + FileLeftAlone.Patience,
                FileLeftAlone.Key(id),
                cancellation
            );
        }

        await database.SaveChangesAsync(cancellation);
        gone.ForEach(f => store.Delete(f.PublicId));
    }

    /// <summary>Those beside a grid that is not sent, as long as it still can be.</summary>
    private Task<HashSet<long>> WantedAsync(long[] files, CancellationToken cancellation)
    {
        // What was closed a moment ago may be opened again.
        var lately = time.GetUtcNow() - FileLeftAlone.Patience;
        return database
            .Set<MarkPhoto>()
            .Where(p => files.Contains(p.FileId) && p.FactDigest == null)
            .Join(database.Set<GridDraft>(), p => p.DraftId, d => d.Id, (p, d) => new { p.FileId, d.CandidacyId })
            .Where(p =>
                database.Set<Candidacy>().Any(c => c.Id == p.CandidacyId && (c.State == CandidacyState.Open || c.ClosedAt > lately))
            )
            .Select(p => p.FileId)
            .ToHashSetAsync(cancellation);
    }
}
