using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Collections;
using Aloi.Platform.Yaml;

namespace Aloi.Modules.Protocols.Reading;

/// <summary>A rubric: the name of a grid kept elsewhere, or the grid itself.</summary>
internal static class RubricReading
{
    public const int MaxLevels = 10;
    private const int MaxCriteria = 40;
    private const int LongestLevel = 500;

    /// <summary>Null when none is written, or it is wrong; the problems are in the reading.</summary>
    public static Rubric? Read(YamlFields fields) =>
        fields.Find("rubric") switch
        {
            null => null,
            YamlMap map => Grid(new YamlFields(fields.Reading, map, fields.PathOf("rubric"))),
            _ => fields.Line("rubric", longest: 2_000) is { } name ? new Rubric { Name = name } : null,
        };

    private static Rubric? Grid(YamlFields fields)
    {
        var name = fields.Line("name");
        var pass = fields.Number("pass", 0, 100);
        var list = fields.Find("criteria", required: true);
        fields.RefuseOthers();
        var items = list is null ? null : fields.Reading.Items(list, fields.PathOf("criteria"), MaxCriteria);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var criteria = (items ?? []).Select((item, i) => Criterion(fields, item, $"{fields.PathOf("criteria")}[{i}]", known)).ToList();
        return items is null || criteria.Contains(null)
            ? null
            : new Rubric
            {
                Name = name ?? "",
                Criteria = criteria.OfType<Criterion>().ToValueList(),
                Pass = pass,
            };
    }

    private static Criterion? Criterion(YamlFields grid, YamlValue item, string path, HashSet<string> known)
    {
        if (grid.Reading.Fields(item, path) is not { } fields)
        {
            return null;
        }

        var id = fields.Line("id", required: true, longest: 60);
        var name = fields.Line("name") ?? id;
        var levels = Levels(fields);
        var required = fields.Integer("required", 0, MaxLevels) ?? 0;
        var weight = fields.Number("weight", 0.000001m, 1_000) ?? 1;
        fields.RefuseOthers();
        if (id is not null && !known.Add(id))
        {
            fields.Reading.Refuse(ProtocolsProblems.DuplicateId, fields.Map.Find("id")!.Value, fields.PathOf("id"), id);
            return null;
        }

        if (levels is not null && required > levels.Count)
        {
            var at = fields.Map.Find("required")!.Value;
            fields.Reading.Refuse(ProtocolsProblems.LevelOverLevels, at, fields.PathOf("required"), required, levels.Count);
            return null;
        }

        return id is null || levels is null
            ? null
            : new Criterion
            {
                Id = id,
                Name = name!,
                Levels = levels.ToValueList(),
                Required = required,
                Weight = weight,
            };
    }

    private static IReadOnlyList<string>? Levels(YamlFields fields)
    {
        var value = fields.Find("levels", required: true);
        var items = value is null ? null : fields.Reading.Items(value, fields.PathOf("levels"), MaxLevels);
        if (items is null)
        {
            return null;
        }

        if (items.Count < 2)
        {
            fields.Reading.Refuse(ProtocolsProblems.TooFewLevels, value!, fields.PathOf("levels"));
            return null;
        }

        var texts = items.Select(item => fields.LineOf(item, "levels", LongestLevel)).ToList();
        return texts.Contains(null) ? null : [.. texts.OfType<string>()];
    }
}
