using System.Globalization;
using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.OpenBadges;

/// <summary>
/// Reads members into the model as they are written, whatever their shape: a set of one may stand alone, a text may be a map of languages
/// (the first one is taken). Nothing is cleaned, for this is data and no display.
/// </summary>
internal static class ModelJson
{
    public static string? RawText(this JsonElement owner, string name) => Raw(owner.Member(name).One());

    /// <summary>What is required and missing is an empty text; the shape says that it is missing.</summary>
    public static string RequiredText(this JsonElement owner, string name) => owner.RawText(name) ?? "";

    public static IReadOnlyList<string> RawTexts(this JsonElement owner, string name) =>
        [.. owner.Member(name).Each().Select(Raw).OfType<string>()];

    public static double? Number(this JsonElement owner, string name) =>
        owner.Member(name).One() is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) ? number : null;

    public static DateOnly? Date(this JsonElement owner, string name) =>
        DateOnly.TryParseExact(owner.RawText(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    /// <summary>An instant with the offset that it was written with: the day it was at that place is part of what it says.</summary>
    public static DateTimeOffset? Moment(this JsonElement owner, string name) =>
        owner.RawText(name) is { } text && CredentialInstant.TryParse(text, out var instant) ? instant.ToOffset(OffsetOf(text)) : null;

    /// <summary>The objects of a set, or the single object; anything else is left out.</summary>
    public static IReadOnlyList<T> Objects<T>(this JsonElement owner, string name, Func<JsonElement, T> read) =>
        [.. owner.Member(name).Each().Where(v => v.ValueKind == JsonValueKind.Object).Select(read)];

    public static T? Object<T>(this JsonElement owner, string name, Func<JsonElement, T> read)
        where T : class => owner.Member(name).One() is { ValueKind: JsonValueKind.Object } value ? read(value) : null;

    /// <summary>Documents of others, as copies that outlive the document around them.</summary>
    public static IReadOnlyList<JsonElement> Documents(this JsonElement owner, string name) => owner.Objects(name, v => v.Clone());

    private static TimeSpan OffsetOf(string instant) =>
        instant[^1] == 'Z'
            ? TimeSpan.Zero
            : TimeSpan.ParseExact(
                instant.AsSpan(instant.Length - 5),
                "hh\\:mm",
                CultureInfo.InvariantCulture,
                instant[^6] == '-' ? TimeSpanStyles.AssumeNegative : TimeSpanStyles.None
            );

    private static IEnumerable<JsonElement> Each(this JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray(),
            JsonValueKind.Undefined or JsonValueKind.Null => [],
            _ => [value],
        };

    private static string? Raw(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => JsonMembers.Text(value),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Object => FirstLanguage(value),
            _ => null,
        };

    private static string? FirstLanguage(JsonElement value)
    {
        if (JsonMembers.Member(value, "@value") is { } literal)
        {
            return JsonMembers.Text(literal);
        }

        foreach (var member in value.EnumerateObject())
        {
            if (TolerantJson.IsLanguage(member) && JsonMembers.Text(member.Value) is { } text)
            {
                return text;
            }
        }

        return null;
    }
}
