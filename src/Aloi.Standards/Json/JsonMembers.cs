using System.Text.Json;

namespace Aloi.Standards.Json;

/// <summary>Reads members of JSON objects that anybody may have written, without ever throwing on what stands there.</summary>
internal static class JsonMembers
{
    /// <summary>The member, when it is there and the element is an object.</summary>
    internal static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

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
            return value.ValueKind == JsonValueKind.String && value.ValueEquals(text);
        }

        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String && item.ValueEquals(text))
            {
                return true;
            }
        }

        return false;
    }
}
