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
        if (TextProblem(text) is { } unfit)
        {
            return unfit.At(unfit.Where! with { Source = source });
        }

        text = text.TrimStart('\uFEFF');
        var problems = new List<Problem>();
        var builder = new YamlTreeBuilder(new Parser(new StringReader(text)), source, problems);
        try
        {
            var value = builder.Build();
            return problems.Count > 0 ? Outcome<YamlValue>.Refused(problems) : value!;
        }
        catch (Exception wrong) when (wrong is YamlException or InvalidOperationException or ArgumentException or FormatException)
        {
            // On some broken texts the parser trips over itself instead of saying what is wrong with them.
            problems.Add(SyntaxProblem(text, wrong as YamlException, builder.LastSeen, source));
            return Outcome<YamlValue>.Refused(problems);
        }
    }

    /// <summary>Too long, or holding half a character, which no file in UTF-8 could.</summary>
    private static Problem? TextProblem(string text)
    {
        try
        {
            return Strict.GetByteCount(text) > YamlLimits.Bytes
                ? YamlProblems.TooLarge.With(YamlLimits.Bytes / 1024).At(new Location())
                : null;
        }
        catch (EncoderFallbackException wrong)
        {
            return YamlProblems.NotUtf8.With().At(new Location(null, text.AsSpan(0, wrong.Index).Count('\n') + 1));
        }
    }

    private static Problem SyntaxProblem(string text, YamlException? wrong, Mark lastSeen, string? source)
    {
        var at = wrong is not null && wrong.Start.Index > lastSeen.Index ? wrong.Start : lastSeen;
        var first = Math.Max(1, (int)at.Line);
        return TabFrom(first, text) is { } tab
            ? YamlProblems.Tab.With().At(tab with { Source = source })
            : YamlProblems.Syntax.With().At(new Location(source, first, Math.Max(1, (int)at.Column)));
    }

    /// <summary>A tab in the indentation is the usual culprit, and the parser's own words do not say so.</summary>
    private static Location? TabFrom(int line, string text)
    {
        var number = 0;
        foreach (var row in text.AsSpan().EnumerateLines())
        {
            var indent = row[..^row.TrimStart().Length];
            if (++number >= line && indent.IndexOf('\t') is >= 0 and var tab)
            {
                return new Location(null, number, tab + 1);
            }
        }

        return null;
    }
}
