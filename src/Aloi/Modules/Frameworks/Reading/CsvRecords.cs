using System.Text;

namespace Aloi.Modules.Frameworks.Reading;

/// <param name="Line">The physical line on which it begins, from one.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Cells, bool IsBroken = false)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>Cuts text into records after RFC 4180. A quote that never closes ends the reading with a broken record.</summary>
internal sealed class CsvRecords(string text, char delimiter)
{
    private int _at;
    private int _line = 1;

    public IEnumerable<CsvRecord> Read()
    {
        while (_at < text.Length)
        {
            var line = _line;
            var cells = new List<string>();
            var isBroken = ReadRecord(cells);
            var record = new CsvRecord(line, cells, isBroken);
            if (!record.IsBlank || isBroken)
            {
                yield return record;
            }
        }
    }

    private bool ReadRecord(List<string> cells)
    {
        while (true)
        {
            if (Cell() is not { } cell)
            {
                return true;
            }

            cells.Add(cell.Trim());
            if (_at >= text.Length || text[_at] != delimiter)
            {
                EndLine();
                return false;
            }

            _at++;
        }
    }

    private string? Cell()
    {
        if (_at < text.Length && text[_at] == '"')
        {
            return Quoted();
        }

        var start = _at;
        while (_at < text.Length && text[_at] != delimiter && text[_at] is not ('\r' or '\n'))
        {
            _at++;
        }

        return text[start.._at];
    }

    private string? Quoted()
    {
        var cell = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] != '"')
            {
                _line += text[_at] == '\n' ? 1 : 0;
                cell.Append(text[_at]);
            }
            else if (_at + 1 < text.Length && text[_at + 1] == '"')
            {
                cell.Append(text[_at++]);
            }
            else
            {
                _at++;
                SkipToDelimiter();
                return cell.ToString();
            }
        }

        return null;
    }

    private void SkipToDelimiter()
    {
        while (_at < text.Length && text[_at] != delimiter && text[_at] is not ('\r' or '\n'))
        {
            _at++;
        }
    }

    private void EndLine()
    {
        if (_at < text.Length && text[_at] == '\r')
        {
            _at++;
        }

        if (_at < text.Length && text[_at] == '\n')
        {
            _at++;
        }

        _line++;
    }
}
