using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Achievements.Drafts;

/// <summary>Starts a draft: of a new achievement, or of the next version of one.</summary>
internal sealed class StartDraft(IssuerContext database, IssuerWork work, AchievementPlaces places, DraftWriter writer, AuditTrail audit)
{
    /// <param name="formKey">The same form posted twice starts one draft.</param>
    public async Task<Outcome<PublicId>> HandleAsync(string formKey, long entityId, DraftContent content, CancellationToken cancellation)
    {
        try
        {
            return await work.TryAsync<PublicId>(() => StartAsync(formKey, entityId, content, cancellation), cancellation);
        }
        catch (DbUpdateException)
        {
            // Of two at once the database lets one through; the other finds what that one made.
            database.ChangeTracker.Clear();
            return await work.TryAsync(() => StartAsync(formKey, entityId, content, cancellation), cancellation);
        }
    }

    /// <summary>The next version of what is published; the draft of it that is already being written, when there is one.</summary>
    public async Task<Outcome<PublicId>> NextVersionAsync(PublicId achievement, CancellationToken cancellation)
    {
        try
        {
            return await work.TryAsync(() => NextAsync(achievement, cancellation), cancellation);
        }
        catch (DbUpdateException)
        {
            database.ChangeTracker.Clear();
            return await work.TryAsync(() => NextAsync(achievement, cancellation), cancellation);
        }
    }

    private async Task<Outcome<PublicId>> StartAsync(string formKey, long entityId, DraftContent content, CancellationToken cancellation)
    {
        if (await FindAsync(formKey, cancellation) is { } existing)
        {
            return existing;
        }

        var entity = await places.OpenAsync(entityId, cancellation);
        return entity.Succeeded
            ? await AddAsync(writer.Make(formKey, entityId, content), cancellation)
            : Outcome<PublicId>.Refused(entity.Problems);
    }

    private async Task<Outcome<PublicId>> NextAsync(PublicId achievement, CancellationToken cancellation)
    {
        var newest = await database
            .Set<AchievementVersion>()
            .AsNoTracking()
            .Include(v => v.Achievement)
            .Where(v => v.Achievement.PublicId == achievement)
            .OrderByDescending(v => v.Version)
            .FirstOrDefaultAsync(cancellation);
        if (newest is null)
        {
            return CommonProblems.NotFound.With();
        }

        var entity = await places.OpenAsync(newest.Achievement.EntityId, cancellation);
        if (!entity.Succeeded)
        {
            return Outcome<PublicId>.Refused(entity.Problems);
        }

        var open = await database
            .Set<AchievementDraft>()
            .Where(d => d.AchievementId == newest.AchievementId && d.PublishedVersionId == null)
            .Select(d => (PublicId?)d.PublicId)
            .FirstOrDefaultAsync(cancellation);
        return open is { } id ? id : await AddAsync(await FromAsync(newest, cancellation), cancellation);
    }

    /// <summary>The choices of the form that made the version, where one did; otherwise what the version says.</summary>
    private async Task<AchievementDraft> FromAsync(AchievementVersion newest, CancellationToken cancellation)
    {
        var kept = await database
            .Set<AchievementDraft>()
            .Where(d => d.PublishedVersionId == newest.Id)
            .Select(d => d.Content)
            .FirstOrDefaultAsync(cancellation);
        var content = kept is null ? DraftMaking.From(StoredContent.Read(newest)) : DraftContent.Read(kept);
        var key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"next-{newest.Id}");
        return writer.Make(key, newest.Achievement.EntityId, content, newest);
    }

    private async Task<PublicId> AddAsync(AchievementDraft draft, CancellationToken cancellation)
    {
        database.Add(draft);
        await database.SaveChangesAsync(cancellation);
        audit.Record("draft.started", $"draft:{draft.Id}");
        return draft.PublicId;
    }

    private Task<PublicId?> FindAsync(string formKey, CancellationToken cancellation) =>
        database
            .Set<AchievementDraft>()
            .Where(d => d.FormKey == formKey)
            .Select(d => (PublicId?)d.PublicId)
            .FirstOrDefaultAsync(cancellation);
}
