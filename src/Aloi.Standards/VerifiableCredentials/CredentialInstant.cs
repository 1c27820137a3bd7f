using System.Globalization;
using System.Text.RegularExpressions;

namespace Aloi.Standards.VerifiableCredentials;

/// <summary>
/// Instants as credentials write them: <c>xsd:dateTimeStamp</c> (VC Data Model 2.0, section 4.9), so with a time zone. A date without one
/// means different instants in different places and is refused.
/// </summary>
public static partial class CredentialInstant
{
    private const int LongestAccepted = 64;

    /// <summary>Reads an instant, to the tenth of a microsecond; years from 1 to 9999.</summary>
    public static bool TryParse(string? text, out DateTimeOffset instant)
    {
        instant = default;
        if (text is null || text.Length > LongestAccepted || Form().Match(text) is not { Success: true } match)
        {
            return false;
        }

        // Midnight may be written as hour 24 of the day before, which the base library does not read.
        var endOfDay = match.Groups["end"].Success;
        var time = endOfDay ? "00:00:00" : match.Groups["time"].Value;
        var fraction = match.Groups["fraction"].Value;
        var kept = endOfDay || fraction.Length == 0 ? "" : "." + fraction[..Math.Min(7, fraction.Length)];
        var readable = $"{match.Groups["day"].Value}T{time}{kept}{match.Groups["zone"].Value}";
        return DateTimeOffset.TryParseExact(
                readable,
                "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out instant
            ) && (!endOfDay || TryAddDay(ref instant));
    }

    private static bool TryAddDay(ref DateTimeOffset instant)
    {
        if (instant > DateTimeOffset.MaxValue.AddDays(-1))
        {
            return false;
        }

        instant = instant.AddDays(1);
        return true;
    }

    [GeneratedRegex(
        @"\A(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})T((?<end>24:00:00(\.0+)?)|(?<time>[0-9]{2}:[0-9]{2}:[0-9]{2})(\.(?<fraction>[0-9]+))?)(?<zone>Z|[+-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Form();
}
