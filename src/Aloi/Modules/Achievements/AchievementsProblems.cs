using Aloi.Platform.Problems;

namespace Aloi.Modules.Achievements;

/// <summary>What can be wrong with the definition of an achievement.</summary>
public static class AchievementsProblems
{
    public static readonly ProblemKind BadId = new("achievements.bad-id", 422);
    public static readonly ProblemKind NoSlug = new("achievements.no-slug", 422);
    public static readonly ProblemKind BadCountry = new("achievements.bad-country", 422);
    public static readonly ProblemKind BadLanguage = new("achievements.bad-language", 422);
    public static readonly ProblemKind ImageNotHttps = new("achievements.image-not-https", 422);
    public static readonly ProblemKind ImageOutside = new("achievements.image-outside", 422);
    public static readonly ProblemKind ImageNotFound = new("achievements.image-not-found", 422);
    public static readonly ProblemKind ImageTooLarge = new("achievements.image-too-large", 422);
    public static readonly ProblemKind ImageSvg = new("achievements.image-svg", 422);
    public static readonly ProblemKind ImageNotPng = new("achievements.image-not-png", 422);
    public static readonly ProblemKind ImageTooLargeToEmbed = new("achievements.image-too-large-to-embed", 422);
    public static readonly ProblemKind NotAnIssuer = new("achievements.not-an-issuer", 422);
    public static readonly ProblemKind ChangedVersion = new("achievements.changed-version", 409);
    public static readonly ProblemKind VersionNotHigher = new("achievements.version-not-higher", 409);
}
