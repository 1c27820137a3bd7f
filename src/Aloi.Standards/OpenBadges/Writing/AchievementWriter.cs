using System.Text.Json;

namespace Aloi.Standards.OpenBadges;

internal static class AchievementWriter
{
    public static void Write(Utf8JsonWriter json, Achievement achievement)
    {
        json.WriteStartObject();
        json.WriteString("id", achievement.Id);
        json.WriteType("Achievement");
        WriteTexts(json, achievement);
        json.WriteDecimal("creditsAvailable", achievement.CreditsAvailable);
        WriteCriteria(json, achievement.Criteria);
        json.WriteImage(achievement.Image);
        json.WriteProfile("creator", achievement.Creator);
        json.WriteObjects("alignment", achievement.Alignments, WriteAlignment);
        json.WriteObjects("otherIdentifier", achievement.OtherIdentifiers, ProfileWriter.WriteIdentifier);
        json.WriteObjects("related", achievement.Related, WriteRelated);
        json.WriteObjects("resultDescription", achievement.ResultDescriptions, ResultDescriptionWriter.Write);
        json.WriteList("tag", achievement.Tags);
        json.WriteElements("endorsement", achievement.Endorsements);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, Achievement achievement)
    {
        json.WriteText("achievementType", achievement.AchievementType);
        json.WriteString("name", achievement.Name);
        json.WriteString("description", achievement.Description);
        json.WriteText("inLanguage", achievement.InLanguage);
        json.WriteText("version", achievement.Version);
        json.WriteText("humanCode", achievement.HumanCode);
        json.WriteText("fieldOfStudy", achievement.FieldOfStudy);
        json.WriteText("specialization", achievement.Specialization);
    }

    private static void WriteCriteria(Utf8JsonWriter json, Criteria criteria)
    {
        json.WriteStartObject("criteria");
        json.WriteText("id", criteria.Id);
        json.WriteText("narrative", criteria.Narrative);
        json.WriteEndObject();
    }

    public static void WriteAlignment(Utf8JsonWriter json, Alignment alignment)
    {
        json.WriteStartObject();
        json.WriteType("Alignment");
        json.WriteString("targetName", alignment.TargetName);
        json.WriteString("targetUrl", alignment.TargetUrl);
        json.WriteText("targetCode", alignment.TargetCode);
        json.WriteText("targetDescription", alignment.TargetDescription);
        json.WriteText("targetFramework", alignment.TargetFramework);
        json.WriteText("targetType", alignment.TargetType);
        json.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter json, RelatedAchievement related)
    {
        json.WriteStartObject();
        json.WriteString("id", related.Id);
        json.WriteType("Related");
        json.WriteText("inLanguage", related.InLanguage);
        json.WriteText("version", related.Version);
        json.WriteEndObject();
    }
}
