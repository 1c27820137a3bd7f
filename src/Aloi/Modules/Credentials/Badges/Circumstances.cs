using Aloi.Modules.Achievements.Contracts;
using Aloi.Platform.Texts;
using Aloi.Platform.Time;

namespace Aloi.Modules.Credentials.Badges;

/// <summary>
/// The European elements for which the published vocabularies have no term of their own, as sentences of the criteria: the work it takes,
/// the form of participation, what is needed before, how assessments are watched over, and who vouches for quality.
/// </summary>
internal static class Circumstances
{
    public static IEnumerable<string> Of(AchievementDefinition definition, Language language)
    {
        string Say(string what, object value) => TextCatalog.Get(language, $"credentials.badge.{what}", value);

        if (definition.Workload is { } workload)
        {
            yield return Say("workload", Duration(workload));
        }

        if (definition.Participation is { } participation)
        {
            yield return TextCatalog.Get(language, $"credentials.badge.participation.{Key(participation)}");
        }

        if (definition.Prerequisites is { } prerequisites)
        {
            yield return Say("prerequisites", prerequisites);
        }

        if (definition.Supervision is { } supervision)
        {
            yield return TextCatalog.Get(language, $"credentials.badge.supervision.{Key(supervision)}");
        }

        if (definition.Quality is { } quality)
        {
            yield return Say("quality", quality);
        }
    }

    private static string Key<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    // « 14 h » where hours say it all; the standard's own form for the rare rest.
    private static string Duration(CalendarDuration duration) =>
        duration == new CalendarDuration { Hours = duration.Hours } ? $"{duration.Hours}\u00a0h" : duration.ToString();
}
