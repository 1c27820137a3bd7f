using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Achievements.Drafts;

/// <summary>A draft, with what is around it.</summary>
/// <param name="Entity">Who will issue it.</param>
/// <param name="Next">The achievement it becomes the next version of; null for a new one.</param>
/// <param name="Newest">The newest published version of that achievement.</param>
/// <param name="ChangedBy">The name of the member who last changed it; null when it can no longer be told.</param>
public sealed record OpenDraft(AchievementDraft Row, EntityInfo Entity, Achievement? Next, AchievementVersion? Newest, string? ChangedBy)
{
    public DraftContent Content { get; } = DraftContent.Read(Row.Content);

    /// <summary>Whom its rule may turn to.</summary>
    public required PoolsOfPeople Pools { get; init; }

    /// <summary>The number that its version will bear.</summary>
    public int Version => (Newest?.Version ?? 0) + 1;

    public DraftExamination Examine() => DraftReader.Examine(Content, Row.Image is not null, Pools);
}

/// <summary>Opens drafts for whoever may design at their entity.</summary>
internal sealed class DraftShelf(IssuerContext database, IOrganisations organisations, IRights rights, KnownPools pools)
{
    public async Task<Outcome<OpenDraft>> OpenAsync(PublicId id, CancellationToken cancellation)
    {
        var row = await database.Set<AchievementDraft>().AsNoTracking().SingleOrDefaultAsync(d => d.PublicId == id, cancellation);
        if (row is null || await organisations.FindEntityAsync(row.EntityId, cancellation) is not { } entity)
        {
            return CommonProblems.NotFound.With();
        }

        if (!await rights.HoldsAsync(Right.Designer, entity.Id, cancellation))
        {
            return CommonProblems.NotAllowed.With();
        }

        var newest = await NewestAsync(row.AchievementId, cancellation);
        return new OpenDraft(row, entity, newest?.Achievement, newest, await NameAsync(row.ChangedBy, cancellation))
        {
            Pools = await pools.AtAsync(entity.Id, cancellation),
        };
    }

    private async Task<AchievementVersion?> NewestAsync(long? achievement, CancellationToken cancellation) =>
        achievement is null
            ? null
            : await database
                .Set<AchievementVersion>()
                .AsNoTracking()
                .Include(v => v.Achievement)
                .Where(v => v.AchievementId == achievement)
                .OrderByDescending(v => v.Version)
                .FirstOrDefaultAsync(cancellation);

    private async Task<string?> NameAsync(long? member, CancellationToken cancellation) =>
        member is { } id && (await organisations.MembersAsync([id], cancellation)).GetValueOrDefault(id) is { IsErased: false } found
            ? found.FullName
            : null;
}
