using System.Text.Json;

namespace Aloi.Standards.OpenBadges;

/// <summary>Strings of documents that others wrote.</summary>
internal static class JsonText
{
    /// <summary>The text, or null when the value is no string or is one with half of a surrogate pair, which has no text.</summary>
    public static string? Of(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether the value is this text.</summary>
    public static bool Is(JsonElement value, string text) => string.Equals(Of(value), text, StringComparison.Ordinal);

    /// <summary>
    /// The member of that name; absent as well when the value is no object, or has a name that is no text: looking past such a name throws.
    /// </summary>
    public static JsonElement Member(JsonElement value, string name)
    {
        try
        {
            return value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : default;
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }
}
