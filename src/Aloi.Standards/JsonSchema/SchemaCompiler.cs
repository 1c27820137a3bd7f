using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.JsonSchema;

/// <summary>
/// Reads a schema once, before anything is checked: a keyword that is not known, or says something that it cannot, makes the whole schema
/// one that cannot be applied. Guessing at it could call a wrong document right.
/// </summary>
internal sealed class SchemaCompiler
{
    private readonly JsonElement _root;
    private readonly string? _id;
    private readonly Dictionary<string, CompiledSchema> _referenced = new(StringComparer.Ordinal);
    private readonly Queue<(CompiledSchema Target, JsonElement Source)> _waiting = new();

    private SchemaCompiler(JsonElement root)
    {
        _root = root;
        _id = JsonMembers.Text(root, "$id");
    }

    /// <summary>The first keyword that cannot be applied; null when all can.</summary>
    public string? Unsupported { get; private set; }

    /// <summary>The schema, or the keyword that stands in the way.</summary>
    public static (CompiledSchema? Schema, string? Unsupported) Compile(JsonElement root)
    {
        var compiler = new SchemaCompiler(root);
        if (root.ValueKind == JsonValueKind.Object && JsonMembers.Member(root, "$schema") is { } dialect)
        {
            compiler.CheckDialect(JsonMembers.Text(dialect));
        }

        var schema = compiler.Read(root);
        while (compiler._waiting.TryDequeue(out var next) && compiler.Unsupported is null)
        {
            compiler.Fill(next.Target, next.Source);
        }

        return compiler.Unsupported is { } keyword ? (null, keyword) : (schema, null);
    }

    public void Refuse(string keyword) => Unsupported ??= keyword;

    /// <summary>A schema inside the one being read; how deep they nest is bounded by the reading of the document.</summary>
    public CompiledSchema Read(JsonElement source)
    {
        var schema = new CompiledSchema();
        Fill(schema, source);
        return schema;
    }

    public IReadOnlyList<CompiledSchema> ReadAll(string keyword, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
        {
            return [.. value.EnumerateArray().Select(Read)];
        }

        Refuse(keyword);
        return [];
    }

    /// <summary>A schema elsewhere in the document (Core, section 8.2.4.1). It is read later, since schemas refer to one another in circles.</summary>
    public CompiledSchema? Refer(string reference)
    {
        var fragment = _id is { Length: > 0 } && reference.StartsWith(_id, StringComparison.Ordinal) ? reference[_id.Length..] : reference;
        if (_referenced.TryGetValue(fragment, out var known))
        {
            return known;
        }

        if (SchemaPointer.Find(_root, fragment) is not { } source)
        {
            Refuse("$ref");
            return null;
        }

        var schema = new CompiledSchema();
        _referenced[fragment] = schema;
        _waiting.Enqueue((schema, source));
        return schema;
    }

    private void CheckDialect(string? dialect)
    {
        if (!string.Equals(dialect?.TrimEnd('#'), "https://json-schema.org/draft/2019-09/schema", StringComparison.Ordinal))
        {
            Refuse("$schema");
        }
    }

    private void Fill(CompiledSchema schema, JsonElement source)
    {
        switch (source.ValueKind)
        {
            case JsonValueKind.True:
                break;
            case JsonValueKind.False:
                schema.Add(new TestRule("false", _ => false));
                break;
            case JsonValueKind.Object:
                foreach (var keyword in source.EnumerateObject())
                {
                    KeywordReader.Read(schema, source, keyword, this);
                }

                break;
            default:
                Refuse(source.ValueKind.ToString());
                break;
        }
    }
}
