using System.Text.Json.Nodes;
using Aloi.Platform.Yaml;

namespace Aloi.Modules.Achievements.Composing;

/// <summary>A composed rule as text, as the protocol language prints it. What is wrong is printed as it was typed.</summary>
public static class SketchWriter
{
    /// <summary>Nothing for no rule.</summary>
    public static string Print(SketchNode? root) => root is null ? "" : YamlPrinter.Print(new JsonObject { ["protocol"] = Of(root) });

    private static JsonObject Of(SketchNode node) => new() { [node.Kind] = Content(node) };

    private static JsonNode Content(SketchNode node) =>
        node.Kind switch
        {
            "atLeast" => new JsonObject { ["k"] = Number(node["k"]), ["of"] = List(node, Of) },
            "weighted" => new JsonObject { ["threshold"] = Number(node["threshold"]), ["of"] = List(node, Weighed) },
            _ when node.IsGroup => List(node, Of),
            _ => Leaf(node),
        };

    private static JsonArray List(SketchNode node, Func<SketchNode, JsonObject> each) => new([.. node.Children.Select(each)]);

    private static JsonObject Weighed(SketchNode node) => new() { ["weight"] = Number(node.Weight), [node.Kind] = Content(node) };

    private static JsonObject Leaf(SketchNode leaf)
    {
        var fields = new JsonObject();
        foreach (var field in SketchSchema.Of(leaf.Kind))
        {
            if (Value(leaf, field) is { } value)
            {
                fields[field.Key] = value;
            }
        }

        return fields;
    }

    private static JsonNode? Value(SketchNode leaf, SketchField field)
    {
        var text = leaf[field.Key];
        return field.Type switch
        {
            SketchType.Rubric => leaf.Rubric is { IsNothing: false } rubric ? Grid(rubric) : null,
            SketchType.Silence when leaf.Substitute is { } stand => new JsonObject { ["substitute"] = Of(stand) },
            _ when text.Length == 0 || IsUsual(leaf, field, text) => null,
            SketchType.Number or SketchType.Share => Number(text),
            SketchType.Choices or SketchType.Durations => Words(text),
            _ => JsonValue.Create(text),
        };
    }

    private static bool IsUsual(SketchNode leaf, SketchField field, string text) =>
        field.Key == "name" ? text == leaf["id"]
        : YamlChecks.TryNumber(text, out var number) && YamlChecks.TryNumber(field.Usual, out var usual) ? number == usual
        : text == field.Usual;

    private static JsonArray Words(string text) => new([.. text.Split(' ').Select(word => JsonValue.Create(word))]);

    private static JsonNode Grid(SketchRubric rubric)
    {
        if (rubric.Criteria.IsEmpty && rubric.Pass.Length == 0)
        {
            return JsonValue.Create(rubric.Name);
        }

        var grid = new JsonObject();
        Put(grid, "name", rubric.Name.Length == 0 ? null : JsonValue.Create(rubric.Name));
        Put(grid, "pass", rubric.Pass.Length == 0 ? null : Number(rubric.Pass));
        grid["criteria"] = new JsonArray([.. rubric.Criteria.Select(Criterion)]);
        return grid;
    }

    private static JsonObject Criterion(SketchCriterion criterion)
    {
        var fields = new JsonObject { ["id"] = criterion.Id };
        Put(fields, "name", criterion.Name.Length == 0 || criterion.Name == criterion.Id ? null : JsonValue.Create(criterion.Name));
        fields["levels"] = new JsonArray([.. criterion.Levels.Select(level => JsonValue.Create(level))]);
        Put(fields, "required", criterion.Required is "" or "0" ? null : Number(criterion.Required));
        Put(fields, "weight", criterion.Weight is "" or "1" ? null : Number(criterion.Weight));
        return fields;
    }

    private static void Put(JsonObject fields, string key, JsonNode? value)
    {
        if (value is not null)
        {
            fields[key] = value;
        }
    }

    private static JsonValue Number(string text) =>
        YamlChecks.TryNumber(text, out var number) ? JsonValue.Create(number) : JsonValue.Create(text);
}
