using System.Text.Json;

namespace Aloi.Standards.OpenBadges;

/// <summary>From JSON to the model: achievements and the results that they allow.</summary>
internal static class AchievementModel
{
    public static Achievement Read(JsonElement achievement) =>
        new()
        {
            Id = achievement.RequiredText("id"),
            Name = achievement.RequiredText("name"),
            Description = achievement.RequiredText("description"),
            Criteria =
                achievement.Object("criteria", c => new Criteria(c.RawText("narrative"), c.RawText("id"))) ?? new Criteria(Narrative: null),
            AchievementType = achievement.RawText("achievementType"),
            InLanguage = achievement.RawText("inLanguage"),
            Version = achievement.RawText("version"),
            HumanCode = achievement.RawText("humanCode"),
            FieldOfStudy = achievement.RawText("fieldOfStudy"),
            Specialization = achievement.RawText("specialization"),
            CreditsAvailable = achievement.Number("creditsAvailable"),
            Creator = achievement.Object("creator", ProfileModel.Read),
            Image = ProfileModel.ImageOf(achievement),
            Alignments = achievement.Objects("alignment", ReadAlignment),
            OtherIdentifiers = achievement.Objects("otherIdentifier", ProfileModel.ReadIdentifier),
            Related = achievement.Objects("related", ReadRelated),
            ResultDescriptions = achievement.Objects("resultDescription", ReadDescription),
            Tags = achievement.RawTexts("tag"),
            Endorsements = achievement.Documents("endorsement"),
            EndorsementJwts = achievement.RawTexts("endorsementJwt"),
        };

    public static Alignment ReadAlignment(JsonElement alignment) =>
        new()
        {
            TargetName = alignment.RequiredText("targetName"),
            TargetUrl = alignment.RequiredText("targetUrl"),
            TargetCode = alignment.RawText("targetCode"),
            TargetDescription = alignment.RawText("targetDescription"),
            TargetFramework = alignment.RawText("targetFramework"),
            TargetType = alignment.RawText("targetType"),
        };

    private static RelatedAchievement ReadRelated(JsonElement related) =>
        new(related.RequiredText("id"), related.RawText("inLanguage"), related.RawText("version"));

    private static ResultDescription ReadDescription(JsonElement description) =>
        new()
        {
            Id = description.RequiredText("id"),
            Name = description.RequiredText("name"),
            ResultType = description.RequiredText("resultType"),
            AllowedValues = description.RawTexts("allowedValue"),
            ValueMin = description.RawText("valueMin"),
            ValueMax = description.RawText("valueMax"),
            RequiredValue = description.RawText("requiredValue"),
            RequiredLevel = description.RawText("requiredLevel"),
            RubricCriterionLevels = description.Objects("rubricCriterionLevel", ReadLevel),
            Alignments = description.Objects("alignment", ReadAlignment),
        };

    private static RubricCriterionLevel ReadLevel(JsonElement level) =>
        new()
        {
            Id = level.RequiredText("id"),
            Name = level.RequiredText("name"),
            Description = level.RawText("description"),
            Level = level.RawText("level"),
            Points = level.RawText("points"),
            Alignments = level.Objects("alignment", ReadAlignment),
        };
}
