using System.Globalization;

namespace Aloi.Platform.Yaml;

internal static class YamlChecks
{
    /// <summary>At most this many decimals, so that a number has one way to be written in canonical JSON.</summary>
    private const int MaxDecimals = 6;

    /// <summary>Digits, at most one point, at most one sign in front: no exponent, no comma, no blank.</summary>
    public static bool TryNumber(string text, out decimal number)
    {
        number = 0;
        var digits = text.AsSpan(text is ['-', ..] ? 1 : 0);
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? [] : digits[(point + 1)..];
        return whole.Length is > 0 and <= 15
            && (point < 0 || fraction.Length is > 0 and <= MaxDecimals)
            && !whole.ContainsAnyExceptInRange('0', '9')
            && !fraction.ContainsAnyExceptInRange('0', '9')
            && decimal.TryParse(
                text,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out number
            );
    }

    /// <summary>Nothing that could break a line, hide text or turn its direction.</summary>
    public static bool IsLine(string text) => !text.Any(IsUnsafe);

    public static bool IsProse(string text) => !text.Any(character => IsUnsafe(character) && character is not ('\n' or '\r' or '\t'));

    public static bool IsWebUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme is "http" or "https")
        && uri is { Host.Length: > 0, UserInfo.Length: 0 }
        && !text.Any(char.IsWhiteSpace);

    /// <summary>What was written, short and on one line, to be quoted in a message.</summary>
    public static string Shown(string text)
    {
        var clean = new string([.. text.Select(character => IsUnsafe(character) ? ' ' : character)]);
        return clean.Length > 60 ? string.Concat(clean.AsSpan(0, 60), "…") : clean;
    }

    private static bool IsUnsafe(char character) =>
        char.IsControl(character)
        || character is '\u2028' or '\u2029' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
