using Aloi.Modules.Assessment.Files;
using Aloi.Modules.Assessment.Grids.Drafts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Files;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Grids.Photos;

/// <param name="Position">The criterion's place in the rubric, from zero.</param>
public sealed record GridPhoto(PublicId Id, int Position);

/// <summary>The photos beside the criteria of a grid that is being filled.</summary>
internal sealed class GridPhotos(IssuerContext database, IssuerWork work, GridDrafts drafts, ReceiveFile receive, IFileStore store)
{
    public const int Most = 12;

    public async Task<IReadOnlyList<GridPhoto>> ListAsync(GridTask task, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(task.Place, cancellation) is not { } draft)
        {
            return [];
        }

        return await Waiting(draft.Id)
            .Join(
                database.Set<EvidenceFile>(),
                p => p.FileId,
                f => f.Id,
                (p, f) =>
                    new
                    {
                        p.Id,
                        p.Position,
                        f.PublicId,
                    }
            )
            .OrderBy(p => p.Id)
            .Select(p => new GridPhoto(p.PublicId, p.Position))
            .ToListAsync(cancellation);
    }

    /// <param name="task">The grid.</param>
    /// <param name="position">The criterion's place, from zero.</param>
    /// <param name="key">Given by the page; empty when it gave none.</param>
    /// <param name="name">What the person's device calls it.</param>
    /// <param name="content">Read once.</param>
    /// <param name="cancellation">Of the request.</param>
    public async Task<Outcome<GridPhoto>> AddAsync(
        GridTask task,
        int position,
        string key,
        string name,
        Stream content,
        CancellationToken cancellation
    )
    {
        if (position < 0 || position >= task.Rubric.Criteria.Count || key.Length > GridPosted.LongestKey)
        {
            return GridProblems.UnknownCriterion.With();
        }

        var draft = await drafts.KeepAsync(task.Place, null, cancellation);
        if (key.Length > 0 && await FindAsync(draft.Id, key, cancellation) is { } there)
        {
            return there;
        }

        if (await Waiting(draft.Id).CountAsync(cancellation) >= Most)
        {
            return GridProblems.TooManyPhotos.With(Most);
        }

        var taken = await receive.HandleAsync(task.Photos, content, name, cancellation);
        if (!taken.Succeeded)
        {
            return Outcome<GridPhoto>.Refused(taken.Problems);
        }

        return await LinkAsync(draft, taken.Value, position, key, cancellation);
    }

    /// <summary>Only a photo of this very grid, and only before it is sent.</summary>
    public async Task<bool> DropAsync(GridTask task, string file, CancellationToken cancellation)
    {
        if (!PublicId.TryParse(file, null, out var id) || await drafts.FindAsync(task.Place, cancellation) is not { } draft)
        {
            return false;
        }

        var found = await database.Set<EvidenceFile>().SingleOrDefaultAsync(f => f.PublicId == id, cancellation);
        var photo = found is null ? null : await Waiting(draft.Id).SingleOrDefaultAsync(p => p.FileId == found.Id, cancellation);
        if (photo is null)
        {
            return false;
        }

        await work.RunAsync(
            () =>
            {
                database.Remove(photo);
                database.Remove(found!);
                return Task.FromResult(true);
            },
            cancellation
        );
        store.Delete(id);
        return true;
    }

    private IQueryable<MarkPhoto> Waiting(long draft) => database.Set<MarkPhoto>().Where(p => p.DraftId == draft && p.FactDigest == null);

    private Task<GridPhoto?> FindAsync(long draft, string key, CancellationToken cancellation) =>
        database
            .Set<MarkPhoto>()
            .Where(p => p.DraftId == draft && p.ClientKey == key)
            .Join(database.Set<EvidenceFile>(), p => p.FileId, f => f.Id, (p, f) => new GridPhoto(f.PublicId, p.Position))
            .SingleOrDefaultAsync(cancellation);

    private async Task<Outcome<GridPhoto>> LinkAsync(
        GridDraft draft,
        EvidenceFile file,
        int position,
        string key,
        CancellationToken cancellation
    )
    {
        try
        {
            return await work.RunAsync(
                () =>
                {
                    database.Add(
                        new MarkPhoto
                        {
                            DraftId = draft.Id,
                            FileId = file.Id,
                            Position = position,
                            ClientKey = key.Length > 0 ? key : file.PublicId.ToString(),
                        }
                    );
                    return Task.FromResult(new GridPhoto(file.PublicId, position));
                },
                cancellation
            );
        }
        catch (DbUpdateException)
        {
            // The same photo arrived twice at once: the other one stays, and the timer takes this one away.
            database.ChangeTracker.Clear();
            return await FindAsync(draft.Id, key, cancellation) is { } there ? there : AssessmentProblems.Busy.With();
        }
    }
}
