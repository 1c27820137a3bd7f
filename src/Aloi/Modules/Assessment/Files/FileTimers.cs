using Aloi.Platform.Database;
using Aloi.Platform.Files;
using Aloi.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Files;

/// <summary>It is time to see whether anything refers to these files.</summary>
public sealed record FileLeftAlone(long[] FileIds) : IEvent
{
    public static string Name => "assessment.file-left-alone.v1";
}

/// <summary>Takes away what was uploaded and never used.</summary>
internal sealed class TakeAwayFiles(IssuerContext database, IFileStore store) : IHandle<FileLeftAlone>
{
    public async Task HandleAsync(FileLeftAlone @event, CancellationToken cancellation)
    {
        var waiting = await database
            .Set<EvidenceFile>()
            .Where(f => @event.FileIds.Contains(f.Id) && f.State == FileState.Waiting)
            .ToListAsync(cancellation);
        database.RemoveRange(waiting);
        await database.SaveChangesAsync(cancellation);
        waiting.ForEach(f => store.Delete(f.PublicId));
    }
}
