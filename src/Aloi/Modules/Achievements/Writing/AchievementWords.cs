using Aloi.Modules.Achievements.Contracts;

namespace Aloi.Modules.Achievements.Writing;

/// <summary>The words of an achievement's file for values that are one of a few.</summary>
internal static class AchievementWords
{
    public static readonly IReadOnlyDictionary<string, AchievementKind> Kinds = Words(
        ("participation", AchievementKind.Participation),
        ("knowledge", AchievementKind.Knowledge),
        ("competence", AchievementKind.Competence)
    );

    public static readonly IReadOnlyDictionary<string, ParticipationForm> Participations = Words(
        ("onsite", ParticipationForm.Onsite),
        ("online", ParticipationForm.Online),
        ("blended", ParticipationForm.Blended),
        ("workplace", ParticipationForm.Workplace)
    );

    public static readonly IReadOnlyDictionary<string, Supervision> Supervisions = Words(
        ("unsupervised", Supervision.Unsupervised),
        ("supervised", Supervision.Supervised),
        ("supervisedWithIdentity", Supervision.SupervisedWithIdentity)
    );

    public static string Of<T>(IReadOnlyDictionary<string, T> words, T value)
        where T : struct, Enum => words.First(word => EqualityComparer<T>.Default.Equals(word.Value, value)).Key;

    private static Dictionary<string, T> Words<T>(params (string Word, T Value)[] words) =>
        words.ToDictionary(word => word.Word, word => word.Value, StringComparer.Ordinal);
}
