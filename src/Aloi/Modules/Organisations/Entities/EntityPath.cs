using System.Globalization;

namespace Aloi.Modules.Organisations.Entities;

/// <summary>
/// Where an entity stands: the internal keys from the root to itself, each followed by a slash (<c>1/5/9/</c>). What lies below an entity
/// starts with its path, so "holds below" is one comparison at any depth.
/// </summary>
public static class EntityPath
{
    /// <summary>Deeper than any organisation, shallow enough that a path stays a short string.</summary>
    public const int MaximumDepth = 64;

    public static string Root(long id) => string.Create(CultureInfo.InvariantCulture, $"{id}/");

    public static string Below(string parent, long id) => parent + Root(id);

    /// <summary>The entity itself and everything above it, the root first.</summary>
    public static IReadOnlyList<long> SelfAndAbove(string path) =>
        [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(id => long.Parse(id, CultureInfo.InvariantCulture))];

    public static bool IsSelfOrBelow(string path, string above) => path.StartsWith(above, StringComparison.Ordinal);

    public static int Depth(string path) => path.Count(c => c == '/');
}
