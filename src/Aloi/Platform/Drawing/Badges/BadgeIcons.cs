namespace Aloi.Platform.Drawing;

/// <summary>The signs of badges.</summary>
public static class BadgeIcons
{
    public static readonly IReadOnlyList<BadgeIcon> All = [new("check", "Coche", "Check mark", """<path d="M20 6 9 17l-5-5"/>""")];
}
