using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aloi.Platform.Json;

/// <summary>
/// Writes a model as RFC 8785 asks: keys in the order of their UTF-16 units, no blanks, strings with the shortest escapes. Numbers are decimals of
/// at most 15 digits, whose plain form is what RFC 8785 prescribes.
/// </summary>
public static class CanonicalJson
{
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case JsonObject map:
                WriteMap(map, text);
                break;
            case JsonArray list:
                WriteList(list, text);
                break;
            case null:
                text.Append("null");
                break;
            default:
                WriteValue(node.AsValue(), text);
                break;
        }
    }

    private static void WriteMap(JsonObject map, StringBuilder text)
    {
        var separator = '{';
        foreach (var (key, value) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            text.Append(separator);
            WriteString(key, text);
            text.Append(':');
            Write(value, text);
            separator = ',';
        }

        text.Append(map.Count == 0 ? "{}" : "}");
    }

    private static void WriteList(JsonArray list, StringBuilder text)
    {
        text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            Write(list[i], text);
        }

        text.Append(']');
    }

    private static void WriteValue(JsonValue value, StringBuilder text)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                WriteString(value.GetValue<string>(), text);
                break;
            case JsonValueKind.Number:
                text.Append(Number(value.GetValue<decimal>()));
                break;
            default:
                text.Append(value.GetValue<bool>() ? "true" : "false");
                break;
        }
    }

    /// <summary>Without the zeros that a decimal remembers.</summary>
    public static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static void WriteString(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var character in value)
        {
            AppendEscaped(character, text);
        }

        text.Append('"');
    }

    private static void AppendEscaped(char character, StringBuilder text)
    {
        var known = "\b\t\n\f\r\"\\".IndexOf(character, StringComparison.Ordinal);
        if (known >= 0)
        {
            text.Append('\\').Append("btnfr\"\\"[known]);
        }
        else if (character < ' ')
        {
            text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
        }
        else
        {
            text.Append(character);
        }
    }
}
