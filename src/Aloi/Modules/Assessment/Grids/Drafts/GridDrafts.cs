using System.Text.Json;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Grids.Drafts;

/// <summary>Where a grid is being filled, and by whom.</summary>
internal sealed record GridPlace(long CandidacyId, string Leaf, int Attempt, string Writer, Sealer Sealer)
{
    public string Binding => $"grid draft {CandidacyId} {Leaf} {Attempt} {Writer}";
}

/// <summary>Keeps what is typed until it is sent.</summary>
internal sealed class GridDrafts(IssuerContext database, IssuerWork work, TimeProvider time)
{
    /// <summary>The row, tracked; null before anything was kept.</summary>
    public Task<GridDraft?> FindAsync(GridPlace place, CancellationToken cancellation) =>
        database
            .Set<GridDraft>()
            .SingleOrDefaultAsync(
                d => d.CandidacyId == place.CandidacyId && d.Leaf == place.Leaf && d.Attempt == place.Attempt && d.Writer == place.Writer,
                cancellation
            );

    public static GridPosted? Open(GridDraft? draft, GridPlace place) =>
        draft?.SealedContent is { } content
            ? JsonSerializer.Deserialize<KeptGrid>(place.Sealer.Open(content, place.Binding))!.Posted()
            : null;

    /// <summary>Keeps it, making the row when there is none; two tabs that do so at once end with one row.</summary>
    public async Task<GridDraft> KeepAsync(GridPlace place, GridPosted? posted, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work.RunAsync(() => SaveAsync(place, posted, cancellation), cancellation);
            }
            catch (DbUpdateException) when (attempt < 3)
            {
                database.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>The grid is recorded: its words are in the judgement now. In the transaction that records it.</summary>
    public async Task<GridDraft> SendAsync(GridPlace place, string key, CancellationToken cancellation)
    {
        var draft = await FindAsync(place, cancellation) ?? Add(place);
        (draft.SealedContent, draft.SentAt, draft.SentKey) = (null, time.GetUtcNow(), key.Length == 0 ? null : key);
        await database.SaveChangesAsync(cancellation);
        return draft;
    }

    private async Task<GridDraft> SaveAsync(GridPlace place, GridPosted? posted, CancellationToken cancellation)
    {
        var draft = await FindAsync(place, cancellation) ?? Add(place);
        if (posted is not null)
        {
            draft.SealedContent = place.Sealer.Seal(JsonSerializer.SerializeToUtf8Bytes(KeptGrid.Of(posted)), place.Binding);
            draft.SavedAt = time.GetUtcNow();
        }

        await database.SaveChangesAsync(cancellation);
        return draft;
    }

    private GridDraft Add(GridPlace place)
    {
        var draft = new GridDraft
        {
            CandidacyId = place.CandidacyId,
            Leaf = place.Leaf,
            Attempt = place.Attempt,
            Writer = place.Writer,
            SavedAt = time.GetUtcNow(),
        };
        database.Add(draft);
        return draft;
    }
}

/// <summary>A grid as it is kept between two visits: plain values only, so that it reads back as it was written.</summary>
internal sealed record KeptGrid(string Capacity, GridAnswer[] Answers, string Text, string Concluded, string Key)
{
    public static KeptGrid Of(GridPosted posted) =>
        new(posted.Capacity, [.. posted.Grid.Answers], posted.Text, posted.Concluded, posted.Key);

    public GridPosted Posted() => new(Capacity, new GridForm([.. Answers]), Text, Concluded, Key);
}
