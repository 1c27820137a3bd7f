using System.Text;
using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Assessment.Imports.Storing;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Imports;

/// <summary>Takes a table in: read, kept as a draft that expires, nothing recorded.</summary>
internal sealed class BringResults(IssuerContext database, IssuerWork work, ReadImport read, ImportVault vault, DraftMaker drafts)
{
    public Task<Outcome<ResultImport>> HandleAsync(Campaign campaign, byte[] table, CancellationToken cancellation) =>
        work.TryAsync(() => KeepAsync(campaign, table, cancellation), cancellation);

    private async Task<Outcome<ResultImport>> KeepAsync(Campaign campaign, byte[] table, CancellationToken cancellation)
    {
        var import = await drafts.AddAsync(campaign, cancellation);
        using var content = new MemoryStream(table, writable: false);
        var facts = await read.ReadAsync(campaign, import, content, RowCorrections.None, cancellation);
        if (!facts.Succeeded)
        {
            return Outcome<ResultImport>.Refused(facts.Problems);
        }

        if (import.Rows == 0)
        {
            return ImportProblems.NoRows.With();
        }

        vault.PutContent(import, table);
        await database.SaveChangesAsync(cancellation);
        return import;
    }
}

/// <summary>Makes the row of a draft and sets the timer that throws it away.</summary>
internal sealed class DraftMaker(IssuerContext database, OutboxWriter outbox, CurrentUser user, Ids ids, TimeProvider time)
{
    public async Task<ResultImport> AddAsync(Campaign campaign, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var import = new ResultImport
        {
            PublicId = ids.NewPublicId(),
            AchievementId = campaign.Version.AchievementId,
            AchievementVersionId = campaign.Version.VersionId,
            CreatedBy = user.Id ?? 0,
            CreatedAt = now,
        };
        database.Add(import);
        await database.SaveChangesAsync(cancellation);
        var key = $"assessment.import:{import.PublicId}";
        await outbox.ScheduleAsync(new ImportKeptLongEnough(import.Id), now + ResultImport.KeptFor, key, cancellation);
        return import;
    }
}

/// <summary>Text from a clipboard as a table: a spreadsheet pastes cells between tabs, often without the headings.</summary>
internal static class PastedTable
{
    private static readonly string Headings = string.Join('\t', RowTexts.Columns.Take(7));

    public static byte[] Read(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = (end < 0 ? text : text[..end]).Split('\t');
        var isData = first.Length is >= 6 and <= 9 && first[0].Contains('@', StringComparison.Ordinal);
        var whole = text + Missing(text, isData ? Math.Max(first.Length, 7) : first.Length);
        return Encoding.UTF8.GetBytes(isData ? $"{HeadingsFor(first.Length)}\n{whole}" : whole);
    }

    /// <summary>A form's text comes trimmed, so the empty cells at the end of the last row are gone.</summary>
    private static string Missing(string text, int cells)
    {
        var last = text[(text.LastIndexOf('\n') + 1)..];
        var found = last.Count(c => c == '\t') + 1;
        return found > 1 && found < cells ? new string('\t', cells - found) : "";
    }

    private static string HeadingsFor(int cells) => cells <= 7 ? Headings : string.Join('\t', RowTexts.Columns.Take(cells));
}
