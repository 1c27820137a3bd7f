using System.Globalization;

namespace Aloi.Standards.SdJwt;

/// <summary>Places in JSON as texts (RFC 6901 section 3).</summary>
internal static class JsonPointers
{
    public static string Below(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    public static string Below(string pointer, int index) => $"{pointer}/{index.ToString(CultureInfo.InvariantCulture)}";
}
