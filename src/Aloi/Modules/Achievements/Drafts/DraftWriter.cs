using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Achievements.Drafts;

/// <summary>Writes drafts: who changes what, when, and only what they have seen.</summary>
internal sealed class DraftWriter(IssuerContext database, CurrentUser user, TimeProvider time, Ids ids)
{
    public long? Member => user.Kind == ActorKind.Member ? user.Id : null;

    public AchievementDraft Make(string formKey, long entity, DraftContent content, AchievementVersion? newest = null) =>
        new()
        {
            PublicId = ids.NewPublicId(),
            FormKey = formKey,
            EntityId = entity,
            AchievementId = newest?.AchievementId,
            Content = content.Write(),
            Image = newest?.Image,
            Revision = 1,
            ChangedBy = Member,
            ChangedAt = time.GetUtcNow(),
        };

    /// <summary>False when somebody else was faster.</summary>
    public async Task<bool> SaveAsync(
        AchievementDraft seen,
        long entity,
        DraftContent content,
        byte[]? image,
        CancellationToken cancellation
    )
    {
        var (id, revision, json, now, member) = (seen.Id, seen.Revision, content.Write(), time.GetUtcNow(), Member);
        return await database
                .Set<AchievementDraft>()
                .Where(d => d.Id == id && d.Revision == revision && d.PublishedVersionId == null)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(d => d.Content, json)
                            .SetProperty(d => d.EntityId, entity)
                            .SetProperty(d => d.Image, image)
                            .SetProperty(d => d.Revision, revision + 1)
                            .SetProperty(d => d.ChangedAt, now)
                            .SetProperty(d => d.ChangedBy, member),
                    cancellation
                ) == 1;
    }
}
