namespace Aloi.Standards.Baking;

/// <summary>The names of credentials in SVG (Open Badges 3.0 section 5.3.1.2; Open Badges 2.0, Baking, "SVGs").</summary>
internal static class SvgNames
{
    public const string Svg = "http://www.w3.org/2000/svg";
    public const string Prefix = "openbadges";
    public const string Verify = "verify";

    private const string Third = "https://purl.imsglobal.org/ob/v3p0";
    private const string Legacy = "http://openbadges.org";

    public static string NamespaceOf(BakedGeneration generation) => generation == BakedGeneration.Legacy ? Legacy : Third;

    public static string ElementOf(BakedGeneration generation) => generation == BakedGeneration.Legacy ? "assertion" : "credential";

    /// <summary>Which generation's credential an element of this name carries; null when it is none.</summary>
    public static BakedGeneration? GenerationOf(string space, string local) =>
        (space, local) switch
        {
            (Third, "credential") => BakedGeneration.OpenBadges3,
            (Legacy, "assertion") => BakedGeneration.Legacy,
            _ => null,
        };

    /// <summary>Whether a reader that looks at prefixes and not at namespaces would take the element for a credential.</summary>
    public static bool LooksLikeOne(string qualified) => qualified is Prefix + ":credential" or Prefix + ":assertion";
}
