using System.Text;

namespace Aloi.CommandLine;

/// <summary>Text that others wrote, made harmless for a terminal: an escape sequence in a name must not move the cursor.</summary>
internal static class Printable
{
    public static string Line(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\n' or '\r' or '\t')
            {
                builder.Append(' ');
            }
            else if (!char.IsControl(c) && c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))
            {
                builder.Append(c);
            }
        }

        return builder.ToString().Trim();
    }

    /// <summary>One line of at most <paramref name="length"/> characters.</summary>
    public static string Short(string text, int length)
    {
        var line = Line(text);
        return line.Length <= length ? line : string.Concat(line.AsSpan(0, length - 1).TrimEnd(), "…");
    }
}
