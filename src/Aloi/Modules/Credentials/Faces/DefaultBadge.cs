using Aloi.Modules.Achievements.Contracts;
using Aloi.Platform.Drawing;

namespace Aloi.Modules.Credentials.Faces;

/// <summary>The badge of an achievement that brought none: one shape for each kind, so that attendance never looks like competence.</summary>
internal static class DefaultBadge
{
    public static string Draw(AchievementKind kind, string title) =>
        BadgeTemplates.Draw(
            kind switch
            {
                AchievementKind.Competence => new BadgeDesign("poincon", "encre", "badge-check", title),
                AchievementKind.Knowledge => new BadgeDesign("hexagone", "ocean", "book-open", title),
                _ => new BadgeDesign("camee", "ardoise", "users", title),
            }
        );
}
