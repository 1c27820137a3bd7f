using System.Text;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Csv;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Organisations.Members.Importing;

/// <summary>
/// Reads a list of people as a spreadsheet writes or pastes it: semicolons, commas or tabs; UTF-8 or Windows-1252; headings in French or
/// English, in any order; columns nobody asked for are left aside.
/// </summary>
internal static class MemberFile
{
    public const int MostBytes = 10 * 1024 * 1024;
    public const int MostRows = 20_000;
    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>One byte that is not UTF-8 makes the whole file Windows-1252: a sample would garble the one name that has an accent.</summary>
    public static Outcome<string> Decode(byte[] bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return ImportProblems.TooLarge.With(MostBytes / 1024 / 1024);
        }

        if (bytes is [0x50, 0x4B, 0x03, 0x04, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return ImportProblems.Workbook.With();
        }

        if (bytes is [0xFF, 0xFE, ..])
        {
            return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        }

        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(bytes);
        }
    }

    public static Outcome<IReadOnlyList<FileRow>> Read(string text)
    {
        var all = text.ReplaceLineEndings("\n");
        var lines = all.TrimStart('\n', ' ');
        if (lines.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            lines = lines[(lines.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        }

        var header = lines.Split('\n', 2)[0];
        if (header.Length == 0)
        {
            return ImportProblems.Empty.With();
        }

        var delimiter = ";\t,".MaxBy(c => (header.Split(c).Count(cell => MemberColumns.Find(cell.Trim('"')) is not null), header.Count(h => h == c)));
        var skipped = all[..^lines.Length].Count(c => c == '\n');
        return Parse(new DelimitedText(lines, delimiter, skipped + 1));
    }

    private static Outcome<IReadOnlyList<FileRow>> Parse(DelimitedText records)
    {
        var headings = records.Next()!;
        var fields = headings.Select(MemberColumns.Find).ToArray();
        if (!fields.Contains("email") && !fields.Contains("staffNumber"))
        {
            return ImportProblems.NoKeyColumn.With(OneLine.Of(string.Join(", ", headings.Take(8))));
        }

        if (fields.OfType<string>().GroupBy(f => f).FirstOrDefault(g => g.Count() > 1)?.Key is { } twice)
        {
            return ImportProblems.ColumnTwice.With(twice);
        }

        var rows = new List<FileRow>();
        while (records.Next() is { } cells)
        {
            rows.Add(Row(records.Line, cells, fields));
            if (rows.Count > MostRows)
            {
                return ImportProblems.TooManyRows.With(MostRows);
            }
        }

        return rows.Count == 0 ? ImportProblems.Empty.With() : Outcome<IReadOnlyList<FileRow>>.Of(rows);
    }

    private static FileRow Row(int line, IReadOnlyList<string> cells, string?[] fields)
    {
        string? Cell(string field) =>
            Array.IndexOf(fields, field) is var at and >= 0 && at < cells.Count && cells[at].Length > 0 ? cells[at].Normalize() : null;

        var language = Cell("language");
        var row = new MemberRow(
            Cell("email"),
            Cell("staffNumber"),
            Cell("givenName") ?? "",
            Cell("familyName") ?? "",
            Cell("job"),
            language is null ? null : Languages.FromTag(language),
            Cell("manager")
        );
        return new FileRow(line, row);
    }
}

/// <param name="Line">Where the row begins, as an editor counts.</param>
public sealed record FileRow(int Line, MemberRow Row);
