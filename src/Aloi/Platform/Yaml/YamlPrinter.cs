using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Platform.Json;

namespace Aloi.Platform.Yaml;

/// <summary>
/// Prints plain data as YAML that people would write: blocks for what holds lists or mappings, one line in braces for the rest. What it prints reads
/// back as the same data, and prints again as the same text.
/// </summary>
public static class YamlPrinter
{
    private static readonly string[] Reserved = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

    public static string Print(JsonNode node)
    {
        var text = new StringBuilder();
        Block(node, 0, text);
        return text.ToString();
    }

    private static void Block(JsonNode node, int indent, StringBuilder text)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                text.Append(' ', indent).Append("- ");
                Item(item!, indent + 2, text);
            }
        }
        else
        {
            Entries(node.AsObject(), indent, text, isIndented: false);
        }
    }

    /// <summary>What follows a dash: the first entry of a mapping stands on the dash's own line.</summary>
    private static void Item(JsonNode item, int indent, StringBuilder text)
    {
        if (item is JsonObject { Count: > 0 } map)
        {
            Entries(map, indent, text, isIndented: true);
        }
        else
        {
            Flow(item, text);
            text.Append('\n');
        }
    }

    private static void Entries(JsonObject map, int indent, StringBuilder text, bool isIndented)
    {
        foreach (var (key, value) in map)
        {
            text.Append(' ', isIndented ? 0 : indent).Append(key).Append(':');
            isIndented = false;
            if (IsFlat(value!))
            {
                text.Append(' ');
                Flow(value!, text);
                text.Append('\n');
            }
            else
            {
                text.Append('\n');
                Block(value!, indent + 2, text);
            }
        }
    }

    /// <summary>Values, and mappings of nothing deeper than a list of values, fit on one line.</summary>
    private static bool IsFlat(JsonNode node) =>
        node switch
        {
            JsonObject map => map.All(entry =>
                entry.Value is JsonValue || (entry.Value is JsonArray list && list.All(item => item is JsonValue))
            ),
            JsonArray list => list.All(item => item is JsonValue),
            _ => true,
        };

    private static void Flow(JsonNode node, StringBuilder text)
    {
        switch (node)
        {
            case JsonObject map:
                Join(text, '{', " }", map, entry => Flow(entry.Value!, text.Append(entry.Key).Append(": ")));
                break;
            case JsonArray list:
                Join(text, '[', " ]", list, item => Flow(item!, text));
                break;
            default:
                Scalar(node.AsValue(), text);
                break;
        }
    }

    private static void Join<T>(StringBuilder text, char open, string close, IEnumerable<T> items, Action<T> print)
    {
        text.Append(open);
        var separator = " ";
        foreach (var item in items)
        {
            text.Append(separator);
            print(item);
            separator = ", ";
        }

        text.Append(close);
    }

    private static void Scalar(JsonValue value, StringBuilder text)
    {
        if (value.GetValueKind() == JsonValueKind.Number)
        {
            text.Append(CanonicalJson.Number(value.GetValue<decimal>()));
        }
        else if (IsPlain(value.GetValue<string>()))
        {
            text.Append(value.GetValue<string>());
        }
        else
        {
            Quote(value.GetValue<string>(), text);
        }
    }

    /// <summary>Letters, digits and the commonest marks only, starting with a letter: everything else is quoted rather than reasoned about.</summary>
    private static bool IsPlain(string value) =>
        value.Length > 0
        && char.IsLetter(value[0])
        && value[^1] != ' '
        && !Reserved.Contains(value, StringComparer.OrdinalIgnoreCase)
        && value.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.' or '\'' or '’' or '(' or ')' or '/' or '+')
        && !value.Contains("  ", StringComparison.Ordinal);

    private static void Quote(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var character in value)
        {
            if (character is '"' or '\\')
            {
                text.Append('\\').Append(character);
            }
            else if (NeedsCode(character))
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            }
            else
            {
                text.Append(character);
            }
        }

        text.Append('"');
    }

    /// <summary>Surrogate pairs stay as they are: YAML's escapes know only whole characters.</summary>
    private static bool NeedsCode(char character) =>
        char.IsControl(character)
        || (character is not ' ' && char.IsWhiteSpace(character))
        || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;
}
