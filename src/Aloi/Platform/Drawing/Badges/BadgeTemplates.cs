namespace Aloi.Platform.Drawing;

/// <summary>The shapes that badges come in, after the marks of assay offices, medals, seals and stamps.</summary>
public static class BadgeTemplates
{
    private static readonly (BadgeTemplate Template, Func<Strike, string> Body)[] Shapes =
    [
        (new("poincon", "Poinçon", "Hallmark"), PunchShapes.Hallmark),
        (new("losange", "Losange de maître", "Maker’s lozenge"), PunchShapes.Lozenge),
        (new("hexagone", "Hexagone", "Hexagon"), PunchShapes.Hexagon),
        (new("ecu", "Écu", "Shield"), PunchShapes.Shield),
        (new("medaille", "Médaille", "Medal"), RoundShapes.Medal),
        (new("rosace", "Rosace gravée", "Engraved rosette"), RoundShapes.Rosette),
        (new("sceau", "Sceau", "Seal"), RoundShapes.Seal),
        (new("ruban", "Ruban", "Ribbon"), RoundShapes.Ribbon),
        (new("camee", "Camée", "Cameo"), QuietShapes.Cameo),
        (new("timbre", "Timbre", "Stamp"), QuietShapes.Stamp),
    ];

    public static readonly IReadOnlyList<BadgeTemplate> All = [.. Shapes.Select(s => s.Template)];

    /// <summary>The badge as SVG, 800 by 800. Ids that do not exist give the first of their kind.</summary>
    public static string Draw(BadgeDesign design)
    {
        var shape = Array.Find(Shapes, s => s.Template.Id == design.Template);
        var strike = new Strike(
            BadgePalettes.Find(design.Palette),
            BadgeIcons.Find(design.Icon),
            Lettering.Shortened(design.Title, LongestTitle)
        );
        var body = (shape.Body ?? Shapes[0].Body)(strike);
        return $"""<svg xmlns="http://www.w3.org/2000/svg" width="800" height="800" viewBox="0 0 800 800"><defs>{strike.Definitions}</defs>{body}</svg>""";
    }

    /// <summary>A badge is seen small: longer titles are shortened.</summary>
    public const int LongestTitle = 60;
}
