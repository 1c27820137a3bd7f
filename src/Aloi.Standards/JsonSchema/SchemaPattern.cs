using System.Text;
using System.Text.RegularExpressions;

namespace Aloi.Standards.JsonSchema;

/// <summary>
/// Patterns as JSON Schema means them (Validation, section 6.3.3): ECMA-262, not anchored. They are translated to an engine that reads each
/// character once, for a pattern of a stranger must not be able to take forever; what that engine cannot do is not supported.
/// </summary>
internal static class SchemaPattern
{
    private const int Longest = 1000;

    public static Regex? Compile(string pattern)
    {
        if (pattern.Length > Longest || Translate(pattern) is not { } translated)
        {
            return null;
        }

        try
        {
            const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
            return new Regex(translated, Options, TimeSpan.FromSeconds(1));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>A pattern that takes too long does not match.</summary>
    public static bool Matches(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>Where the two dialects differ: what a digit and a letter is, where a text ends, and what a dot leaves out.</summary>
    private static string? Translate(string pattern)
    {
        var result = new StringBuilder(pattern.Length + 16);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                if (Escape(pattern[++i], inClass) is not { } escape)
                {
                    return null;
                }

                result.Append(escape);
                continue;
            }

            inClass = c == '[' || (inClass && c != ']');
            result.Append(
                (c, inClass) switch
                {
                    ('$', false) => "\\z",
                    ('.', false) => "[^\\n\\r\\u2028\\u2029]",
                    _ => c.ToString(),
                }
            );
        }

        return result.ToString();
    }

    private static string? Escape(char c, bool inClass) =>
        c switch
        {
            'd' => inClass ? "0-9" : "[0-9]",
            'w' => inClass ? "A-Za-z0-9_" : "[A-Za-z0-9_]",
            'D' => inClass ? null : "[^0-9]",
            'W' => inClass ? null : "[^A-Za-z0-9_]",
            '/' or '-' when !inClass => $"{c}",
            't' or 'n' or 'r' or 's' => $"\\{c}",
            _ when char.IsAsciiLetterOrDigit(c) => null,
            _ => $"\\{c}",
        };
}
