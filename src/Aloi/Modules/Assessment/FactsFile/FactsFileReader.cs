using Aloi.Modules.Assessment.FactsFile.AcrossRows;
using Aloi.Modules.Assessment.FactsFile.Cells;
using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Assessment.FactsFile.Text;

namespace Aloi.Modules.Assessment.FactsFile;

/// <summary>
/// Reads a file of facts in two passes over one open, seekable stream: <see cref="Examine"/> reads everything and reports, which is also
/// what a preview needs, then <see cref="ReadRows"/> yields the rows. Nothing is handed out before the whole file was read, because a row
/// may turn out to be refused by a later one. Memory does not grow with the file but for a few tens of bytes a row.
/// </summary>
public sealed class FactsFileReader(FactsFileContext context)
{
    /// <param name="acts">Holds the acts already recorded when the caller wants rows compared with them.</param>
    public FactsFileExamination Examine(Stream file, IFindingSink findings, ContradictionIndex? acts = null)
    {
        var examination = new FactsFileExamination(findings);
        var scan = FileScan.Of(file, context.Limits);
        if (!scan.Succeeded)
        {
            return examination.RefuseFile(scan.Problems);
        }

        var table = FactsTable.Open(file, scan.Value, context);
        if (!table.Succeeded)
        {
            return examination.RefuseFile(table.Problems);
        }

        examination.Begin(scan.Value, table.Value);
        new RowExaminer(context, examination, acts ?? new ContradictionIndex()).Run(table.Value);
        return examination;
    }

    /// <summary>All the rows of an examined file in their order, each with its state; filter on good ones to import.</summary>
    /// <exception cref="InvalidOperationException">The file was refused as a whole: a bug of the caller.</exception>
    /// <exception cref="IOException">The file has changed since it was examined.</exception>
    public IEnumerable<FactsFileRow> ReadRows(Stream file, FactsFileExamination examination)
    {
        var table = Reopen(file, examination);
        return ReadRows(table, new RowReader(context, table.Header, NoFindings.Instance), examination);
    }

    /// <summary>The cells of some rows as they are written, whatever is wrong with them.</summary>
    public IEnumerable<RowTexts> ReadTexts(Stream file, FactsFileExamination examination, IReadOnlySet<int> rows)
    {
        var table = Reopen(file, examination);
        for (var row = 1; table.Next() is { } record; row++)
        {
            if (rows.Contains(row))
            {
                yield return RowTextsReader.Read(record, row, table.Header);
            }
        }
    }

    /// <summary>The plausible addresses of a file, each once, before anything else is known of it; none when it cannot be read.</summary>
    public IReadOnlyCollection<string> ReadAddresses(Stream file)
    {
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        var scan = FileScan.Of(file, context.Limits);
        if (scan.Succeeded && FactsTable.Open(file, scan.Value, context) is { Succeeded: true, Value: var table })
        {
            while (addresses.Count < context.Limits.MaxRows && table.Next() is { Fault: not RecordFault.UnclosedQuote } record)
            {
                var index = table.Header.IndexOf(Column.Email);
                if (EmailCell.Read(record[index].Trim().ToString()) is { Succeeded: true, Value: var address })
                {
                    addresses.Add(address);
                }
            }
        }

        return addresses;
    }

    private FactsTable Reopen(Stream file, FactsFileExamination examination)
    {
        var scan = examination is { IsReadable: true, Scan: { } known }
            ? known
            : throw new InvalidOperationException("Only a readable file has rows.");
        return FactsTable.Open(file, scan, context).Value ?? throw Changed();
    }

    private static IEnumerable<FactsFileRow> ReadRows(FactsTable table, RowReader reader, FactsFileExamination examination)
    {
        var number = 0;
        while (table.Next() is { } record)
        {
            number++;
            var row = number <= examination.Rows ? reader.Read(record, number) : throw Changed();
            var state = examination.StateOf(number);
            yield return state == RowState.Good && row.Fact is null ? throw Changed()
            : state == RowState.Good ? row
            : row with { State = state, Fact = null };
        }

        if (number < examination.Rows)
        {
            throw Changed();
        }
    }

    private static IOException Changed() => new("The file has changed while it was being read.");

    private sealed class NoFindings : IFindingSink
    {
        public static readonly NoFindings Instance = new();

        public void Add(Finding finding) { }
    }
}
