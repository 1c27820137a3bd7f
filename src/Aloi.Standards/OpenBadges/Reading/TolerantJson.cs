using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Aloi.Standards.Jcs;
using Aloi.Standards.Json;
using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.OpenBadges;

/// <summary>
/// Reads what is there whatever its shape: a string, a language map, a value object, a set. JSON-LD allows all of them, and a summary is
/// also wanted of documents that are wrong.
/// </summary>
internal static class TolerantJson
{
    private const int LongestText = 20_000;
    private const int LongestSet = 200;
    private const int LongestShown = 300;

    public static JsonElement Member(this JsonElement value, string name) => JsonMembers.Member(value, name) ?? default;

    /// <summary>The value itself, or the first of a set.</summary>
    public static JsonElement One(this JsonElement value) =>
        value.ValueKind != JsonValueKind.Array ? value
        : value.GetArrayLength() > 0 ? value[0]
        : default;

    /// <summary>The values of a set, or the single value; bounded.</summary>
    public static IEnumerable<JsonElement> Set(this JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().Take(LongestSet),
            JsonValueKind.Undefined or JsonValueKind.Null => [],
            _ => [value],
        };

    public static string? Text(this JsonElement value, string name) => Plain(value.Member(name).One());

    /// <summary>The identifier of a value that is either a string or an object with one.</summary>
    public static string? Identifier(this JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? Plain(value) : value.Text("id") ?? value.Text("@id");

    public static DateTimeOffset? Instant(this JsonElement value, string name) =>
        value.Text(name) is { } text && CredentialInstant.TryParse(text, out var instant) ? instant : null;

    /// <summary>The text as a link to follow; anything but http and https is not offered.</summary>
    public static string? AsLink(this string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? text : null;

    private static string? Plain(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => Clean(JsonMembers.Text(value)),
            // A signature covers the number and not its digits: only what the number comes to may be shown.
            JsonValueKind.Number => value.TryGetDouble(out var number) && double.IsFinite(number) ? EcmaScriptNumber.Format(number) : null,
            JsonValueKind.Object => PlainOfObject(value),
            _ => null,
        };

    private static string? PlainOfObject(JsonElement value)
    {
        if (value.Member("@value") is { ValueKind: not JsonValueKind.Undefined } literal)
        {
            return Clean(JsonMembers.Text(literal));
        }

        foreach (var member in value.EnumerateObject())
        {
            if (JsonMembers.Text(member.Value) is { } text && IsLanguage(member))
            {
                return Clean(text);
            }
        }

        return null;
    }

    // A member name can be half a surrogate pair as well, and asking for it then throws: the raw bytes of a language tag are its text.
    public static bool IsLanguage(JsonProperty member) =>
        JsonMarshal.GetRawUtf8PropertyName(member) is { Length: 2 or 5 } name && char.IsAsciiLetter((char)name[0]);

    /// <summary>A text of a stranger that is about to be shown in a sentence: short, and without what drives terminals or reverses reading.</summary>
    public static string Shown(this string text)
    {
        if (text.Length <= LongestShown)
        {
            return Clean(text) ?? "";
        }

        var end = char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown;
        return $"{Clean(text[..end])}…";
    }

    // Control characters drive terminals and direction overrides reverse what one reads: neither belongs in a name or a text.
    private static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var kept = text.Length > LongestText ? text.AsSpan(0, LongestText) : text;
        if (!NeedsCleaning(kept))
        {
            return kept.Length == text.Length ? text : kept.ToString();
        }

        var builder = new StringBuilder(kept.Length);
        foreach (var c in kept)
        {
            if (!IsUnwanted(c))
            {
                builder.Append(c);
            }
        }

        return builder.ToString();
    }

    private static bool NeedsCleaning(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (IsUnwanted(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnwanted(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
