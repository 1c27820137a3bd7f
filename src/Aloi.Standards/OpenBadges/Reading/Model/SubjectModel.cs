using System.Text.Json;

namespace Aloi.Standards.OpenBadges;

/// <summary>From JSON to the model: the holder and what they obtained.</summary>
internal static class SubjectModel
{
    public static AchievementSubject Read(JsonElement subject, JsonElement achievement) =>
        new()
        {
            Id = subject.RawText("id"),
            Identifiers = subject.Objects("identifier", ReadIdentity),
            Achievement = AchievementModel.Read(achievement),
            ActivityStartDate = subject.Moment("activityStartDate"),
            ActivityEndDate = subject.Moment("activityEndDate"),
            CreditsEarned = subject.Number("creditsEarned"),
            Narrative = subject.RawText("narrative"),
            Role = subject.RawText("role"),
            Image = ProfileModel.ImageOf(subject),
            LicenseNumber = subject.RawText("licenseNumber"),
            Source = subject.Object("source", ProfileModel.Read),
            Term = subject.RawText("term"),
            Results = subject.Objects("result", ReadResult),
        };

    public static IdentityObject ReadIdentity(JsonElement identity) =>
        new(
            identity.RequiredText("identityType"),
            identity.RequiredText("identityHash"),
            identity.Member("hashed").ValueKind == JsonValueKind.True,
            identity.RawText("salt")
        );

    private static Result ReadResult(JsonElement result) =>
        new()
        {
            ResultDescription = result.RawText("resultDescription"),
            Value = result.RawText("value"),
            Status = result.RawText("status"),
            AchievedLevel = result.RawText("achievedLevel"),
            Alignments = result.Objects("alignment", AchievementModel.ReadAlignment),
        };
}
