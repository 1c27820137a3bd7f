using System.Globalization;
using System.Text;

namespace Aloi.Platform.Csv;

/// <summary>
/// Writes tables that a French spreadsheet opens as they are: UTF-8 with a byte order mark, semicolons, CRLF. One record is one
/// physical line, so a line break inside a value becomes a space.
/// </summary>
public sealed class CsvWriter : IDisposable
{
    private const char Delimiter = ';';
    private const char Quote = '"';
    private const string FormulaStarts = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";
    private readonly StreamWriter _text;

    public CsvWriter(Stream stream, bool leaveOpen = false) =>
        _text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: -1, leaveOpen)
        {
            NewLine = "\r\n",
        };

    public void Write(params ReadOnlySpan<string?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
            {
                _text.Write(Delimiter);
            }

            _text.Write(Cell(values[i] ?? ""));
        }

        _text.WriteLine();
    }

    public void Flush() => _text.Flush();

    public void Dispose() => _text.Dispose();

    /// <summary>
    /// A value that a spreadsheet would run as a formula gets an apostrophe before it, even behind white space, which some spreadsheets
    /// skip; the four wide forms are those that East Asian versions accept.
    /// </summary>
    private static string Cell(string value)
    {
        var line = OnOneLine(value);
        if (IsFormula(value))
        {
            line = "'" + line;
        }

        return NeedsQuotes(line) ? Quote + line.Replace("\"", "\"\"", StringComparison.Ordinal) + Quote : line;
    }

    private static bool IsFormula(string value)
    {
        var start = value.AsSpan().TrimStart();
        return value.Length > 0
            && (value[0] is '\t' or '\r' || (start.Length > 0 && FormulaStarts.Contains(start[0], StringComparison.Ordinal)));
    }

    private static string OnOneLine(string value)
    {
        var text = value.Replace("\r\n", "\n", StringComparison.Ordinal);
        return string.Create(
            text.Length,
            text,
            static (kept, source) =>
            {
                for (var i = 0; i < source.Length; i++)
                {
                    kept[i] = BreaksLine(source[i]) ? ' ' : source[i];
                }
            }
        );
    }

    private static bool BreaksLine(char c) =>
        c is '\n' or '\r' or '\v' or '\f' or '\u0085'
        || char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool NeedsQuotes(string line) =>
        line.AsSpan().IndexOfAny(Delimiter, Quote, ',') >= 0
        || line.Contains('\t', StringComparison.Ordinal)
        || line.AsSpan().Trim().Length < line.Length;
}
