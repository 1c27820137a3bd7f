using System.Collections;
using System.Reflection;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>All that a summary shows, as a text in which the order of lists and repetitions in them play no part.</summary>
internal static class Reading
{
    public static string Of(object? value) =>
        value switch
        {
            null => "–",
            string text => $"“{text}”",
            IFormattable simple => simple.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            bool flag => flag ? "yes" : "no",
            IEnumerable many =>
                $"[{string.Join(", ", many.Cast<object?>().Select(Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}]",
            _ => OfMembers(value),
        };

    private static string OfMembers(object value) =>
        string.Join(
            '\n',
            value
                .GetType()
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.GetIndexParameters().Length == 0)
                .Select(p => $"{p.Name}: {Of(p.GetValue(value))}")
        );
}
