using System.Text;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Frameworks.Reading;

/// <summary>A file of skills, read whole: its layout and its rows, or everything that is wrong with it by line.</summary>
internal sealed record SkillsFile(SkillsLayout Layout, IReadOnlyList<SkillRow> Rows)
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Outcome<SkillsFile> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > FrameworksLimits.Bytes)
        {
            return FrameworksProblems.TooLarge.With(FrameworksLimits.Bytes / (1024 * 1024));
        }

        if (bytes.Contains((byte)0))
        {
            return FrameworksProblems.NotText.With();
        }

        var text = Decode(bytes).TrimStart('\uFEFF');
        var records = new CsvRecords(text, DelimiterOf(text)).Read().Take(FrameworksLimits.Rows + 2).ToList();
        if (records.Count < 2)
        {
            return FrameworksProblems.Empty.With();
        }

        if (records.Count > FrameworksLimits.Rows + 1)
        {
            return FrameworksProblems.TooManyRows.With(FrameworksLimits.Rows);
        }

        return SkillsLayout.Of(records[0].Cells) is { } layout
            ? Check(layout, records)
            : FrameworksProblems.NoNameColumn.With(string.Join(", ", records[0].Cells.Take(6)));
    }

    private static Outcome<SkillsFile> Check(SkillsLayout layout, List<CsvRecord> records)
    {
        var check = new SkillRowCheck(layout.Kind);
        var rows = records.Skip(1).Where(check.IsWhole).Select(layout.Row).Where(check.IsGood).ToList();
        return check.Problems.Count > 0 ? Outcome<SkillsFile>.Refused(check.Problems) : new SkillsFile(layout, rows);
    }

    /// <summary>What is not UTF-8 comes from a French Excel.</summary>
    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(bytes);
        }
    }

    /// <summary>The candidate that cuts the headings into most cells; a file of one column has none.</summary>
    private static char DelimiterOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var header = end < 0 ? text : text[..end];
        return ";,\t".MaxBy(c => header.Count(x => x == c));
    }
}
