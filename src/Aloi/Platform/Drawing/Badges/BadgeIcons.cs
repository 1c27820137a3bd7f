using System.Text.Json;

namespace Aloi.Platform.Drawing;

/// <summary>The signs of badges: a choice of Lucide's icons (ISC licence), kept here because issued badges must never change with a package.</summary>
public static class BadgeIcons
{
    public static readonly IReadOnlyList<BadgeIcon> All = Read();

    /// <summary>The icon of that id, or the first.</summary>
    public static BadgeIcon Find(string id) => All.FirstOrDefault(i => i.Id == id) ?? All[0];

    private static List<BadgeIcon> Read()
    {
        using var stream = typeof(BadgeIcons).Assembly.GetManifestResourceStream("Aloi.Platform.Drawing.Badges.icons.json")!;
        var rows = JsonSerializer.Deserialize<List<Row>>(stream, JsonSerializerOptions.Web)!;
        return [.. rows.Select(r => new BadgeIcon(r.Id, r.Fr, r.En, r.Shapes))];
    }

    private sealed record Row(string Id, string Fr, string En, string Shapes);
}
