using System.Globalization;
using System.Text.Json;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure.Selecting;

/// <summary>JSON Pointer (RFC 6901), read strictly.</summary>
internal static class JsonPointer
{
    private const int MaxLength = 4096;

    /// <summary>The reference tokens, unescaped; null for what is no pointer. The empty text is the whole document, with no tokens.</summary>
    internal static string[]? Parse(string pointer)
    {
        if (pointer.Length == 0)
        {
            return [];
        }

        if (pointer.Length > MaxLength || pointer[0] != '/')
        {
            return null;
        }

        var tokens = pointer[1..].Split('/');
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!IsEscapedWell(tokens[i]))
            {
                return null;
            }

            // Section 4: "~1" first, so that "~01" is "~1" and not "/".
            tokens[i] = tokens[i].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        }

        return tokens;
    }

    /// <summary>Whether the document has a value there.</summary>
    internal static bool Finds(JsonElement document, ReadOnlySpan<string> tokens)
    {
        JsonElement? at = document;
        foreach (var token in tokens)
        {
            at = at is { } value ? Step(value, token) : null;
        }

        return at is not null;
    }

    /// <summary>The array index that a token is (section 4): digits without a leading zero.</summary>
    internal static int? Index(string token) =>
        (token is "0" || !token.StartsWith('0')) && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;

    private static JsonElement? Step(JsonElement value, string token)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return Index(token) is { } index && index < value.GetArrayLength() ? value[index] : null;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var member in value.EnumerateObject())
        {
            if (string.Equals(member.Name, token, StringComparison.Ordinal))
            {
                return member.Value;
            }
        }

        return null;
    }

    private static bool IsEscapedWell(string token)
    {
        for (var at = token.IndexOf('~', StringComparison.Ordinal); at >= 0; at = token.IndexOf('~', at + 1))
        {
            if (at + 1 == token.Length || token[at + 1] is not ('0' or '1'))
            {
                return false;
            }
        }

        return true;
    }
}
