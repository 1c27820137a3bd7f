using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Achievements.Drafts;

/// <param name="Revision">What the person had before their eyes.</param>
/// <param name="Entity">Who will issue it, by the id that is shown; null leaves it.</param>
/// <param name="Image">A new picture; null leaves the one there is.</param>
internal sealed record DraftChange(PublicId Draft, int Revision, DraftContent Content, PublicId? Entity = null, byte[]? Image = null);

/// <summary>Keeps what was typed, finished or not. What somebody else changed in between is never overwritten unseen.</summary>
internal sealed class SaveDraft(
    IssuerContext database,
    DraftShelf shelf,
    DraftWriter writer,
    IOrganisations organisations,
    AchievementPlaces places
)
{
    public async Task<Outcome<OpenDraft>> HandleAsync(DraftChange change, CancellationToken cancellation)
    {
        var opened = await shelf.OpenAsync(change.Draft, cancellation);
        if (!opened.Succeeded)
        {
            return opened;
        }

        var entity = await EntityAsync(opened.Value, change, cancellation);
        if (!entity.Succeeded)
        {
            return Outcome<OpenDraft>.Refused(entity.Problems);
        }

        if (IsSame(opened.Value, change, entity.Value))
        {
            return opened;
        }

        var row = opened.Value.Row;
        if (row.PublishedVersionId is not null)
        {
            return DraftsProblems.Published.With();
        }

        var saved =
            row.Revision == change.Revision
            && await writer.SaveAsync(row, entity.Value.Id, change.Content, change.Image ?? row.Image, cancellation);
        return saved ? await shelf.OpenAsync(change.Draft, cancellation) : DraftsProblems.Stale.With(opened.Value.ChangedBy ?? "?");
    }

    /// <summary>A draft that nobody needs any more. A published one stays: it is where the next version starts.</summary>
    public async Task<Outcome<bool>> DiscardAsync(PublicId draft, CancellationToken cancellation)
    {
        var opened = await shelf.OpenAsync(draft, cancellation);
        if (!opened.Succeeded)
        {
            return Outcome<bool>.Refused(opened.Problems);
        }

        var id = opened.Value.Row.Id;
        await database.Set<AchievementDraft>().Where(d => d.Id == id && d.PublishedVersionId == null).ExecuteDeleteAsync(cancellation);
        return true;
    }

    /// <summary>The same form posted twice is one change.</summary>
    private static bool IsSame(OpenDraft draft, DraftChange change, EntityInfo entity) =>
        draft.Content.IsSameAs(change.Content) && draft.Entity.Id == entity.Id && change.Image is null;

    /// <summary>A next version stays with its issuer.</summary>
    private async Task<Outcome<EntityInfo>> EntityAsync(OpenDraft draft, DraftChange change, CancellationToken cancellation)
    {
        if (change.Entity is not { } wanted || wanted == draft.Entity.PublicId || draft.Next is not null)
        {
            return draft.Entity;
        }

        var found = await organisations.FindEntityAsync(wanted, cancellation);
        return found is not null && (await places.OpenAsync(found.Id, cancellation)).Succeeded
            ? found
            : DraftsProblems.EntityUnknown.With().At(new Location(Field: "entity"));
    }
}
