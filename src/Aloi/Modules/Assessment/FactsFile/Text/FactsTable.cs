using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile.Text;

/// <summary>A file opened as a table: its header is read, and its rows come one by one in one reused record.</summary>
internal sealed class FactsTable
{
    private const int BufferSize = 32 * 1024;
    private readonly DelimitedReader _reader;
    private readonly DelimitedRecord _record;

    private FactsTable(DelimitedReader reader, DelimitedRecord record, char delimiter, Header header) =>
        (_reader, _record, Delimiter, Header) = (reader, record, delimiter, header);

    public char Delimiter { get; }

    public Header Header { get; }

    /// <summary>The next row of data; null at the end. It is valid until the next call.</summary>
    public DelimitedRecord? Next() => _reader.Read(_record) ? _record : null;

    public static Outcome<FactsTable> Open(Stream file, FileScan scan, FactsFileLimits limits)
    {
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
            ? new FactsTable(reader, record, dialect.Value, header.Value)
            : Outcome<FactsTable>.Refused([.. header.Problems.Select(p => p.At(new Location(Line: record.Line)))]);
    }
}
