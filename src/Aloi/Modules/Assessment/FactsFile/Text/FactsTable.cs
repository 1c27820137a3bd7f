using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile.Text;

/// <summary>A file opened as a table: its header is read, and its rows come one by one in one reused record.</summary>
internal sealed class FactsTable
{
    private const int BufferSize = 32 * 1024;
    private readonly DelimitedReader _reader;
    private readonly DelimitedRecord _record;

    private readonly RowCorrections _corrections;
    private int _row;

    private FactsTable(DelimitedReader reader, DelimitedRecord record, Header header, RowCorrections corrections) =>
        (_reader, _record, Header, _corrections) = (reader, record, header, corrections);

    public required char Delimiter { get; init; }

    public Header Header { get; }

    /// <summary>The next row of data; null at the end. It is valid until the next call.</summary>
    public DelimitedRecord? Next()
    {
        if (!_reader.Read(_record))
        {
            return null;
        }

        if (_corrections.ByRow.TryGetValue(++_row, out var cells))
        {
            _record.Replace(Header.Width, index => Header.ColumnAt(index) is { } column ? cells[(int)column] : "");
        }

        return _record;
    }

    public static Outcome<FactsTable> Open(Stream file, FileScan scan, FactsFileContext context)
    {
        var limits = context.Limits;
        file.Position = scan.Start;
        var source = new CharSource(
            new StreamReader(file, scan.Encoding, detectEncodingFromByteOrderMarks: false, BufferSize, leaveOpen: true)
        );
        var dialect = Dialect.Detect(source);
        if (!dialect.Succeeded)
        {
            return Outcome<FactsTable>.Refused(dialect.Problems);
        }

        var reader = new DelimitedReader(source, dialect.Value);
        var record = new DelimitedRecord(limits);
        if (!reader.Read(record))
        {
            return FactsFileProblems.Empty.With();
        }

        var header = Header.Read(record, limits);
        return header.Succeeded
            ? new FactsTable(reader, record, header.Value, context.Corrections) { Delimiter = dialect.Value }
            : Outcome<FactsTable>.Refused([.. header.Problems.Select(p => p.At(new Location(Line: record.Line)))]);
    }
}
