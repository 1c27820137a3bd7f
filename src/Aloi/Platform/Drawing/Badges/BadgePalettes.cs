namespace Aloi.Platform.Drawing;

/// <summary>The palettes of badges.</summary>
public static class BadgePalettes
{
    public static readonly IReadOnlyList<BadgePalette> All =
    [
        new("encre", "Encre et or", "Ink and gold", "#22304a", "#131c2e", "#c9a24b", "#f8f2e2"),
    ];
}
