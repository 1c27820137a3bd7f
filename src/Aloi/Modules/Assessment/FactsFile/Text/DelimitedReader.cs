namespace Aloi.Modules.Assessment.FactsFile.Text;

/// <summary>
/// Cuts text into records after RFC 4180: a cell that begins with a quote runs to its closing quote, line breaks and delimiters
/// included, and a doubled quote inside it is one quote. Memory is that of one record, whatever the input.
/// </summary>
internal sealed class DelimitedReader(CharSource source, char delimiter)
{
    private const char Quote = '"';

    /// <summary>Reads the next record that is not blank.</summary>
    /// <returns>False at the end of the text, and after an unclosed quote, since nothing behind it can be told apart.</returns>
    public bool Read(DelimitedRecord record)
    {
        while (source.Peek() != CharSource.End)
        {
            record.Begin(source.Line);
            ReadFields(record);
            if (!record.IsBlank)
            {
                return true;
            }
        }

        return false;
    }

    private void ReadFields(DelimitedRecord record)
    {
        while (true)
        {
            ReadField(record);
            record.EndField();
            if (record.Fault == RecordFault.UnclosedQuote || source.Peek() == CharSource.End)
            {
                return;
            }

            if (source.Peek() != delimiter)
            {
                source.SkipLineBreak();
                return;
            }

            source.Skip();
        }
    }

    private void ReadField(DelimitedRecord record)
    {
        if (source.Peek() == Quote)
        {
            ReadQuoted(record);
        }
        else
        {
            ReadPlain(record);
        }
    }

    private void ReadPlain(DelimitedRecord record)
    {
        while (!IsAtFieldEnd())
        {
            if (!AppendUntil(record, source.Ahead.IndexOfAny(delimiter, '\r', '\n')))
            {
                record.Mark(RecordFault.FieldTooLong, source.Line);
            }
        }
    }

    private void ReadQuoted(DelimitedRecord record)
    {
        var opened = source.Line;
        source.Skip();
        while (source.Peek() != CharSource.End)
        {
            if (source.Peek() == Quote)
            {
                source.Skip();
                if (source.Peek() != Quote)
                {
                    ReadAfterQuote(record, opened);
                    return;
                }
            }

            if (!AppendQuoted(record) && MarkTooLong(record, opened))
            {
                return;
            }
        }

        record.Mark(RecordFault.UnclosedQuote, opened);
    }

    /// <summary>
    /// Appends what comes before the next quote or line break, or that break, or a doubled quote. A line break is kept as one LF, so
    /// that the same file saved on two systems says the same.
    /// </summary>
    private bool AppendQuoted(DelimitedRecord record)
    {
        if (source.Peek() is '\r' or '\n')
        {
            source.SkipLineBreak();
            return record.Append("\n");
        }

        return source.Peek() == Quote ? AppendUntil(record, 1) : AppendUntil(record, source.Ahead.IndexOfAny(Quote, '\r', '\n'));
    }

    private bool AppendUntil(DelimitedRecord record, int found)
    {
        var run = source.Run(found);
        var fits = record.Append(source.Ahead[..run]);
        source.Skip(run);
        return fits;
    }

    /// <summary>
    /// A quoted cell that is too long and has run over several lines is most likely a forgotten quote that swallows rows: reading on
    /// would skip people in silence.
    /// </summary>
    /// <returns>True when reading must stop.</returns>
    private bool MarkTooLong(DelimitedRecord record, int opened)
    {
        var lostCount = source.Line > opened;
        record.Mark(lostCount ? RecordFault.UnclosedQuote : RecordFault.FieldTooLong, opened);
        return lostCount;
    }

    private void ReadAfterQuote(DelimitedRecord record, int opened)
    {
        while (!IsAtFieldEnd())
        {
            if (!char.IsWhiteSpace((char)source.Peek()))
            {
                record.Mark(source.Line > opened ? RecordFault.UnclosedQuote : RecordFault.TextAfterQuote, opened);
            }

            source.Skip();
        }
    }

    private bool IsAtFieldEnd()
    {
        var c = source.Peek();
        return c == delimiter || c is CharSource.End or '\r' or '\n';
    }
}
