using System.Globalization;

namespace Aloi.Standards.DataIntegrity;

/// <summary>Instants as XML Schema 1.1 part 2 writes them (dateTime, section 3.3.7), which credentials and proofs use.</summary>
public static class XsdDateTime
{
    private static readonly string[] Shapes =
    [
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
    ];

    /// <summary>The instant in whole seconds, in UTC.</summary>
    public static string Format(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads an instant of the years 1 to 9999. Without time zone it is UTC, as Data Integrity 1.0 section 2.1 has it. Fractions beyond the
    /// seventh digit are dropped.
    /// </summary>
    public static bool TryParse(string? text, out DateTimeOffset instant)
    {
        instant = default;
        return text is { Length: >= 19 and <= 64 }
            && (text.Length == 19 || text[19] != '.' || (text.Length > 20 && char.IsAsciiDigit(text[20])))
            && DateTimeOffset.TryParseExact(
                WithoutFinestDigits(text),
                Shapes,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out instant
            );
    }

    private static string WithoutFinestDigits(string text)
    {
        if (text.Length < 21 || text[19] != '.')
        {
            return text;
        }

        var digits = text.AsSpan(20).IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? text.Length - 20 : digits;
        return digits > 7 ? text.Remove(27, digits - 7) : text;
    }
}
