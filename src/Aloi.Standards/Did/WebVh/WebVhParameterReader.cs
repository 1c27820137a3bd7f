using System.Globalization;
using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.Did;

/// <summary>
/// Reads the parameters of one entry on top of those before it (did:webvh 1.0, section did:webvh DID Method Parameters). Null is taken
/// as the default value, as that section asks for the sake of early histories.
/// </summary>
internal static class WebVhParameterReader
{
    internal const int MostKeys = 100;
    private const long LongestTtl = 1L << 31;

    /// <summary>The rules in force after the entry, or null with what is wrong.</summary>
    internal static WebVhParameters? Read(JsonElement parameters, WebVhParameters? previous, out WebVhProblem problem)
    {
        problem = WebVhProblem.Parameters;
        if (parameters.ValueKind != JsonValueKind.Object || (previous is null ? !IsFirst(parameters) : !IsLater(parameters, previous)))
        {
            return null;
        }

        var current = previous ?? new WebVhParameters();
        foreach (var member in parameters.EnumerateObject())
        {
            if (JsonMembers.Is(member, "method") && JsonMembers.Text(member.Value) is not WebVhParameters.Version)
            {
                problem = WebVhProblem.UnsupportedVersion;
                return null;
            }

            if (Apply(current, member, isFirst: previous is null) is not { } next)
            {
                return null;
            }

            current = next;
        }

        return current;
    }

    private static bool IsFirst(JsonElement parameters) =>
        JsonMembers.Member(parameters, "method") is not null
        && JsonMembers.Member(parameters, "scid") is not null
        && JsonMembers.Member(parameters, "updateKeys") is not null;

    // While keys are announced one entry ahead, neither they nor the next announcement may be inherited.
    private static bool IsLater(JsonElement parameters, WebVhParameters previous) =>
        JsonMembers.Member(parameters, "scid") is null
        && JsonMembers.Member(parameters, "portable") is not { ValueKind: JsonValueKind.True }
        && (
            previous.NextKeyHashes.Count == 0
            || (JsonMembers.Member(parameters, "updateKeys") is not null && JsonMembers.Member(parameters, "nextKeyHashes") is not null)
        );

    private static WebVhParameters? Apply(WebVhParameters current, JsonProperty member, bool isFirst)
    {
        var value = member.Value;
        switch (member.Name)
        {
            case "method":
                return current;
            case "scid":
                return JsonMembers.Text(value) is { } scid && isFirst ? current with { Scid = scid } : null;
            case "updateKeys":
                return Texts(value) is { } keys ? current with { UpdateKeys = keys } : null;
            case "nextKeyHashes":
                return Texts(value) is { } hashes ? current with { NextKeyHashes = hashes } : null;
            case "watchers":
                return Texts(value) is null ? null : current;
            case "witness":
                return WebVhWitnesses.AreNeeded(value) is { } needs ? current with { NeedsWitnesses = needs } : null;
            case "portable":
                return Flag(value) is { } portable ? current with { IsPortable = portable } : null;
            case "deactivated":
                return Flag(value) is { } deactivated ? current with { IsDeactivated = deactivated } : null;
            case "ttl":
                return Ttl(value) is { } ttl ? current with { Ttl = ttl } : null;
            default:
                return null;
        }
    }

    private static List<string>? Texts(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > MostKeys)
        {
            return null;
        }

        var texts = new List<string>();
        foreach (var item in value.EnumerateArray())
        {
            if (JsonMembers.Text(item) is not { Length: > 0 and <= 2048 } text)
            {
                return null;
            }

            texts.Add(text);
        }

        return texts;
    }

    private static bool? Flag(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False or JsonValueKind.Null => false,
            _ => null,
        };

    private static long? Ttl(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null ? WebVhParameters.DefaultTtl
        : value.ValueKind == JsonValueKind.Number
        && long.TryParse(value.GetRawText(), NumberStyles.None, CultureInfo.InvariantCulture, out var ttl)
        && ttl <= LongestTtl
            ? ttl
        : null;
}
