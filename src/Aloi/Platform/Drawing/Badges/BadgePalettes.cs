namespace Aloi.Platform.Drawing;

/// <summary>The palettes of badges: a deep field, a metal for the rim, a bright tone for what is struck.</summary>
public static class BadgePalettes
{
    public static readonly IReadOnlyList<BadgePalette> All =
    [
        new("encre", "Encre et or", "Ink and gold", "#2b3a57", "#131b2c", "#c9a14a", "#f9f3e3"),
        new("sapin", "Sapin et or", "Fir and gold", "#1f5648", "#0c2c25", "#cfa954", "#f7f4e6"),
        new("bordeaux", "Bordeaux et or", "Burgundy and gold", "#77243a", "#3d0d1b", "#d3a65a", "#fdf1e7"),
        new("ocean", "Océan et sable", "Ocean and sand", "#136178", "#05303f", "#dcc08a", "#f3faf9"),
        new("prune", "Prune et or rose", "Plum and rose gold", "#54306b", "#2a1439", "#d9a08b", "#fbf1f4"),
        new("ardoise", "Ardoise et argent", "Slate and silver", "#465363", "#1f2833", "#c3ccd6", "#ffffff"),
        new("cuivre", "Terre et cuivre", "Earth and copper", "#6b3d26", "#331a0e", "#d98d5f", "#fdf3ea"),
        new("ivoire", "Ivoire et encre", "Ivory and ink", "#fdf9ee", "#eee3c8", "#a97f2c", "#1f2a40"),
    ];

    /// <summary>The palette of that id, or the first.</summary>
    public static BadgePalette Find(string id) => All.FirstOrDefault(p => p.Id == id) ?? All[0];
}
