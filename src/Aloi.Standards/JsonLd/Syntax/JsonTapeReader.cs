using System.Text;
using System.Text.Json;

namespace Aloi.Standards.JsonLd.Syntax;

/// <summary>Reads JSON into a <see cref="JsonTape"/>, numbering every name on the way, before any context is looked at.</summary>
internal ref struct JsonTapeReader
{
    private readonly DocumentNames names;
    private readonly ReadOnlySpan<byte> raw;
    private readonly TapeMemory memory;
    private TapeBuilder nodes;
    private int decodedLength;

    private JsonTapeReader(ReadOnlySpan<byte> raw, DocumentNames names, LinkedDataLimits limits, TapeMemory memory)
    {
        (this.names, this.memory, nodes) = (names, memory, new TapeBuilder(memory.Nodes, limits));
        this.raw = raw;
    }

    /// <summary>Reads the document into the memory, which belongs to the tape for as long as the tape is used.</summary>
    internal static JsonTape Read(
        ReadOnlySpan<byte> json,
        DocumentNames names,
        LinkedDataLimits limits,
        TapeMemory memory,
        string? url = null
    )
    {
        if (memory.Raw.Length < json.Length)
        {
            memory.Raw = new byte[json.Length];
        }

        json.CopyTo(memory.Raw);
        var reader = new JsonTapeReader(memory.Raw.AsSpan(0, json.Length), names, limits, memory);
        try
        {
            reader.ReadAll();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            throw new JsonLdException("invalid JSON", "The document is not well-formed JSON in UTF-8.", url, error);
        }

        memory.Nodes = reader.nodes.Array;
        memory.Duplicates.Refuse(reader.nodes.Written, names);
        return new JsonTape(memory, json.Length, names) { Url = url };
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
                nodes.Name = ReadName(ref json);
                break;
            case JsonTokenType.StartObject:
                nodes.Open(JsonKind.Object, (int)json.TokenStartIndex);
                break;
            case JsonTokenType.StartArray:
                nodes.Open(JsonKind.Array, (int)json.TokenStartIndex);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                nodes.Close();
                break;
            case JsonTokenType.String:
                AddString(ref json);
                break;
            case JsonTokenType.Number:
                AddNumber(ref json);
                break;
            default:
                nodes.Add(Constant(json.TokenType), (int)json.TokenStartIndex);
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

    private void AddNumber(ref Utf8JsonReader json)
    {
        ref var node = ref nodes.Add(JsonKind.Number, (int)json.TokenStartIndex);
        node.TextStart = (int)json.TokenStartIndex;
        node.TextLength = json.ValueSpan.Length;
    }

    private void AddString(ref Utf8JsonReader json)
    {
        ref var node = ref nodes.Add(JsonKind.String, (int)json.TokenStartIndex);
        if (!json.ValueIsEscaped)
        {
            node.TextStart = (int)json.TokenStartIndex + 1;
            node.TextLength = json.ValueSpan.Length;
            return;
        }

        // Decoded text is never longer than its escaped form, so one buffer as long as the document holds all of it.
        if (memory.Decoded.Length < raw.Length)
        {
            memory.Decoded = new byte[raw.Length];
        }

        node.Decoded = true;
        node.TextStart = decodedLength;
        node.TextLength = json.CopyString(memory.Decoded.AsSpan(decodedLength));
        decodedLength += node.TextLength;
    }
}
