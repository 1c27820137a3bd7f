namespace Aloi.Platform.Drawing;

/// <summary>The shapes that badges come in.</summary>
public static class BadgeTemplates
{
    public static readonly IReadOnlyList<BadgeTemplate> All = [new("poincon", "Poinçon", "Hallmark")];

    /// <summary>The badge as SVG, 800 by 800. Ids that do not exist give the first of their kind.</summary>
    public static string Draw(BadgeDesign design)
    {
        var palette = BadgePalettes.All.FirstOrDefault(p => p.Id == design.Palette) ?? BadgePalettes.All[0];
        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800"><circle cx="400" cy="400" r="380" fill="{palette.Ground}"/></svg>""";
    }
}
