using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Achievements;

/// <summary>Where an achievement belongs: at an entity that issues, for who may design there.</summary>
public sealed class AchievementPlaces(
    IssuerContext database,
    IOrganisations organisations,
    IRights rights,
    Installation installation,
    Ids ids
)
{
    /// <summary>Without a public address a picture travels inside every signed proof, so it must be small.</summary>
    private const int LargestEmbeddedImage = 512 * 1024;

    public async Task<Outcome<EntityInfo>> OpenAsync(long entityId, CancellationToken cancellation)
    {
        var entity = await organisations.FindEntityAsync(entityId, cancellation);
        if (entity is null)
        {
            return CommonProblems.NotFound.With();
        }

        if (!await rights.HoldsAsync(Right.Designer, entityId, cancellation))
        {
            return CommonProblems.NotAllowed.With();
        }

        return entity.IsIssuer ? entity : AchievementsProblems.NotAnIssuer.With(entity.Name);
    }

    public async Task<Problem?> RefuseImageAsync(AchievementDefinition achievement, CancellationToken cancellation) =>
        achievement.Image is AchievementImage.Png png
        && png.Content.Length > LargestEmbeddedImage
        && await installation.AddressAsync(cancellation) is null
            ? AchievementsProblems.ImageTooLargeToEmbed.With(LargestEmbeddedImage / 1024)
            : null;

    public async Task<Achievement> FindOrAddAsync(EntityInfo entity, string identifier, CancellationToken cancellation)
    {
        var achievement = await database
            .Set<Achievement>()
            .SingleOrDefaultAsync(a => a.EntityId == entity.Id && a.Identifier == identifier, cancellation);
        if (achievement is null)
        {
            achievement = new Achievement
            {
                PublicId = ids.NewPublicId(),
                EntityId = entity.Id,
                Identifier = identifier,
            };
            database.Add(achievement);
            await database.SaveChangesAsync(cancellation);
        }

        return achievement;
    }
}
