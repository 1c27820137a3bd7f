using System.Text;
using System.Text.Json;

namespace Aloi.Standards.JsonLd.Syntax;

/// <summary>Reads JSON into a <see cref="JsonTape"/>, numbering every name on the way, before any context is looked at.</summary>
internal ref struct JsonTapeReader
{
    private readonly DocumentNames names;
    private readonly LinkedDataLimits limits;
    private readonly byte[] raw;
    private readonly Stack<int> open = new();
    private JsonNode[] nodes = new JsonNode[256];
    private byte[] decoded = [];
    private int decodedLength;
    private int count;
    private int name = -1;

    private JsonTapeReader(byte[] raw, DocumentNames names, LinkedDataLimits limits) =>
        (this.raw, this.names, this.limits) = (raw, names, limits);

    /// <summary>Reads the document. The array is kept by the tape and must not change afterwards.</summary>
    internal static JsonTape Read(byte[] raw, DocumentNames names, LinkedDataLimits limits, string? url = null)
    {
        var reader = new JsonTapeReader(raw, names, limits);
        try
        {
            reader.ReadAll();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            throw new JsonLdException("invalid JSON", "The document is not well-formed JSON in UTF-8.", url, error);
        }

        DuplicateNames.Refuse(reader.nodes.AsSpan(0, reader.count), names);
        return new JsonTape(reader.nodes, raw, reader.decoded, names) { Url = url };
    }

    private void ReadAll()
    {
        var options = new JsonReaderOptions
        {
            MaxDepth = int.MaxValue,
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
        };
        var json = new Utf8JsonReader(raw, options);
        while (json.Read())
        {
            ReadToken(ref json);
        }
    }

    private void ReadToken(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.PropertyName:
                name = ReadName(ref json);
                break;
            case JsonTokenType.StartObject:
                Open(JsonKind.Object, (int)json.TokenStartIndex);
                break;
            case JsonTokenType.StartArray:
                Open(JsonKind.Array, (int)json.TokenStartIndex);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                nodes[open.Pop()].Next = count;
                break;
            case JsonTokenType.String:
                AddString(ref json);
                break;
            case JsonTokenType.Number:
                AddNumber(ref json);
                break;
            default:
                Add(Constant(json.TokenType), (int)json.TokenStartIndex);
                break;
        }
    }

    private static JsonKind Constant(JsonTokenType token) =>
        token switch
        {
            JsonTokenType.True => JsonKind.True,
            JsonTokenType.False => JsonKind.False,
            _ => JsonKind.Null,
        };

    private int ReadName(ref Utf8JsonReader json)
    {
        if (!json.ValueIsEscaped)
        {
            return names.Add(json.ValueSpan);
        }

        var text = new byte[json.ValueSpan.Length];
        return names.Add(text.AsSpan(0, json.CopyString(text)));
    }

    private ref JsonNode Add(JsonKind kind, int rawStart)
    {
        if (count >= limits.MaxNodes)
        {
            throw new JsonLdException("too much work", $"The document holds more than {limits.MaxNodes} values.");
        }

        if (count == nodes.Length)
        {
            Array.Resize(ref nodes, count * 2);
        }

        ref var node = ref nodes[count++];
        node.Kind = kind;
        node.Name = name;
        node.RawStart = rawStart;
        node.Next = count;
        name = -1;
        return ref node;
    }

    private void Open(JsonKind kind, int rawStart)
    {
        if (open.Count >= limits.MaxDepth)
        {
            throw new JsonLdException("too deep", $"Objects and arrays are nested deeper than {limits.MaxDepth} levels.");
        }

        open.Push(count);
        Add(kind, rawStart);
    }

    private void AddNumber(ref Utf8JsonReader json)
    {
        ref var node = ref Add(JsonKind.Number, (int)json.TokenStartIndex);
        node.TextStart = (int)json.TokenStartIndex;
        node.TextLength = json.ValueSpan.Length;
    }

    private void AddString(ref Utf8JsonReader json)
    {
        ref var node = ref Add(JsonKind.String, (int)json.TokenStartIndex);
        if (!json.ValueIsEscaped)
        {
            node.TextStart = (int)json.TokenStartIndex + 1;
            node.TextLength = json.ValueSpan.Length;
            return;
        }

        // Decoded text is never longer than its escaped form, so one buffer as long as the document holds all of it.
        decoded = decoded.Length == 0 ? new byte[raw.Length] : decoded;
        node.Decoded = true;
        node.TextStart = decodedLength;
        node.TextLength = json.CopyString(decoded.AsSpan(decodedLength));
        decodedLength += node.TextLength;
    }
}
