using System.Text;

namespace Aloi.Platform.Csv;

/// <summary>
/// Cuts a short text into records after RFC 4180: a cell that begins with a quote runs to its closing quote, line breaks included. For
/// lists that fit in memory; files of facts have a reader of their own that does not keep them.
/// </summary>
/// <param name="text">With LF line ends.</param>
/// <param name="delimiter">Between cells.</param>
/// <param name="firstLine">The number of the text's first line in what the person sent.</param>
public sealed class DelimitedText(string text, char delimiter, int firstLine = 1)
{
    private const char Quote = '"';
    private readonly StringBuilder _cell = new();
    private int _at;

    /// <summary>The line on which the last record began, from one.</summary>
    public int Line { get; private set; }

    private int _line = firstLine;

    /// <summary>The cells of the next record that is not blank, trimmed; null at the end.</summary>
    public IReadOnlyList<string>? Next()
    {
        while (_at < text.Length)
        {
            Line = _line;
            var cells = Record();
            if (cells.Exists(c => c.Length > 0))
            {
                return cells;
            }
        }

        return null;
    }

    private List<string> Record()
    {
        var cells = new List<string>();
        while (true)
        {
            cells.Add(Cell());
            if (_at >= text.Length || text[_at++] != delimiter)
            {
                _line++;
                return cells;
            }
        }
    }

    /// <summary>Leaves the position at the delimiter or line break that ends the cell.</summary>
    private string Cell()
    {
        _cell.Clear();
        while (_at < text.Length && text[_at] == ' ')
        {
            _at++;
        }

        if (_at < text.Length && text[_at] == Quote)
        {
            Quoted();
        }

        while (_at < text.Length && text[_at] != delimiter && text[_at] != '\n')
        {
            _cell.Append(text[_at++]);
        }

        return _cell.ToString().Trim();
    }

    private void Quoted()
    {
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] == Quote)
            {
                if (_at + 1 >= text.Length || text[_at + 1] != Quote)
                {
                    _at++;
                    return;
                }

                _at++;
            }

            _line += text[_at] == '\n' ? 1 : 0;
            _cell.Append(text[_at]);
        }
    }
}
