using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Aloi.Platform.Drawing.Checking;

/// <summary>
/// Drawing programs write colours as CSS: in a style attribute, or as classes. The plain declarations of both become attributes; everything else
/// of CSS (imports, fonts, addresses, other selectors) goes.
/// </summary>
internal sealed partial class SvgStyles
{
    private const int LongestSheet = 200_000;
    private readonly Dictionary<string, List<(string Name, string Value)>> _classes = new(StringComparer.Ordinal);

    public void Read(string sheet)
    {
        if (sheet.Length > LongestSheet)
        {
            return;
        }

        foreach (Match rule in ClassRule().Matches(Comment().Replace(sheet, "")))
        {
            var declarations = Declarations(rule.Groups["body"].Value);
            foreach (var selector in rule.Groups["names"].Value.Split(',', StringSplitOptions.TrimEntries))
            {
                if (ClassSelector().IsMatch(selector))
                {
                    _classes.TryAdd(selector[1..], []);
                    _classes[selector[1..]].AddRange(declarations);
                }
            }
        }
    }

    /// <summary>What the element's classes and its style say, the last one counting.</summary>
    public IEnumerable<(string Name, string Value)> Of(XElement element)
    {
        var classes = (element.Attribute("class")?.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return classes.SelectMany(c => _classes.GetValueOrDefault(c, [])).Concat(Declarations(element.Attribute("style")?.Value ?? ""));
    }

    private static List<(string Name, string Value)> Declarations(string css) =>
        [
            .. css.Split(';')
                .Select(d => d.Split(':', 2, StringSplitOptions.TrimEntries))
                .Where(d => d.Length == 2)
                .Select(d =>
                    (Name: d[0].ToLowerInvariant(), Value: d[1].Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim())
                )
                .Where(d => SvgRules.Presentation.Contains(d.Name) && d.Value.Length > 0 && SvgValues.IsHarmless(d.Value)),
        ];

    [GeneratedRegex(@"(?<names>[^{}@;]+)\{(?<body>[^{}]*)\}", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex ClassRule();

    [GeneratedRegex(@"^\.[A-Za-z_][\w\-]*\z", RegexOptions.None, 500)]
    private static partial Regex ClassSelector();

    [GeneratedRegex(@"/\*.*?\*/|<!--|-->", RegexOptions.Singleline, 500)]
    private static partial Regex Comment();
}
