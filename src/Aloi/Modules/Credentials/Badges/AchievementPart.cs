using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;
using Aloi.Platform.Time;
using Aloi.Standards.OpenBadges;

namespace Aloi.Modules.Credentials.Badges;

/// <summary>The achievement as Open Badges says it: only published terms, and the kind never dressed up.</summary>
internal static class AchievementPart
{
    public static Achievement Of(AchievementVersionInfo version, string id, string? address, Language language)
    {
        var definition = version.Content.Achievement;
        return new Achievement
        {
            Id = id,
            Name = definition.Name,
            Description = definition.Description,
            AchievementType = TypeOf(definition.Kind),
            Criteria = new Criteria(CriteriaOf(version.Content, language)),
            InLanguage = definition.Language,
            Version = version.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
            HumanCode = version.Identifier,
            Image = ImageOf(definition, id, address, language),
            Alignments = [.. definition.Alignments.Select(AlignmentOf), .. EqfOf(definition, language)],
            ResultDescriptions = ResultDescriptions.Of(version.Content.Protocol, id, language),
        };
    }

    /// <summary>Attendance alone has no word of its own in the published list and gets one that says what it is.</summary>
    private static string TypeOf(AchievementKind kind) =>
        kind switch
        {
            AchievementKind.Competence => "Competency",
            AchievementKind.Knowledge => "Assessment",
            _ => "ext:Participation",
        };

    /// <summary>What must be done, then the rule that decides it, then the work it takes.</summary>
    private static string CriteriaOf(PublishedContent content, Language language)
    {
        var parts = new List<string> { content.Achievement.Criteria, ProtocolSentences.Describe(content.Protocol, language) };
        if (content.Achievement.Workload is { } workload)
        {
            parts.Add(TextCatalog.Get(language, "credentials.badge.workload", Duration(workload)));
        }

        return string.Join("\n\n", parts);
    }

    // « 14 h » where hours say it all; the standard's own form for the rare rest.
    private static string Duration(CalendarDuration duration) =>
        duration == new CalendarDuration { Hours = duration.Hours } ? $"{duration.Hours}\u00a0h" : duration.ToString();

    /// <summary>By its address where there is one to serve it from; inside the credential where there is none.</summary>
    private static Image? ImageOf(AchievementDefinition definition, string id, string? address, Language language)
    {
        var caption = TextCatalog.Get(language, "credentials.badge.image", definition.Name);
        return definition.Image switch
        {
            AchievementImage.Link link => new Image(link.Url, caption),
            AchievementImage.Png when address is not null => new Image($"{id}/image.png", caption),
            AchievementImage.Png png => new Image($"data:image/png;base64,{Convert.ToBase64String(png.Content.Span)}", caption),
            _ => null,
        };
    }

    private static Alignment AlignmentOf(AlignmentDefinition alignment) =>
        new()
        {
            TargetName = alignment.Name,
            TargetUrl = alignment.Url,
            TargetFramework = alignment.Framework,
        };

    private static IEnumerable<Alignment> EqfOf(AchievementDefinition definition, Language language)
    {
        if (definition.Eqf is { } level)
        {
            yield return new Alignment
            {
                TargetName = TextCatalog.Get(language, "credentials.badge.eqf", level),
                TargetUrl = $"http://data.europa.eu/snb/eqf/{level}",
                TargetCode = level.ToString(System.Globalization.CultureInfo.InvariantCulture),
                TargetFramework = TextCatalog.Get(language, "credentials.badge.eqf-framework"),
            };
        }
    }
}
