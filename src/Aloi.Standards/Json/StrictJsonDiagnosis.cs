using System.Text.Json;

namespace Aloi.Standards.Json;

/// <summary>Walks a JSON text to say what is wrong with it and where. It runs on text that was refused, or that might be.</summary>
internal ref struct StrictJsonDiagnosis
{
    private readonly ReadOnlySpan<byte> text;
    private readonly StrictJsonLimits limits;
    private readonly Stack<HashSet<string>?> open = new();

    private StrictJsonDiagnosis(ReadOnlySpan<byte> text, StrictJsonLimits limits)
    {
        this.text = text;
        this.limits = limits;
    }

    /// <summary>Throws when something is wrong.</summary>
    internal static void Refuse(ReadOnlySpan<byte> text, StrictJsonLimits limits)
    {
        try
        {
            new StrictJsonDiagnosis(text, limits).Walk();
        }
        catch (JsonException error)
        {
            throw NotJson(text, error);
        }
    }

    internal static StrictJsonException NotJson(ReadOnlySpan<byte> text, JsonException error)
    {
        var lines = text;
        var offset = 0L;
        for (var line = error.LineNumber ?? 0; line > 0; line--)
        {
            var length = lines.IndexOf((byte)'\n') + 1;
            lines = lines[length..];
            offset += length;
        }

        return StrictJsonException.At("invalid JSON", "The text is not JSON.", text, offset + (error.BytePositionInLine ?? 0), error);
    }

    private readonly void Walk()
    {
        var options = new JsonReaderOptions { MaxDepth = int.MaxValue, AllowMultipleValues = true };
        var reader = new Utf8JsonReader(text, options);
        while (reader.Read())
        {
            Check(ref reader);
        }
    }

    private readonly void Check(ref Utf8JsonReader reader)
    {
        var isEnd = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
        if (open.Count == 0 && reader.TokenStartIndex > 0 && !IsFirst(reader.TokenStartIndex))
        {
            throw At("trailing data", "Something follows the JSON value.", reader.TokenStartIndex);
        }

        if (isEnd)
        {
            open.Pop();
        }
        else if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            Open(ref reader);
        }
        else if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
        {
            CheckText(ref reader);
        }
    }

    private readonly bool IsFirst(long offset) => text[..(int)offset].IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private readonly void Open(ref Utf8JsonReader reader)
    {
        if (open.Count >= limits.MaxDepth)
        {
            throw At("too deep", $"Objects and arrays are nested deeper than {limits.MaxDepth} levels.", reader.TokenStartIndex);
        }

        open.Push(reader.TokenType == JsonTokenType.StartObject ? new HashSet<string>(StringComparer.Ordinal) : null);
    }

    private readonly void CheckText(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped)
        {
            return;
        }

        var value = Decode(ref reader);
        if (reader.TokenType == JsonTokenType.PropertyName && !open.Peek()!.Add(value))
        {
            throw StrictJsonException.At("duplicate key", $"The key \"{value}\" comes twice.", text, reader.TokenStartIndex, key: value);
        }
    }

    private readonly string Decode(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException error)
        {
            throw StrictJsonException.At("lone surrogate", "A string holds half of a surrogate pair.", text, reader.TokenStartIndex, error);
        }
    }

    private readonly StrictJsonException At(string code, string message, long offset) =>
        StrictJsonException.At(code, message, text, offset);
}
