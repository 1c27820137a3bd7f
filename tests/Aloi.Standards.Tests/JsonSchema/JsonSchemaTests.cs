using System.Text;
using System.Text.Json;
using Aloi.Standards.JsonSchema;

namespace Aloi.Standards.Tests.JsonSchema;

public sealed class JsonSchemaTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "\"a\"", "1")]
    [InlineData("""{"type":["string","null"]}""", "null", "1")]
    [InlineData("""{"type":"integer"}""", "1.0", "1.5")]
    [InlineData("""{"enum":["a",{"b":1}]}""", """{"b":1.0}""", "\"b\"")]
    [InlineData("""{"const":[1]}""", "[1]", "[1,1]")]
    [InlineData("""{"minLength":2,"maxLength":2}""", "\"\\ud83d\\ude00a\"", "\"a\"")]
    [InlineData("""{"pattern":"^[a-z]{2}(-[A-Z]{2})?$"}""", "\"fr-FR\"", "\"fr-FR\\n\"")]
    [InlineData("""{"pattern":"^\\d$"}""", "\"7\"", "\"\u0667\"")]
    [InlineData("""{"pattern":"b"}""", "\"abc\"", "\"ac\"")]
    [InlineData("""{"minimum":1,"exclusiveMaximum":2}""", "1", "2")]
    [InlineData("""{"required":["a"]}""", """{"a":null}""", "{}")]
    [InlineData("""{"properties":{"a":{"type":"number"}},"additionalProperties":false}""", """{"a":1}""", """{"b":1}""")]
    [InlineData(
        """{"patternProperties":{"^x":{"type":"number"}},"additionalProperties":{"type":"string"}}""",
        """{"x1":1,"y":"a"}""",
        """{"y":1}"""
    )]
    [InlineData("""{"propertyNames":{"pattern":"^[a-z]+$"}}""", """{"a":1}""", """{"A":1}""")]
    [InlineData("""{"minProperties":1,"maxProperties":1}""", """{"a":1}""", "{}")]
    [InlineData("""{"items":{"type":"number"}}""", "[1,2]", "[1,\"a\"]")]
    [InlineData("""{"items":[{"type":"number"}],"additionalItems":{"type":"string"}}""", "[1,\"a\"]", "[1,2]")]
    [InlineData("""{"contains":{"const":1},"maxContains":1}""", "[1,2]", "[1,1]")]
    [InlineData("""{"contains":{"const":1}}""", "[2,1]", "[2]")]
    [InlineData("""{"minItems":1,"maxItems":2,"uniqueItems":true}""", "[1,2]", "[1,1.0]")]
    [InlineData("""{"allOf":[{"type":"number"},{"minimum":2}]}""", "2", "1")]
    [InlineData("""{"anyOf":[{"type":"string"},{"minimum":2}]}""", "2", "1")]
    [InlineData("""{"oneOf":[{"minimum":2},{"minimum":3}]}""", "2", "3")]
    [InlineData("""{"not":{"type":"string"}}""", "2", "\"a\"")]
    [InlineData("""{"if":{"type":"number"},"then":{"minimum":2},"else":{"const":"a"}}""", "\"a\"", "1")]
    [InlineData("""{"$defs":{"a~b/c":{"type":"number"}},"$ref":"#/$defs/a~0b~1c"}""", "1", "\"a\"")]
    [InlineData("""{"$id":"https://a.example/s","$defs":{"n":{"type":"number"}},"$ref":"https://a.example/s#/$defs/n"}""", "1", "\"a\"")]
    [InlineData("""{"properties":{"in":{"$ref":"#"}},"required":["a"]}""", """{"a":1,"in":{"a":1}}""", """{"a":1,"in":{}}""")]
    [InlineData("""{"format":"date-time"}""", "\"2026-01-31T23:59:60Z\"", "\"2026-01-31T00:00:00\"")]
    [InlineData("""{"format":"date-time"}""", "\"2026-01-31t00:00:00.123456789+23:59\"", "\"2026-02-30T00:00:00Z\"")]
    [InlineData("""{"format":"date"}""", "\"2024-02-29\"", "\"2026-02-29\"")]
    [InlineData("""{"format":"email"}""", "\"a@b\"", "\"a\"")]
    [InlineData("""{"format":"uri"}""", "\"urn:a\"", "\"a\"")]
    [InlineData("""{"items":false}""", "[]", "[1]")]
    public void A_keyword_accepts_and_refuses(string schema, string accepted, string refused)
    {
        Evaluate(schema, accepted).ShouldBeOfType<SchemaVerdict.Conforms>();
        Evaluate(schema, refused).ShouldBeOfType<SchemaVerdict.Violated>();
    }

    [Theory]
    [InlineData("""{"unevaluatedProperties":false}""", "unevaluatedProperties")]
    [InlineData("""{"properties":{"a":{"format":"colour"}}}""", "format")]
    [InlineData("""{"pattern":"(a)\\1"}""", "pattern")]
    [InlineData("""{"pattern":"("}""", "pattern")]
    [InlineData("""{"$ref":"https://elsewhere.example/s"}""", "$ref")]
    [InlineData("""{"$ref":"#/$defs/none"}""", "$ref")]
    [InlineData("""{"type":"text"}""", "type")]
    [InlineData("""{"minItems":-1}""", "minItems")]
    [InlineData("""{"required":"a"}""", "required")]
    [InlineData("""{"$schema":"https://json-schema.org/draft/2020-12/schema"}""", "$schema")]
    [InlineData("3", "Number")]
    public void What_cannot_be_applied_is_named_before_anything_is_checked(string schema, string keyword) =>
        JsonSchema2019.Read(Encoding.UTF8.GetBytes(schema)).ShouldBe((null, keyword));

    [Fact]
    public void What_is_no_JSON_is_no_schema() => JsonSchema2019.Read("{"u8.ToArray()).ShouldBe((null, null));

    [Fact]
    public void A_violation_says_where_and_of_the_alternatives_takes_the_one_that_went_furthest()
    {
        const string Schema = """
            {"oneOf":[{"type":"array","items":{"$ref":"#/$defs/a"}},{"$ref":"#/$defs/a"}],
             "$defs":{"a":{"type":"object","properties":{"b/c":{"type":"number"}}}}}
            """;

        Evaluate(Schema, """[{"b/c":1},{"b/c":"x"}]""")
            .ShouldBeOfType<SchemaVerdict.Violated>()
            .Violations.ShouldHaveSingleItem()
            .ShouldBe(new SchemaViolation("/1/b~1c", "type"));
    }

    [Theory]
    [InlineData("""{"$ref":"#"}""")]
    [InlineData("""{"allOf":[{"$ref":"#"},{"$ref":"#"}]}""")]
    [InlineData("""{"anyOf":[{"$ref":"#/$defs/a"}],"$defs":{"a":{"not":{"$ref":"#"}}}}""")]
    public void A_schema_without_end_is_stopped(string schema) => Evaluate(schema, "1").ShouldBeOfType<SchemaVerdict.TooCostly>();

    [Fact]
    public void Work_that_doubles_with_each_level_is_stopped()
    {
        var definitions = Enumerable
            .Range(0, 40)
            .Select(i => $"\"d{i}\":{{\"anyOf\":[{{\"$ref\":\"#/$defs/d{i + 1}\"}},{{\"$ref\":\"#/$defs/d{i + 1}\"}}]}}");
        var schema = $"{{\"$ref\":\"#/$defs/d0\",\"$defs\":{{{string.Join(',', definitions)},\"d40\":false}}}}";

        Evaluate(schema, "1").ShouldBeOfType<SchemaVerdict.TooCostly>();
    }

    private static SchemaVerdict Evaluate(string schema, string document)
    {
        var (read, unsupported) = JsonSchema2019.Read(Encoding.UTF8.GetBytes(schema));
        unsupported.ShouldBeNull();
        return read.ShouldNotBeNull().Evaluate(JsonElement.Parse(document));
    }
}
