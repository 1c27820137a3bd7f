using System.Text;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Platform.Collections;
using Aloi.Platform.Yaml;

namespace Aloi.Modules.Achievements.Reading;

/// <summary>The lists of an achievement's file.</summary>
internal sealed class AchievementLists(YamlReading reading)
{
    private const int MaxItems = 50;

    /// <summary>Short texts, one a line of the list.</summary>
    public ValueList<string> Texts(YamlFields fields, string name, int longest) =>
        Items(fields, name).Select((item, i) => Text(item, $"{fields.PathOf(name)}[{i}]", longest)).OfType<string>().ToValueList();

    public ValueList<AlignmentDefinition> Alignments(YamlFields fields) =>
        Items(fields, "alignments")
            .Select((item, i) => Alignment(item, $"{fields.PathOf("alignments")}[{i}]"))
            .OfType<AlignmentDefinition>()
            .ToValueList();

    /// <summary>An empty list is as good as none.</summary>
    private IReadOnlyList<YamlValue> Items(YamlFields fields, string name) =>
        fields.Find(name) is not { } value || value is YamlList { Items.Count: 0 }
            ? []
            : reading.Items(value, fields.PathOf(name), MaxItems) ?? [];

    private string? Text(YamlValue value, string path, int longest)
    {
        var problem = value switch
        {
            YamlText { Value: var text } when string.IsNullOrWhiteSpace(text) => YamlProblems.MissingField,
            YamlText { Value: var text } when text.Length > longest => YamlProblems.TooLong,
            YamlText { Value: var text } when !YamlChecks.IsLine(text) => YamlProblems.ControlCharacter,
            YamlText => null,
            _ => YamlProblems.ExpectedText,
        };
        if (problem is not null)
        {
            reading.Refuse(problem, value, path, YamlReading.NameOf(path), longest);
            return null;
        }

        return ((YamlText)value).Value.Trim().Normalize(NormalizationForm.FormC);
    }

    private AlignmentDefinition? Alignment(YamlValue value, string path)
    {
        if (reading.Fields(value, path) is not { } fields)
        {
            return null;
        }

        var framework = fields.Line("framework");
        var url = fields.Url("url", required: true);
        var name = fields.Line("name", required: true);
        var code = fields.Line("code");
        fields.RefuseOthers();
        return url is null || name is null ? null : new AlignmentDefinition(framework, url, name, code);
    }
}
