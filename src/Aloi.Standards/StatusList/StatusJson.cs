using System.Text.Json;

namespace Aloi.Standards.StatusList;

/// <summary>Reading the few members of status documents, whoever wrote them.</summary>
internal static class StatusJson
{
    internal static string? Text(JsonElement element, string name)
    {
        try
        {
            return element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // A string with half of a surrogate pair has no text.
            return null;
        }
    }

    internal static bool HasType(JsonElement element, string type) => HasValue(element, "type", type);

    /// <summary>Whether the member is this text, or an array that holds it.</summary>
    internal static bool HasValue(JsonElement element, string name, string text)
    {
        if (!element.TryGetProperty(name, out var value))
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
