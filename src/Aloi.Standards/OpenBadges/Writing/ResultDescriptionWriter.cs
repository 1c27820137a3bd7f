using System.Text.Json;

namespace Aloi.Standards.OpenBadges;

internal static class ResultDescriptionWriter
{
    public static void Write(Utf8JsonWriter json, ResultDescription description)
    {
        json.WriteStartObject();
        json.WriteString("id", description.Id);
        json.WriteType("ResultDescription");
        json.WriteString("name", description.Name);
        json.WriteString("resultType", description.ResultType);
        json.WriteList("allowedValue", description.AllowedValues);
        json.WriteText("valueMin", description.ValueMin);
        json.WriteText("valueMax", description.ValueMax);
        json.WriteText("requiredValue", description.RequiredValue);
        json.WriteText("requiredLevel", description.RequiredLevel);
        json.WriteObjects("rubricCriterionLevel", description.RubricCriterionLevels, WriteLevel);
        json.WriteObjects("alignment", description.Alignments, AchievementWriter.WriteAlignment);
        json.WriteEndObject();
    }

    private static void WriteLevel(Utf8JsonWriter json, RubricCriterionLevel level)
    {
        json.WriteStartObject();
        json.WriteString("id", level.Id);
        json.WriteType("RubricCriterionLevel");
        json.WriteString("name", level.Name);
        json.WriteText("description", level.Description);
        json.WriteText("level", level.Level);
        json.WriteText("points", level.Points);
        json.WriteObjects("alignment", level.Alignments, AchievementWriter.WriteAlignment);
        json.WriteEndObject();
    }
}
