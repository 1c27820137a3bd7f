namespace Aloi.Modules.Assessment.FactsFile.Text;

/// <summary>What is wrong with the way a record is written, as opposed to what it says.</summary>
internal enum RecordFault
{
    None,

    /// <summary>A quote that opens a cell is never closed, or where it was meant to close can no longer be told.</summary>
    UnclosedQuote,

    /// <summary>Text follows the quote that closes a cell.</summary>
    TextAfterQuote,

    FieldTooLong,
}

/// <summary>The cells of one record. One instance serves a whole file: it keeps at most the allowed cells of the allowed length.</summary>
internal sealed class DelimitedRecord(FactsFileLimits limits)
{
    private readonly List<int> _ends = new(limits.MaxColumns);
    private char[] _text = new char[1024];
    private int _length;
    private int _fieldLength;
    private bool _fieldIsFilled;

    /// <summary>The physical line on which the record begins.</summary>
    public int Line { get; private set; }

    /// <summary>Every cell seen, kept or not.</summary>
    public int Count { get; private set; }

    /// <summary>Cells up to the last one that holds more than white space; spreadsheets like to pad rows with empty cells.</summary>
    public int UsedCount { get; private set; }

    public RecordFault Fault { get; private set; }

    /// <summary>The line and the cell, from one, of the fault.</summary>
    public int FaultLine { get; private set; }

    public int FaultColumn { get; private set; }

    public bool IsBlank => UsedCount == 0 && Fault == RecordFault.None;

    public ReadOnlySpan<char> this[int index]
    {
        get
        {
            if (index >= _ends.Count)
            {
                return [];
            }

            var start = index == 0 ? 0 : _ends[index - 1];
            return _text.AsSpan(start, _ends[index] - start);
        }
    }

    public void Begin(int line)
    {
        (Line, Count, UsedCount, Fault, FaultLine, FaultColumn) = (line, 0, 0, RecordFault.None, 0, 0);
        _ends.Clear();
        _length = 0;
        BeginField();
    }

    /// <summary>Other cells in place of those that were read, on the same line and without a fault.</summary>
    public void Replace(int width, Func<int, string> cell)
    {
        Begin(Line);
        for (var i = 0; i < width; i++)
        {
            Append(cell(i));
            EndField();
        }
    }

    /// <returns>False when the field has passed its limit and what is over was dropped.</returns>
    public bool Append(ReadOnlySpan<char> text)
    {
        _fieldIsFilled = _fieldIsFilled || !text.IsWhiteSpace();
        var room = Math.Max(0, limits.MaxFieldLength - _fieldLength);
        _fieldLength += Math.Min(text.Length, room);
        if (_ends.Count < limits.MaxColumns)
        {
            Store(text[..Math.Min(text.Length, room)]);
        }

        return text.Length <= room;
    }

    public void EndField()
    {
        Count++;
        if (_fieldIsFilled)
        {
            UsedCount = Count;
        }

        if (_ends.Count < limits.MaxColumns)
        {
            _ends.Add(_length);
        }

        BeginField();
    }

    /// <summary>Notes the first fault of the record, in the cell being read; losing count of the rows outweighs any other fault.</summary>
    public void Mark(RecordFault fault, int line)
    {
        if (Fault == RecordFault.None || fault == RecordFault.UnclosedQuote)
        {
            (Fault, FaultLine, FaultColumn) = (fault, line, Count + 1);
        }
    }

    private void BeginField() => (_fieldLength, _fieldIsFilled) = (0, false);

    private void Store(ReadOnlySpan<char> text)
    {
        if (_length + text.Length > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + text.Length));
        }

        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }
}
