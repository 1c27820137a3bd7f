using System.Globalization;
using System.Text.Json;

namespace Aloi.Standards.JsonSchema;

/// <summary>Finds what a fragment points at (RFC 6901, section 6).</summary>
internal static class SchemaPointer
{
    /// <summary>The element; null when the fragment is no pointer or points at nothing.</summary>
    public static JsonElement? Find(JsonElement root, string fragment)
    {
        if (fragment is "" or "#")
        {
            return root;
        }

        if (!fragment.StartsWith("#/", StringComparison.Ordinal))
        {
            return null;
        }

        JsonElement? here = root;
        foreach (var token in fragment[2..].Split('/'))
        {
            here = here is { } found ? Step(found, Uri.UnescapeDataString(token).Replace("~1", "/", StringComparison.Ordinal)) : null;
        }

        return here;
    }

    private static JsonElement? Step(JsonElement from, string token)
    {
        var name = token.Replace("~0", "~", StringComparison.Ordinal);
        if (from.ValueKind == JsonValueKind.Object)
        {
            return from.TryGetProperty(name, out var member) ? member : null;
        }

        var isIndex = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index);
        return isIndex && from.ValueKind == JsonValueKind.Array && index < from.GetArrayLength() ? from[index] : null;
    }
}
