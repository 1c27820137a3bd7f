using Aloi.Platform.Texts;

namespace Aloi.Platform.Drawing;

/// <summary>What a designer chooses instead of drawing: each by its id, and a short title struck into the badge.</summary>
public sealed record BadgeDesign(string Template, string Palette, string Icon, string Title);

/// <summary>A shape and its ornament.</summary>
public sealed record BadgeTemplate(string Id, string French, string English)
{
    public string Name(Language language) => language == Language.French ? French : English;
}

/// <summary>The few colours of a badge.</summary>
/// <param name="Ground">The field.</param>
/// <param name="Deep">The darker side of the field, for depth.</param>
/// <param name="Metal">Rims and marks.</param>
/// <param name="Bright">Letters and the icon on the field.</param>
public sealed record BadgePalette(string Id, string French, string English, string Ground, string Deep, string Metal, string Bright)
{
    public string Name(Language language) => language == Language.French ? French : English;
}

/// <summary>A sign in the middle of a badge.</summary>
/// <param name="Shapes">SVG shapes on a grid of 24, drawn as strokes.</param>
public sealed record BadgeIcon(string Id, string French, string English, string Shapes)
{
    public string Name(Language language) => language == Language.French ? French : English;
}
