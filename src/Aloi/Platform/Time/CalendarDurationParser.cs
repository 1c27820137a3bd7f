namespace Aloi.Platform.Time;

/// <summary>Reads what follows the <c>P</c>: digits and unit, units in their order, each at most once, at least one of them.</summary>
internal static class CalendarDurationParser
{
    private const string DateUnits = "YMWD";
    private const string TimeUnits = "HMS";

    public static bool TryParse(ReadOnlySpan<char> text, int maxDigits, out CalendarDuration duration)
    {
        duration = default;
        Span<int> values = stackalloc int[7];
        values.Clear();
        var split = text.IndexOf('T');
        var date = split < 0 ? text : text[..split];
        if (!TryRead(date, DateUnits, values[..4], maxDigits))
        {
            return false;
        }

        // A "T" with nothing behind it announces hours that never come.
        if (split >= 0 && (split == text.Length - 1 || !TryRead(text[(split + 1)..], TimeUnits, values[4..], maxDigits)))
        {
            return false;
        }

        duration = new CalendarDuration
        {
            Years = values[0],
            Months = values[1],
            Weeks = values[2],
            Days = values[3],
            Hours = values[4],
            Minutes = values[5],
            Seconds = values[6],
        };
        return true;
    }

    private static bool TryRead(ReadOnlySpan<char> text, string units, Span<int> values, int maxDigits)
    {
        var next = 0;
        while (!text.IsEmpty)
        {
            var digits = text.IndexOfAnyExceptInRange('0', '9');
            if (digits is < 1 || digits > maxDigits)
            {
                return false;
            }

            var unit = units.AsSpan(next).IndexOf(text[digits]);
            if (unit < 0)
            {
                return false;
            }

            values[next + unit] = int.Parse(text[..digits], System.Globalization.CultureInfo.InvariantCulture);
            next += unit + 1;
            text = text[(digits + 1)..];
        }

        return true;
    }
}
