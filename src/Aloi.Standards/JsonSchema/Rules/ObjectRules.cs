using System.Text.Json;
using System.Text.RegularExpressions;
using Aloi.Standards.Json;

namespace Aloi.Standards.JsonSchema;

/// <summary><c>required</c> (Validation, section 6.5.3).</summary>
internal sealed class RequiredRule(IReadOnlyList<string> names) : SchemaRule
{
    public override bool Check(JsonElement value, SchemaPlace place, Evaluation evaluation)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return true;
        }

        var conforms = true;
        foreach (var name in names)
        {
            conforms &= value.TryGetProperty(name, out _) || evaluation.Fail(place.At(name), "required");
        }

        return conforms;
    }
}

/// <summary><c>propertyNames</c> (Core, section 9.3.2.5).</summary>
internal sealed class PropertyNamesRule(CompiledSchema schema) : SchemaRule
{
    public override bool Check(JsonElement value, SchemaPlace place, Evaluation evaluation)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return true;
        }

        var conforms = true;
        foreach (var member in value.EnumerateObject())
        {
            var name = JsonElement.Parse(JsonSerializer.SerializeToUtf8Bytes(member.Name));
            conforms &= schema.Check(name, place.At(member.Name), evaluation);
        }

        return conforms;
    }
}

/// <summary>
/// <c>properties</c>, <c>patternProperties</c> and <c>additionalProperties</c> (Core, sections 9.3.2.1 to 9.3.2.3), which depend on one another:
/// the last is for the members that the first two do not name.
/// </summary>
internal sealed class MembersRule(
    IReadOnlyDictionary<string, CompiledSchema> named,
    IReadOnlyList<(Regex Pattern, CompiledSchema Schema)> patterns,
    CompiledSchema? others,
    bool refusesOthers
) : SchemaRule
{
    public override bool Check(JsonElement value, SchemaPlace place, Evaluation evaluation)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return true;
        }

        var conforms = true;
        foreach (var member in value.EnumerateObject())
        {
            conforms &= CheckMember(member, place.At(member.Name), evaluation);
        }

        return conforms;
    }

    private bool CheckMember(JsonProperty member, SchemaPlace place, Evaluation evaluation)
    {
        var conforms = true;
        var isNamed = false;
        if (named.TryGetValue(member.Name, out var schema))
        {
            isNamed = true;
            conforms = schema.Check(member.Value, place, evaluation);
        }

        foreach (var (pattern, patterned) in patterns)
        {
            if (SchemaPattern.Matches(pattern, member.Name))
            {
                isNamed = true;
                conforms &= patterned.Check(member.Value, place, evaluation);
            }
        }

        if (isNamed)
        {
            return conforms;
        }

        return refusesOthers
            ? evaluation.Fail(place, "additionalProperties")
            : others is null || others.Check(member.Value, place, evaluation);
    }
}
