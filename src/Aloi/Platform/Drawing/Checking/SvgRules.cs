using System.Collections.Frozen;

namespace Aloi.Platform.Drawing.Checking;

/// <summary>The closed lists of what a drawing may be made of. What is not named here is left out, whatever it is.</summary>
internal static class SvgRules
{
    public const string Namespace = "http://www.w3.org/2000/svg";
    public const string XLink = "http://www.w3.org/1999/xlink";

    /// <summary>Neither what acts (script, animate, foreignObject) nor what multiplies (use, pattern, filter) nor what reaches out.</summary>
    public static readonly FrozenSet<string> Elements = Set(
        "svg g defs title desc path rect circle ellipse line polyline polygon text tspan textPath linearGradient radialGradient stop clipPath mask image"
    );

    /// <summary>What shows; a drawing without any of them is empty.</summary>
    public static readonly FrozenSet<string> Showing = Set("path rect circle ellipse line polyline polygon text image");

    /// <summary>Where, how large, along what.</summary>
    public static readonly FrozenSet<string> Geometry = Set(
        "id class d x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height points transform viewBox preserveAspectRatio version pathLength "
            + "gradientUnits gradientTransform spreadMethod offset clipPathUnits maskUnits maskContentUnits startOffset textLength lengthAdjust rotate "
            + "role aria-label lang method spacing side"
    );

    /// <summary>How it looks; the same names may stand in a style.</summary>
    public static readonly FrozenSet<string> Presentation = Set(
        "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray "
            + "stroke-dashoffset opacity color display visibility stop-color stop-opacity clip-path clip-rule mask font-family font-size font-weight "
            + "font-style font-variant font-stretch letter-spacing word-spacing text-anchor text-decoration dominant-baseline alignment-baseline "
            + "baseline-shift writing-mode paint-order vector-effect shape-rendering text-rendering image-rendering mix-blend-mode isolation overflow"
    );

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
