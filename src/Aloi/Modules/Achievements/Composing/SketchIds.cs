using System.Globalization;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Achievements.Composing;

/// <summary>Ids stay unique whatever is inserted, whatever its case.</summary>
internal static class SketchIds
{
    private const int Longest = 48;

    public static string From(string name)
    {
        var slug = Slug.Of(name);
        var cut = (slug.Length > Longest ? slug[..Longest] : slug).Trim('-');
        return cut.Length == 0 ? "x" : cut;
    }

    /// <summary>The node with ids that nothing of the tree bears yet.</summary>
    public static SketchNode Fresh(SketchNode? root, SketchNode node)
    {
        var taken = new HashSet<string>((root?.All() ?? []).Select(n => n["id"]), StringComparer.OrdinalIgnoreCase);
        return Rename(node, taken);
    }

    private static SketchNode Rename(SketchNode node, HashSet<string> taken) =>
        (node.IsGroup ? node : Named(node, Free(node["id"], taken))) with
        {
            Children = node.Children.ConvertAll(child => Rename(child, taken)),
            Substitute = node.Substitute is { } stand ? Rename(stand, taken) : null,
        };

    /// <summary>A node without a name of its own keeps being called what it was.</summary>
    private static SketchNode Named(SketchNode node, string id) => node.With("name", node.Name).With("id", id);

    private static string Free(string id, HashSet<string> taken)
    {
        var (stem, number) = Stem(id.Length == 0 ? "x" : id);
        var free = id.Length == 0 ? "x" : id;
        for (; !taken.Add(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
        }

        return free;
    }

    /// <summary>« test-2 » is followed by « test-3 ».</summary>
    private static (string Stem, int Number) Stem(string id)
    {
        var dash = id.LastIndexOf('-');
        return
            dash > 0
            && int.TryParse(id.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number < 10_000
            ? (id[..dash], number + 1)
            : (id, 2);
    }
}
