using System.Globalization;
using Aloi.Modules.Organisations.Journal.Pages;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Ui;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Journal;

/// <summary>The journal of acts on a page, and as a file.</summary>
internal static class JournalPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/audit", ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapGet("/audit.csv", ExportAsync).OnlyFor(ActorKind.Member);
    }

    private static async Task<IResult> ShowAsync(
        [AsParameters] JournalQueryString query,
        HttpContext http,
        ReadJournal read,
        JournalCursor cursor,
        CancellationToken cancellation
    ) =>
        http.Answer(
            await read.HandleAsync(query.Asked(cursor), cancellation),
            found => Show.Page<JournalPage>(new { Found = found, Query = query })
        );

    private static async Task<IResult> ExportAsync(
        [AsParameters] JournalQueryString query,
        HttpContext http,
        ReadJournal read,
        JournalCursor cursor,
        ExportJournal export,
        CancellationToken cancellation
    )
    {
        var entries = await read.QueryAsync(query.Asked(cursor) with { Before = null }, cancellation);
        if (!entries.Succeeded)
        {
            return http.Refuse(entries.Problems);
        }

        // Read whole before it is named: naming asks the same connection.
        var rows = entries.Value.Query is { } found ? await found.Take(ExportJournal.MostRows).ToListAsync(cancellation) : [];
        var file = new MemoryStream();
        await export.WriteAsync(rows.ToAsyncEnumerable(), file, http.Language(), cancellation);
        file.Position = 0;
        return Results.File(file, "text/csv; charset=utf-8", "journal.csv");
    }
}

/// <summary>The filters as the address carries them; what cannot be read filters nothing.</summary>
public sealed record JournalQueryString(string? Kind, string? Q, string? From, string? To, string? Before)
{
    internal JournalAsked Asked(JournalCursor cursor) =>
        new(
            Kind ?? "",
            (Q ?? "").Trim() is { Length: <= OrganisationsLimits.Name } person ? person : "",
            Day(From),
            Day(To),
            cursor.Read(Before)
        );

    public string Address(string path, string? before = null) =>
        $"{path}?kind={Uri.EscapeDataString(Kind ?? "")}&q={Uri.EscapeDataString(Q ?? "")}&from={Uri.EscapeDataString(From ?? "")}"
        + $"&to={Uri.EscapeDataString(To ?? "")}"
        + (before is null ? "" : $"&before={before}");

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
