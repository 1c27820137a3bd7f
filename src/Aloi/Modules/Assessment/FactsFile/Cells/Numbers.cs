using System.Globalization;

namespace Aloi.Modules.Assessment.FactsFile.Cells;

/// <summary>Numbers as people type them: a decimal comma or point, no thousands separator, no sign.</summary>
internal static class Numbers
{
    private const int MaxLength = 20;

    /// <summary>
    /// Fractions are kept to this many decimals, cut towards zero: a score just under a threshold must not be rounded up to it.
    /// </summary>
    private const int Decimals = 10;

    public static bool TryRead(string text, out decimal value)
    {
        value = 0;
        return text.Length is > 0 and <= MaxLength
            && char.IsAsciiDigit(text[0])
            && decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    public static bool IsNegative(string text) => text.Length > 1 && text[0] is '-' or '\u2212' && TryRead(text[1..], out _);

    public static string WithoutSpaces(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));

    public static decimal Floor(decimal value) => Math.Round(value, Decimals, MidpointRounding.ToZero);

    public static decimal Ceiling(decimal value) => Math.Round(value, Decimals, MidpointRounding.ToPositiveInfinity);
}
