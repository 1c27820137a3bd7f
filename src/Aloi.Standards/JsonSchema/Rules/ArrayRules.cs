using System.Text.Json;

namespace Aloi.Standards.JsonSchema;

/// <summary>
/// <c>items</c> and <c>additionalItems</c> (Core, sections 9.3.1.1 and 9.3.1.2): a schema for each of the first items, and one for the rest.
/// </summary>
internal sealed class ItemsRule(IReadOnlyList<CompiledSchema> first, CompiledSchema? rest) : SchemaRule
{
    public override bool Check(JsonElement value, SchemaPlace place, Evaluation evaluation)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return true;
        }

        var conforms = true;
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            var schema = index < first.Count ? first[index] : rest;
            conforms &= schema is null || schema.Check(item, place.At(index), evaluation);
            index++;
        }

        return conforms;
    }
}

/// <summary><c>contains</c> (Core, section 9.3.1.4), with <c>minContains</c> and <c>maxContains</c> (Validation, sections 6.4.4 and 6.4.5).</summary>
internal sealed class ContainsRule(CompiledSchema schema, int least, int most) : SchemaRule
{
    public override bool Check(JsonElement value, SchemaPlace place, Evaluation evaluation)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return true;
        }

        var count = 0;
        foreach (var item in value.EnumerateArray())
        {
            count += schema.Check(item, place, evaluation.Branch()) ? 1 : 0;
        }

        return (count >= least && count <= most) || evaluation.Fail(place, "contains");
    }
}
