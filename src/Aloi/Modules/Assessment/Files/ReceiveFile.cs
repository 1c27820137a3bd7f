using System.Text;
using Aloi.Modules.Assessment.Files.Checking;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Files;
using Aloi.Platform.Outbox;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Microsoft.AspNetCore.Connections;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Files;

/// <summary>
/// Takes one file in. It waits until an act refers to it; a timer takes it away when none ever can. An upload that stops midway leaves nothing.
/// </summary>
internal sealed class ReceiveFile(IssuerContext database, IssuerWork work, IFileStore store, FileLimits limits, FileWriting writing)
{
    private const int LongestName = 120;

    public async Task<Outcome<EvidenceFile>> HandleAsync(FilePlace place, Stream source, string name, CancellationToken cancellation)
    {
        if (await CountAsync(place, cancellation) >= limits.Files)
        {
            return FileProblems.TooMany.With(limits.Files);
        }

        try
        {
            return await TakeAsync(place, source, name, cancellation);
        }
        catch (Exception gone)
            when (gone is BadHttpRequestException or ConnectionResetException or EndOfStreamException or InvalidDataException)
        {
            return gone is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
                ? FileProblems.TooLarge.With(FileLimits.Megabytes(limits.Largest(place.Accepted)))
                : FileProblems.CutOff.With();
        }
    }

    /// <summary>Everybody has their own share: many assessors with photos leave the candidate's works their room, and each other's.</summary>
    private Task<int> CountAsync(FilePlace place, CancellationToken cancellation) =>
        database
            .Set<EvidenceFile>()
            .CountAsync(f => f.CandidacyId == place.CandidacyId && f.Use == place.Use && f.UploadedBy == place.By, cancellation);

    private async Task<Outcome<EvidenceFile>> TakeAsync(FilePlace place, Stream source, string name, CancellationToken cancellation)
    {
        var id = writing.NewId();
        await using var file = store.Begin();
        var copy = new SealingCopy(limits, place.Accepted);
        var copied = await copy.RunAsync(source, file.Content, place.Sealer, EvidenceFile.ContentBinding(id), cancellation);
        if (!copied.Succeeded)
        {
            return Outcome<EvidenceFile>.Refused(copied.Problems);
        }

        // The row comes first: bytes without a row would be nobody's, a row without bytes is taken away by its timer.
        var row = writing.Row(place, id, copied.Value, Shown(name, copied.Value.Kind));
        await work.RunAsync(() => writing.AddAsync(row, cancellation), cancellation);
        await file.KeepAsync(id, cancellation);
        return row;
    }

    /// <summary>The last part of what somebody's machine calls it, on one line.</summary>
    private static string Shown(string name, FileKind kind)
    {
        var last = OneLine.Of(name[(name.LastIndexOfAny(['/', '\\', ':']) + 1)..].Normalize(NormalizationForm.FormC)).Trim('.', ' ');
        return last.Length == 0 ? $"{kind.Kind.ToString().ToLowerInvariant()}.{kind.Extension}"
            : last.Length > LongestName ? last[^LongestName..]
            : last;
    }
}

/// <summary>Writes the row of a file and the timer that watches over it.</summary>
internal sealed class FileWriting(IssuerContext database, OutboxWriter outbox, Ids ids, TimeProvider time)
{
    public PublicId NewId() => ids.NewPublicId();

    public EvidenceFile Row(FilePlace place, PublicId id, CopiedFile copied, string name) =>
        new()
        {
            PublicId = id,
            CandidacyId = place.CandidacyId,
            Leaf = place.Leaf,
            SubjectKeyId = place.SubjectKeyId,
            Use = place.Use,
            Kind = copied.Kind.Kind,
            MediaType = copied.Kind.MediaType,
            Length = copied.Length,
            Digest = copied.Digest,
            SealedName = place.Sealer.Seal(Encoding.UTF8.GetBytes(name), EvidenceFile.NameBinding(id)),
            UploadedBy = place.By,
            UploadedAt = time.GetUtcNow(),
        };

    public async Task<bool> AddAsync(EvidenceFile row, CancellationToken cancellation)
    {
        database.Add(row);
        await database.SaveChangesAsync(cancellation);
        await outbox.ScheduleAsync(
            new FileLeftAlone([row.Id]),
            time.GetUtcNow() + FileLeftAlone.Patience,
            FileLeftAlone.Key(row.Id),
            cancellation
        );
        return true;
    }
}
