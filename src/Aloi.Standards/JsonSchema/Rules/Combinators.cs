using System.Text.Json;

namespace Aloi.Standards.JsonSchema;

/// <summary><c>allOf</c> (Core, section 9.2.1.1), and <c>$ref</c>, which is a schema beside the others since 2019-09 (section 8.2.4.1).</summary>
internal sealed class AllOfRule(IReadOnlyList<CompiledSchema> schemas) : SchemaRule
{
    public override bool Check(JsonElement value, SchemaPlace place, Evaluation evaluation)
    {
        var conforms = true;
        foreach (var schema in schemas)
        {
            conforms &= schema.Check(value, place, evaluation);
        }

        return conforms;
    }
}

/// <summary><c>anyOf</c> (Core, section 9.2.1.2) and <c>oneOf</c> (section 9.2.1.3).</summary>
internal sealed class AlternativesRule(IReadOnlyList<CompiledSchema> schemas, bool exactlyOne) : SchemaRule
{
    public override bool Check(JsonElement value, SchemaPlace place, Evaluation evaluation)
    {
        var fitting = 0;
        Evaluation? nearest = null;
        foreach (var schema in schemas)
        {
            var branch = evaluation.Branch();
            if (schema.Check(value, place, branch))
            {
                fitting++;
                if (!exactlyOne)
                {
                    return true;
                }
            }
            else if (nearest is null || branch.Depth > nearest.Depth)
            {
                nearest = branch;
            }
        }

        return fitting switch
        {
            1 => true,
            0 when nearest?.Violations.Count > 0 => evaluation.FailAs(nearest),
            _ => evaluation.Fail(place, exactlyOne ? "oneOf" : "anyOf"),
        };
    }
}

/// <summary><c>not</c> (Core, section 9.2.1.4).</summary>
internal sealed class NotRule(CompiledSchema schema) : SchemaRule
{
    public override bool Check(JsonElement value, SchemaPlace place, Evaluation evaluation) =>
        !schema.Check(value, place, evaluation.Branch()) || evaluation.Fail(place, "not");
}

/// <summary><c>if</c>, <c>then</c> and <c>else</c> (Core, section 9.2.2).</summary>
internal sealed class ConditionRule(CompiledSchema test, CompiledSchema? then, CompiledSchema? otherwise) : SchemaRule
{
    public override bool Check(JsonElement value, SchemaPlace place, Evaluation evaluation)
    {
        var schema = test.Check(value, place, evaluation.Branch()) ? then : otherwise;
        return schema is null || schema.Check(value, place, evaluation);
    }
}
