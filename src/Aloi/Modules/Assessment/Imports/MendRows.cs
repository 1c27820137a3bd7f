using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Assessment.Imports.Storing;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Imports;

/// <param name="Revision">The reading that the page showed.</param>
/// <param name="Page">The page of bad rows that was shown.</param>
/// <param name="Cells">The cells of rows as they were typed, by row number, in the order of <see cref="RowTexts.Columns"/>.</param>
/// <param name="Accepted">Rows that are right as they were shown, although the file wrote them badly.</param>
internal sealed record MendedRows(int Revision, int Page, IReadOnlyDictionary<int, string[]> Cells, IReadOnlySet<int> Accepted)
{
    /// <summary>Whether somebody meant to mend this row: a row that was only shown stays as it is.</summary>
    public bool Concerns(KeptRow row) =>
        row.IsWhole
        && Cells.TryGetValue(row.Row, out var cells)
        && (Accepted.Contains(row.Row) || !cells.SequenceEqual(row.Cells.Select(Shown), StringComparer.Ordinal));

    /// <summary>As a form sends it back.</summary>
    private static string Shown(string cell) => cell.ReplaceLineEndings("\n").Trim();
}

/// <summary>Puts mended cells in place of a draft's own and reads the whole table again: a mended row may contradict another.</summary>
internal sealed class MendRows(IssuerContext database, IssuerWork work, ImportDesk desk, ReadImport read, ImportVault vault)
{
    public Task<Outcome<OpenImport>> HandleAsync(PublicId id, MendedRows mended, CancellationToken cancellation) =>
        work.TryAsync(() => MendAsync(id, mended, cancellation), cancellation);

    private async Task<Outcome<OpenImport>> MendAsync(PublicId id, MendedRows mended, CancellationToken cancellation)
    {
        var open = await desk.OpenAsync(id, cancellation);
        if (!open.Succeeded)
        {
            return open;
        }

        var import = open.Value.Import;
        if (import.State != ImportState.Draft)
        {
            return ImportProblems.NotADraft.With();
        }

        // The row is taken first, so that of two people who mend at once the second one is told.
        if (!await desk.MoveAsync(import, ImportState.Draft, ImportState.Draft, mended.Revision, cancellation))
        {
            return ImportProblems.Stale.With();
        }

        var shown = await vault.ReadAsync<KeptRow[]>(import, ImportPartKind.Problems, mended.Page, cancellation);
        var corrections = Merge(await vault.CorrectionsAsync(import, cancellation), mended, shown ?? []);
        using var content = await vault.ContentAsync(import, cancellation);
        var facts = await read.ReadAsync(open.Value.Campaign, import, content, corrections, cancellation);
        if (!facts.Succeeded)
        {
            return Outcome<OpenImport>.Refused(facts.Problems);
        }

        await vault.ReplaceCorrectionsAsync(import, corrections, cancellation);
        await database.SaveChangesAsync(cancellation);
        return open;
    }

    private static RowCorrections Merge(RowCorrections before, MendedRows mended, KeptRow[] shown)
    {
        var all = new Dictionary<int, string[]>(before.ByRow);
        foreach (var row in shown.Where(mended.Concerns))
        {
            all[row.Row] = mended.Cells[row.Row];
        }

        return new RowCorrections(all);
    }
}
