using System.Text;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Achievements.Writing;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;
using Aloi.Platform.Yaml;

namespace Aloi.Modules.Achievements.Reading;

/// <summary>Reads an achievement's file. Null when something is wrong: the problems are in the reading.</summary>
internal sealed class AchievementReader(YamlReading reading, ImageFolder? folder)
{
    private const int MaxVersion = 1_000_000;

    private readonly AchievementLists lists = new(reading);

    public AchievementFile? Read(YamlValue value)
    {
        if (reading.Fields(value, "") is not { } fields)
        {
            return null;
        }

        var issuer = fields.Find("issuer", required: true) is { } who && reading.Fields(who, "issuer") is { } whose ? Issuer(whose) : null;
        var achievement =
            fields.Find("achievement", required: true) is { } what && reading.Fields(what, "achievement") is { } of
                ? Achievement(of)
                : null;
        var protocol = fields.Find("protocol", required: true) is { } how ? ProtocolYaml.Read(how, reading) : null;
        if (fields.Find("people") is { } people)
        {
            // They serve to check and try out the rule; nothing of them goes into the achievement.
            _ = PoolsYaml.Read(people, reading);
        }

        fields.RefuseOthers();
        return issuer is null || achievement is null || protocol is null
            ? null
            : new AchievementFile
            {
                Issuer = issuer,
                Achievement = achievement,
                Protocol = protocol,
            };
    }

    private static IssuerDefinition? Issuer(YamlFields fields)
    {
        var name = fields.Line("name", required: true);
        var url = fields.Url("url");
        var country = fields.Line("country")?.ToUpperInvariant();
        if (country is not null && !Countries.Contains(country))
        {
            fields.Reading.Refuse(AchievementsProblems.BadCountry, fields.Map.Find("country")!.Value, fields.PathOf("country"));
        }

        fields.RefuseOthers();
        return name is null
            ? null
            : new IssuerDefinition
            {
                Name = name,
                Url = url,
                Country = country,
            };
    }

    private AchievementDefinition? Achievement(YamlFields fields)
    {
        var name = fields.Line("name", required: true);
        var id = Id(fields, name);
        var version = fields.Integer("version", 1, MaxVersion) ?? 1;
        var description = Prose(fields, "description", 5_000);
        var criteria = Prose(fields, "criteria", 10_000);
        var kind = fields.Choice("kind", AchievementWords.Kinds, required: true);
        var rest = Rest(fields);
        fields.RefuseOthers();
        return name is null || id is null || description is null || criteria is null || kind is not { } chosen
            ? null
            : rest with
            {
                Id = id,
                Version = version,
                Name = name,
                Description = description,
                Criteria = criteria,
                Kind = chosen,
            };
    }

    /// <summary>What may be left out. The required fields are filled in by the caller.</summary>
    private AchievementDefinition Rest(YamlFields fields) =>
        new()
        {
            Id = "",
            Name = "",
            Description = "",
            Criteria = "",
            Kind = AchievementKind.Participation,
            Language = Language(fields),
            Outcomes = lists.Texts(fields, "outcomes", 1_000),
            Workload = fields.Duration("workload"),
            Eqf = fields.Integer("eqf", 1, 8),
            Participation = fields.Choice("participation", AchievementWords.Participations),
            Quality = Prose(fields, "quality", 1_000, required: false),
            Prerequisites = Prose(fields, "prerequisites", 2_000, required: false),
            Supervision = fields.Choice("supervision", AchievementWords.Supervisions),
            Validity = fields.Duration("validity"),
            Image = Image(fields),
            ImageAlt = fields.Line("imageAlt", longest: 500),
            Alignments = lists.Alignments(fields),
            Skills = lists.Texts(fields, "skills", YamlFields.NameLength),
        };

    private string? Id(YamlFields fields, string? name)
    {
        if (fields.Line("id", longest: 100) is { } written)
        {
            if (char.IsAsciiLetterOrDigit(written[0]) && written.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
            {
                return written;
            }

            reading.Refuse(AchievementsProblems.BadId, fields.Map.Find("id")!.Value, fields.PathOf("id"), YamlChecks.Shown(written));
            return null;
        }

        var slug = name is null ? "" : Slug.Of(name);
        if (slug.Length == 0 && name is not null)
        {
            reading.Refuse(AchievementsProblems.NoSlug, fields.Map.Find("name")!.Value, fields.PathOf("id"));
        }

        return slug.Length == 0 ? null : slug;
    }

    /// <summary>Line ends are one kind, and none at either end: how a text was typed does not make another definition.</summary>
    private static string? Prose(YamlFields fields, string name, int longest, bool required = true) =>
        fields.Prose(name, required, longest)?.ReplaceLineEndings("\n").Trim().Normalize(NormalizationForm.FormC);

    private string Language(YamlFields fields)
    {
        var tag = fields.Line("language") ?? "fr";
        if (!LanguageTag.IsWellFormed(tag))
        {
            reading.Refuse(AchievementsProblems.BadLanguage, fields.Map.Find("language")!.Value, fields.PathOf("language"));
        }

        return tag;
    }

    private AchievementImage? Image(YamlFields fields)
    {
        if (fields.Line("image", longest: 2_000) is not { } written)
        {
            return null;
        }

        var image = AchievementImages.Find(written, folder);
        if (!image.Succeeded)
        {
            var problem = image.Problems[0];
            reading.Refuse(problem.Kind, fields.Map.Find("image")!.Value, fields.PathOf("image"), [.. problem.Arguments]);
        }

        return image.Value;
    }
}
