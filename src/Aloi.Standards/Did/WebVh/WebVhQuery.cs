using System.Globalization;
using Aloi.Standards.DataIntegrity;

namespace Aloi.Standards.Did;

/// <summary>The version that a DID URL asks for (did:webvh 1.0, section Reading did:webvh DID URLs): one of three ways to name it, or none.</summary>
internal sealed record WebVhQuery(string Name, string Value)
{
    /// <summary>False when the query asks for anything else, or for more than one thing.</summary>
    internal static bool TryRead(string? query, out WebVhQuery? asked)
    {
        asked = null;
        if (query is null)
        {
            return true;
        }

        var parts = query.Split('=');
        if (parts is not ["versionId" or "versionTime" or "versionNumber", { Length: > 0 } value])
        {
            return false;
        }

        asked = new WebVhQuery(parts[0], Uri.UnescapeDataString(value));
        return true;
    }

    /// <summary>The version; null when the history has none such.</summary>
    internal WebVhVersion? Select(WebVhHistory history) =>
        Name switch
        {
            "versionId" => history.Find(Value),
            "versionTime" => XsdDateTime.TryParse(Value, out var time) ? history.At(time) : null,
            _ => int.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? history.Find(number) : null,
        };
}
