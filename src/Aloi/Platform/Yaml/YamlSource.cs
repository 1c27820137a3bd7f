using System.Text;
using Aloi.Platform.Problems;
using YamlDotNet.Core;

namespace Aloi.Platform.Yaml;

/// <summary>From bytes or text to located values. One document, no anchors, no tags, bounded.</summary>
public static class YamlSource
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="bytes">UTF-8, with or without a byte order mark.</param>
    /// <param name="source">The name of the input in locations.</param>
    public static Outcome<YamlValue> Read(ReadOnlySpan<byte> bytes, string? source = null)
    {
        if (bytes.Length > YamlLimits.Bytes)
        {
            return YamlProblems.TooLarge.With(YamlLimits.Bytes / 1024).At(new Location(source));
        }

        try
        {
            return Read(Strict.GetString(bytes), source);
        }
        catch (DecoderFallbackException wrong)
        {
            // The decoder says at which byte it stopped; people look for a line.
            var before = bytes[..Math.Clamp(wrong.Index, 0, bytes.Length)];
            return YamlProblems.NotUtf8.With().At(new Location(source, before.Count((byte)'\n') + 1));
        }
    }

    public static Outcome<YamlValue> Read(string text, string? source = null)
    {
        if (Encoding.UTF8.GetByteCount(text) > YamlLimits.Bytes)
        {
            return YamlProblems.TooLarge.With(YamlLimits.Bytes / 1024).At(new Location(source));
        }

        text = text.TrimStart('\uFEFF');
        var problems = new List<Problem>();
        try
        {
            var value = new YamlTreeBuilder(new Parser(new StringReader(text)), source, problems).Build();
            return problems.Count > 0 ? Outcome<YamlValue>.Refused(problems) : value!;
        }
        catch (YamlException wrong)
        {
            problems.Add(SyntaxProblem(text, wrong, source));
            return Outcome<YamlValue>.Refused(problems);
        }
    }

    private static Problem SyntaxProblem(string text, YamlException wrong, string? source)
    {
        var (line, column) = ((int)wrong.Start.Line, (int)wrong.Start.Column);
        var lines = text.Split('\n');
        // A tab in the indentation is the usual culprit, and the parser's own words do not say so.
        var first = Math.Clamp(line - 1, 0, lines.Length - 1);
        var last = Math.Clamp((int)wrong.End.Line - 1, first, lines.Length - 1);
        for (var i = first; i <= last; i++)
        {
            var indent = lines[i].AsSpan(0, lines[i].Length - lines[i].AsSpan().TrimStart().Length);
            if (indent.IndexOf('\t') is >= 0 and var tab)
            {
                return YamlProblems.Tab.With().At(new Location(source, i + 1, tab + 1));
            }
        }

        return YamlProblems.Syntax.With(wrong.Message).At(new Location(source, line, column));
    }
}
