using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;
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
            Description = DescriptionOf(definition, language),
            AchievementType = TypeOf(definition.Kind),
            Criteria = new Criteria(CriteriaOf(version.Content, language)),
            InLanguage = definition.Language,
            Version = version.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
            HumanCode = version.Identifier,
            Image = ImageOf(definition, id, address, language),
            Alignments = [.. definition.Alignments.Select(AlignmentOf), .. EqfOf(definition, language)],
            ResultDescriptions = ResultDescriptions.Of(version.Content.Protocol, id, language),

            // A skill that no framework knows has no address to be aligned to; a tag is the published term for a word to find it by.
            Tags = definition.Skills,
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

    /// <summary>What it is, then what its holder knows or can do: the published terms have no other place for learning outcomes.</summary>
    private static string DescriptionOf(AchievementDefinition definition, Language language) =>
        definition.Outcomes.Count == 0
            ? definition.Description
            : string.Join(
                '\n',
                [
                    definition.Description,
                    "",
                    TextCatalog.Get(language, "credentials.badge.outcomes"),
                    .. definition.Outcomes.Select(o => $"- {o}"),
                ]
            );

    /// <summary>What must be done, then the rule that decides it, then the circumstances that the European elements ask for.</summary>
    private static string CriteriaOf(PublishedContent content, Language language) =>
        string.Join(
            "\n\n",
            new[] { content.Achievement.Criteria, ProtocolSentences.Describe(content.Protocol, language) }
                .Distinct(StringComparer.Ordinal)
                .Concat(Circumstances.Of(content.Achievement, language))
        );

    /// <summary>By its address where there is one to serve it from; inside the credential where there is none.</summary>
    private static Image? ImageOf(AchievementDefinition definition, string id, string? address, Language language)
    {
        var caption = definition.ImageAlt ?? TextCatalog.Get(language, "credentials.badge.image", definition.Name);
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
            TargetCode = alignment.Code,
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
