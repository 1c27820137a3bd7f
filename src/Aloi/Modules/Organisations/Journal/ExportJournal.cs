using System.Globalization;
using Aloi.Platform.Auditing;
using Aloi.Platform.Csv;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Organisations.Journal;

/// <summary>Writes the journal as a table that a spreadsheet opens and that runs nothing there.</summary>
internal sealed class ExportJournal(JournalNames names)
{
    private const int AtOnce = 500;

    /// <summary>More would not fit a spreadsheet's patience; the dates narrow it down.</summary>
    public const int MostRows = 50_000;

    public async Task WriteAsync(IAsyncEnumerable<AuditEntry> entries, Stream to, Language language, CancellationToken cancellation)
    {
        using var csv = new CsvWriter(to, leaveOpen: true);
        string[] columns = ["at", "who", "who-id", "act", "code", "what", "what-id", "details"];
        csv.Write([.. columns.Select(c => TextCatalog.Get(language, $"journal.column.{c}"))]);
        await foreach (var some in entries.Chunk(AtOnce).WithCancellation(cancellation))
        {
            foreach (var row in await names.NameAsync(some, cancellation))
            {
                csv.Write(Cells(row, language));
            }
        }
    }

    private static string?[] Cells(JournalRow row, Language language) =>
        [
            row.Entry.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            row.Who.Name ?? JournalWords.Kind(language, row.Who.Kind),
            row.Who.PublicId,
            JournalWords.Act(language, row.Entry.Action),
            row.Entry.Action,
            row.What is { } what ? what.Name ?? JournalWords.Kind(language, what.Kind) : null,
            row.What?.PublicId,
            JournalWords.Details(language, row.Entry.Details),
        ];
}
