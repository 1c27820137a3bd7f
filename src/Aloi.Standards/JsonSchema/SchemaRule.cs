using System.Text.Json;

namespace Aloi.Standards.JsonSchema;

/// <summary>One keyword with what it asks of a value (JSON Schema 2019-09 Validation, section 6; Core, section 9).</summary>
internal abstract class SchemaRule
{
    /// <summary>Whether the value is as the keyword says; when it is not, the evaluation has been told where.</summary>
    public abstract bool Check(JsonElement value, SchemaPlace place, Evaluation evaluation);
}

/// <summary>A keyword that a single test decides.</summary>
internal sealed class TestRule(string keyword, Func<JsonElement, bool> accepts) : SchemaRule
{
    public override bool Check(JsonElement value, SchemaPlace place, Evaluation evaluation) =>
        accepts(value) || evaluation.Fail(place, keyword);
}

/// <summary>A schema: all its keywords together. It is filled after it was made, so that a schema can refer to itself.</summary>
internal sealed class CompiledSchema
{
    private readonly List<SchemaRule> _rules = [];

    public void Add(SchemaRule rule) => _rules.Add(rule);

    /// <summary>Checks every keyword, also after one has failed: the report names all that is wrong.</summary>
    public bool Check(JsonElement value, SchemaPlace place, Evaluation evaluation) =>
        evaluation.Run(() =>
        {
            var conforms = true;
            foreach (var rule in _rules)
            {
                conforms &= !evaluation.IsExhausted && rule.Check(value, place, evaluation);
            }

            return conforms;
        });
}
