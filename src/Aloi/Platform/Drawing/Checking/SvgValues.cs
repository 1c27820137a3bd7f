using System.Text.RegularExpressions;

namespace Aloi.Platform.Drawing.Checking;

/// <summary>Which values may stand in the attributes that are allowed.</summary>
internal static partial class SvgValues
{
    private const int LongestPicture = 3 * 1024 * 1024;

    /// <summary>Nothing that names something outside: of all functions with an address only a reference into this same drawing.</summary>
    public static bool IsHarmless(string value)
    {
        // A backslash could spell a forbidden word, a comment could split one.
        if (value.Contains('\\', StringComparison.Ordinal) || value.Contains("/*", StringComparison.Ordinal))
        {
            return false;
        }

        var without = LocalReference().Replace(value, "");
        return !Reaching().IsMatch(without);
    }

    /// <summary>A picture inside the drawing: its bytes, as PNG or JPEG, and never an address.</summary>
    public static bool IsPicture(string value) =>
        value.Length <= LongestPicture && PictureData().IsMatch(value[..Math.Min(value.Length, 40)]) && !value.AsSpan(20).Contains(':');

    /// <summary>A place in this drawing.</summary>
    public static bool IsLocal(string value) => LocalPlace().IsMatch(value);

    [GeneratedRegex(
        @"url\(\s*(?<quote>['""]?)#[A-Za-z_][\w.\-]*\k<quote>\s*\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        500
    )]
    private static partial Regex LocalReference();

    [GeneratedRegex(
        @"url\s*\(|image\s*\(|image-set|src\s*\(|@|expression|javascript|data:|https?:|//|behavior|-moz-binding",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        500
    )]
    private static partial Regex Reaching();

    [GeneratedRegex(@"^data:image/(?:png|jpeg|jpg);base64,", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 500)]
    private static partial Regex PictureData();

    [GeneratedRegex(@"^#[A-Za-z_][\w.\-]*\z", RegexOptions.None, 500)]
    private static partial Regex LocalPlace();
}
