using System.Globalization;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Achievements.Writing;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Achievements.Drafts;

/// <summary>The form filled in from what is published, to write the next version.</summary>
internal static class DraftMaking
{
    public static DraftContent From(PublishedContent published)
    {
        var achievement = published.Achievement;
        var (validity, unit) = DraftDurations.CalendarText(achievement.Validity);
        return new DraftContent
        {
            Name = achievement.Name,
            Description = achievement.Description,
            Outcomes = string.Join('\n', achievement.Outcomes),
            Kind = AchievementWords.Of(AchievementWords.Kinds, achievement.Kind),
            Language = achievement.Language,
            Rule = DraftContent.OwnRule,
            Yaml = ProtocolYaml.Print(published.Protocol),
            Criteria = achievement.Criteria,
            Workload = DraftDurations.HoursText(achievement.Workload),
            Eqf = achievement.Eqf?.ToString(CultureInfo.InvariantCulture) ?? "",
            Participation = Word(AchievementWords.Participations, achievement.Participation),
            Quality = achievement.Quality ?? "",
            Prerequisites = achievement.Prerequisites ?? "",
            Supervision = Word(AchievementWords.Supervisions, achievement.Supervision),
            Validity = validity,
            ValidityUnit = unit,
            Skills = [.. achievement.Alignments.Select(Skill), .. achievement.Skills.Select(name => new DraftSkill(name))],
            Badge = Badge(achievement),
        };
    }

    private static DraftSkill Skill(AlignmentDefinition alignment) =>
        new(alignment.Name, alignment.Framework, alignment.Url, alignment.Code);

    private static DraftBadge Badge(AchievementDefinition achievement) =>
        new()
        {
            Alt = achievement.ImageAlt ?? "",
            Link = (achievement.Image as AchievementImage.Link)?.Url ?? "",
            Source = achievement.Image switch
            {
                AchievementImage.Png => BadgeSource.Upload,
                AchievementImage.Link => BadgeSource.Link,
                _ => BadgeSource.None,
            },
        };

    private static string Word<T>(IReadOnlyDictionary<string, T> words, T? value)
        where T : struct, Enum => value is { } chosen ? AchievementWords.Of(words, chosen) : "";
}
