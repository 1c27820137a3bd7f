using System.Text.Json.Nodes;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Writing;

/// <summary>A rubric as plain data: its name alone when the grid is kept elsewhere.</summary>
internal static class RubricModel
{
    public static void Put(JsonObject fields, Rubric? rubric)
    {
        if (rubric is not null)
        {
            fields["rubric"] = rubric.Criteria.Count == 0 ? JsonValue.Create(rubric.Name) : Grid(rubric);
        }
    }

    private static JsonObject Grid(Rubric rubric)
    {
        var grid = new JsonObject();
        if (rubric.Name.Length > 0)
        {
            grid["name"] = rubric.Name;
        }

        if (rubric.Pass is { } pass)
        {
            grid["pass"] = JsonValue.Create(pass);
        }

        grid["criteria"] = new JsonArray([.. rubric.Criteria.Select(Criterion)]);
        return grid;
    }

    private static JsonObject Criterion(Criterion criterion)
    {
        var fields = new JsonObject { ["id"] = criterion.Id };
        if (!string.Equals(criterion.Name, criterion.Id, StringComparison.Ordinal))
        {
            fields["name"] = criterion.Name;
        }

        fields["levels"] = new JsonArray([.. criterion.Levels.Select(level => JsonValue.Create(level))]);
        if (criterion.Required > 0)
        {
            fields["required"] = JsonValue.Create((decimal)criterion.Required);
        }

        if (criterion.Weight != 1)
        {
            fields["weight"] = JsonValue.Create(criterion.Weight);
        }

        return fields;
    }
}
