using System.Text.Json;

namespace Aloi.Standards.OpenBadges;

internal static class SubjectWriter
{
    public static void Write(Utf8JsonWriter json, AchievementSubject subject)
    {
        json.WriteStartObject();
        json.WriteText("id", subject.Id);
        json.WriteType("AchievementSubject");
        json.WriteObjects("identifier", subject.Identifiers, WriteIdentity);
        json.WriteInstant("activityStartDate", subject.ActivityStartDate);
        json.WriteInstant("activityEndDate", subject.ActivityEndDate);
        json.WriteDecimal("creditsEarned", subject.CreditsEarned);
        json.WriteText("role", subject.Role);
        json.WriteText("licenseNumber", subject.LicenseNumber);
        json.WriteText("term", subject.Term);
        json.WriteText("narrative", subject.Narrative);
        json.WriteImage(subject.Image);
        json.WriteProfile("source", subject.Source);
        json.WritePropertyName("achievement");
        AchievementWriter.Write(json, subject.Achievement);
        json.WriteObjects("result", subject.Results, WriteResult);
        json.WriteEndObject();
    }

    public static void WriteIdentity(Utf8JsonWriter json, IdentityObject identity)
    {
        json.WriteStartObject();
        json.WriteString("type", "IdentityObject");
        json.WriteString("identityHash", identity.IdentityHash);
        json.WriteString("identityType", identity.IdentityType);
        json.WriteBoolean("hashed", identity.Hashed);
        json.WriteText("salt", identity.Salt);
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Result result)
    {
        json.WriteStartObject();
        json.WriteType("Result");
        json.WriteText("resultDescription", result.ResultDescription);
        json.WriteText("value", result.Value);
        json.WriteText("status", result.Status);
        json.WriteText("achievedLevel", result.AchievedLevel);
        json.WriteObjects("alignment", result.Alignments, AchievementWriter.WriteAlignment);
        json.WriteEndObject();
    }
}
