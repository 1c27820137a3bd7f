using Aloi.Modules.Assessment.Grids.Drafts;
using Aloi.Modules.Assessment.Grids.Readings;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Files;

/// <summary>
/// Who may see a file: the candidate; whoever runs the campaign; those who assess there, except that nobody sees the photos of another's grid
/// before the requirement is settled. To everybody else there is no such file.
/// </summary>
internal sealed class EvidenceAccess(
    IssuerContext database,
    CandidacyDesk desk,
    SignedInAuthor author,
    IRights rights,
    NoteReading readings
)
{
    public async Task<EvidenceFile?> ForMemberAsync(PublicId id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } file || await OpenAsync(file, cancellation) is not { } open)
        {
            return null;
        }

        var isMine = file.UploadedBy == $"member:{author.MemberId}";
        if (isMine || (open.Row.MemberId == author.MemberId && (file.Use == FileUse.Work || IsSettled(open, file))))
        {
            return file;
        }

        if (open.Row.MemberId == author.MemberId)
        {
            return null;
        }

        var mayLook =
            await RunsCampaignAsync(open, cancellation)
            || (
                await rights.HoldsAsync(Right.Assessor, open.Version.EntityId, cancellation)
                && (file.Use == FileUse.Work || IsSettled(open, file))
            );
        if (mayLook && file.Use == FileUse.Mark)
        {
            await NoteAsync(file, open, cancellation);
        }

        return mayLook ? file : null;
    }

    /// <summary>A photo of somebody's grid is a part of it.</summary>
    private async Task NoteAsync(EvidenceFile file, OpenCandidacy open, CancellationToken cancellation)
    {
        var attempts = await database
            .Set<MarkPhoto>()
            .Where(p => p.FileId == file.Id && p.FactDigest != null)
            .Join(database.Set<GridDraft>(), p => p.DraftId, d => d.Id, (_, d) => d.Attempt)
            .ToListAsync(cancellation);
        var reader = new GridReader(await author.KeyAsync(cancellation), author.MemberId);
        await readings.HandleAsync(open, reader, [.. attempts.Select(a => (file.Leaf, a))], cancellation);
    }

    /// <summary>For somebody without an account who judges that candidacy: the works, and their own photos.</summary>
    public async Task<EvidenceFile?> ForJudgeAsync(PublicId id, long candidacyId, string by, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } file
        && file.CandidacyId == candidacyId
        && (file.Use == FileUse.Work ? file.State == FileState.Kept : file.UploadedBy == by)
            ? file
            : null;

    private Task<EvidenceFile?> FindAsync(PublicId id, CancellationToken cancellation) =>
        database.Set<EvidenceFile>().AsNoTracking().SingleOrDefaultAsync(f => f.PublicId == id, cancellation);

    private async Task<OpenCandidacy?> OpenAsync(EvidenceFile file, CancellationToken cancellation)
    {
        var row = await database.Set<Candidacy>().AsNoTracking().SingleAsync(c => c.Id == file.CandidacyId, cancellation);
        return (await desk.OpenAsync([row], cancellation)).SingleOrDefault();
    }

    private async Task<bool> RunsCampaignAsync(OpenCandidacy open, CancellationToken cancellation) =>
        await rights.HoldsAsync(Right.Designer, open.Version.EntityId, cancellation)
        || await rights.HoldsAsync(Right.Administrator, open.Version.EntityId, cancellation);

    private static bool IsSettled(OpenCandidacy open, EvidenceFile file) =>
        open.Leaf(file.Leaf) is { } node && open.StandingOf(node) is LeafStanding.Settled or LeafStanding.Over;
}
