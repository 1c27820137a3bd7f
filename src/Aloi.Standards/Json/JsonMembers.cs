using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Aloi.Standards.Json;

/// <summary>Reads members of JSON objects that anybody may have written, without ever throwing on what stands there.</summary>
internal static class JsonMembers
{
    /// <summary>The member, when it is there and the element is an object; the last one where a name occurs twice.</summary>
    internal static JsonElement? Member(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        JsonElement? found = null;
        foreach (var member in element.EnumerateObject())
        {
            found = Is(member, name) ? member.Value : found;
        }

        return found;
    }

    /// <summary>
    /// Whether the member bears this name, which is plain ASCII. The base library throws on a name with half of a surrogate pair; here such
    /// a name is simply another, and costs no more than any.
    /// </summary>
    internal static bool Is(JsonProperty member, string name)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(member);
        return raw.Contains((byte)'\\') ? IsEscaped(raw, name) : Ascii.Equals(raw, name);
    }

    /// <summary>The member's name for people to read; a name with half of a surrogate pair is told as it is written.</summary>
    internal static string Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(member));
        }
    }

    // The short escapes stand for characters that no member of ours has in its name: only the long form is worth reading.
    private static bool IsEscaped(ReadOnlySpan<byte> raw, string name)
    {
        foreach (var character in name)
        {
            var isLong = raw.Length >= 6 && raw[0] == '\\' && raw[1] == 'u';
            if (isLong ? !IsCodeUnit(raw.Slice(2, 4), character) : raw.IsEmpty || raw[0] != character)
            {
                return false;
            }

            raw = raw[(isLong ? 6 : 1)..];
        }

        return raw.IsEmpty;
    }

    private static bool IsCodeUnit(ReadOnlySpan<byte> hex, char character) =>
        ushort.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) && unit == character;

    /// <summary>The member's text; null when it is absent or no text. A string with half of a surrogate pair is no text.</summary>
    internal static string? Text(JsonElement element, string name) => Member(element, name) is { } value ? Text(value) : null;

    /// <summary>The element's text; null when it is none.</summary>
    internal static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The texts of a member that is one text or an array of texts; null when it is anything else, empty when it is absent.</summary>
    internal static IReadOnlyList<string>? Texts(JsonElement element, string name)
    {
        if (Member(element, name) is not { } value)
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            return Text(value) is { } one ? [one] : null;
        }

        var texts = new List<string>(value.GetArrayLength());
        foreach (var item in value.EnumerateArray())
        {
            if (Text(item) is not { } text)
            {
                return null;
            }

            texts.Add(text);
        }

        return texts;
    }

    /// <summary>Whether the member is this text, or an array that holds it.</summary>
    internal static bool HasText(JsonElement element, string name, string text)
    {
        if (Member(element, name) is not { } value)
        {
            return false;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            return string.Equals(Text(value), text, StringComparison.Ordinal);
        }

        foreach (var item in value.EnumerateArray())
        {
            // What is no text makes the rest unreadable too: it is not worth looking further.
            if (Text(item) is not { } found)
            {
                return false;
            }

            if (string.Equals(found, text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
