using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Aloi.Standards.JsonSchema;

/// <summary>The formats that are asserted (Validation, section 7.3). A format that is not here is not supported.</summary>
internal static partial class SchemaFormats
{
    private static readonly SearchValues<char> NeverInUris = SearchValues.Create(" <>\"{}|\\^`");

    public static Func<string, bool>? Find(string format) =>
        format switch
        {
            "date-time" => IsDateTime,
            "date" => IsDate,
            "email" => text => Email().IsMatch(text),
            "uri" => text => IsUri(text, UriKind.Absolute),
            "uri-reference" => text => IsUri(text, UriKind.RelativeOrAbsolute),
            _ => null,
        };

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // RFC 3339, section 5.6, with the leap second of section 5.7.
    private static bool IsDateTime(string text)
    {
        var match = DateTime().Match(text);
        if (!match.Success || !IsDate(text[..10]))
        {
            return false;
        }

        int[] time = [Part("h"), Part("m"), Part("s"), Part("oh"), Part("om")];

        return time is [<= 23, <= 59, <= 59, <= 23, <= 59] || IsLeapSecond(time, match.Groups["sign"].ValueSpan is "-");

        int Part(string name) => int.TryParse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static bool IsLeapSecond(int[] time, bool isBehind)
    {
        if (time is not [<= 23, <= 59, 60, <= 23, <= 59])
        {
            return false;
        }

        var offset = (time[3] * 60) + time[4];
        var minute = (time[0] * 60) + time[1] + (isBehind ? offset : -offset);
        return (minute + 1440) % 1440 == 1439;
    }

    private static bool IsUri(string text, UriKind kind) => text.AsSpan().IndexOfAny(NeverInUris) < 0 && Uri.TryCreate(text, kind, out _);

    [GeneratedRegex(
        @"\A[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt](?<h>[0-9]{2}):(?<m>[0-9]{2}):(?<s>[0-9]{2})(\.[0-9]+)?([Zz]|(?<sign>[+-])(?<oh>[0-9]{2}):(?<om>[0-9]{2}))\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex DateTime();

    [GeneratedRegex(@"\A[^\s@]+@[^\s@]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Email();
}
