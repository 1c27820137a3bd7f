using System.Globalization;
using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Assessment.Imports;
using Aloi.Modules.Assessment.Imports.Recording;
using Aloi.Modules.Assessment.Imports.Storing;
using Aloi.Modules.Assessment.Imports.TakingBack;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Pages;

/// <summary>An import from its preview to its end: mend, commit, take back.</summary>
internal static class ImportPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        ResultsPages.Map(routes);
        routes.MapGet("/imports/{import}", ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/imports/{import}/rows", MendAsync).FormFor(ActorKind.Member);
        routes.MapPost("/imports/{import}/commit", CommitAsync).FormFor(ActorKind.Member);
        routes.MapPost("/imports/{import}/undo", UndoAsync).FormFor(ActorKind.Member);
        routes.MapPost("/imports/{import}/discard", DiscardAsync).FormFor(ActorKind.Member);
    }

    private static async Task<IResult> ShowAsync(PublicId import, int? page, HttpContext http, ImportDesk desk, ImportVault vault)
    {
        var open = await desk.OpenAsync(import, http.RequestAborted);
        return open.Succeeded ? await DrawAsync(open.Value, page ?? 1, http, vault, StatusCodes.Status200OK) : http.Refuse(open.Problems);
    }

    private static async Task<IResult> MendAsync(PublicId import, HttpContext http, MendRows mend, ImportDesk desk, ImportVault vault)
    {
        if (await desk.OpenAsync(import, http.RequestAborted) is { Succeeded: false } closed)
        {
            return http.Refuse(closed.Problems);
        }

        var form = await FormValues.ReadAsync(http);
        var mended = Mended(form);
        var done = await mend.HandleAsync(import, mended, http.RequestAborted);
        if (done.Succeeded)
        {
            Toast.Set(http, "assessment.import.mended", done.Value.Import.BadRows);
            return Show.See($"/imports/{import}?page={Math.Clamp(mended.Page, 1, Math.Max(1, done.Value.Import.Pages))}");
        }

        // What was typed stands in the page again, whoever changed the table meanwhile.
        var now = await desk.OpenAsync(import, http.RequestAborted);
        return now.Succeeded
            ? await DrawAsync(now.Value, mended.Page, http, vault, StatusOf(done), mended.Cells, done.Problems)
            : http.Refuse(now.Problems);
    }

    private static async Task<IResult> CommitAsync(
        PublicId import,
        HttpContext http,
        CommitImport commit,
        ImportDesk desk,
        ImportVault vault
    )
    {
        var open = await desk.OpenAsync(import, http.RequestAborted);
        if (!open.Succeeded)
        {
            return http.Refuse(open.Problems);
        }

        var form = await FormValues.ReadAsync(http);
        var done = await commit.HandleAsync(import, Number(form["revision"], -1), http.RequestAborted);
        return done.Succeeded ? Show.See($"/imports/{import}") : await RefusedAsync(import, done, http, desk, vault);
    }

    private static async Task<IResult> UndoAsync(
        PublicId import,
        HttpContext http,
        WithdrawImport withdraw,
        ImportDesk desk,
        ImportVault vault
    )
    {
        var open = await desk.OpenAsync(import, http.RequestAborted);
        if (!open.Succeeded)
        {
            return http.Refuse(open.Problems);
        }

        var done = await withdraw.HandleAsync(import, http.RequestAborted);
        return done.Succeeded ? Show.See($"/imports/{import}") : await RefusedAsync(import, done, http, desk, vault);
    }

    private static async Task<IResult> DiscardAsync(PublicId import, HttpContext http, DiscardImport discard)
    {
        var done = await discard.HandleAsync(import, http.RequestAborted);
        if (!done.Succeeded)
        {
            return http.Refuse(done.Problems);
        }

        Toast.Set(http, "assessment.import.discarded");
        return Show.See($"/achievements/{done.Value.Campaign.Version.PublicId}/results");
    }

    private static async Task<IResult> RefusedAsync(
        PublicId import,
        Outcome<OpenImport> refused,
        HttpContext http,
        ImportDesk desk,
        ImportVault vault
    )
    {
        var now = await desk.OpenAsync(import, http.RequestAborted);
        return now.Succeeded
            ? await DrawAsync(now.Value, page: 1, http, vault, StatusOf(refused), entered: null, refused.Problems)
            : http.Refuse(now.Problems);
    }

    private static async Task<IResult> DrawAsync(
        OpenImport open,
        int page,
        HttpContext http,
        ImportVault vault,
        int status,
        IReadOnlyDictionary<int, string[]>? entered = null,
        IReadOnlyList<Problem>? problems = null
    )
    {
        var shown = Math.Clamp(page, 1, Math.Max(1, open.Import.Pages));
        var rows = await vault.ReadAsync<KeptRow[]>(open.Import, ImportPartKind.Problems, shown, http.RequestAborted);
        var remarks = await vault.ReadAsync<KeptRemark[]>(open.Import, ImportPartKind.Problems, 0, http.RequestAborted);
        return Show.Page<ImportPage>(
            new
            {
                Open = open,
                Shown = shown,
                Rows = rows ?? [],
                Remarks = remarks ?? [],
                Entered = entered ?? new Dictionary<int, string[]>(),
                Problems = problems ?? [],
            },
            status
        );
    }

    private static int StatusOf(Outcome<OpenImport> refused) => refused.Problems[0].Kind.Status;

    /// <summary>Fields named <c>c-{row}-{column}</c>.</summary>
    private static MendedRows Mended(FormValues form)
    {
        var cells = new Dictionary<int, string[]>();
        foreach (var name in form.Names)
        {
            if (
                name.Split('-') is ["c", var row, var column]
                && Number(row, 0) is > 0 and var number
                && Number(column, -1) is >= 0 and var index
                && index < RowTexts.Columns.Count
            )
            {
                if (!cells.TryGetValue(number, out var own))
                {
                    cells.Add(number, own = [.. RowTexts.Columns.Select(_ => "")]);
                }

                own[index] = form[name];
            }
        }

        var accepted = form.Names.Where(n => n.StartsWith("ok-", StringComparison.Ordinal)).Select(n => Number(n[3..], 0)).ToHashSet();
        return new MendedRows(Number(form["revision"], -1), Number(form["page"], 1), cells, accepted);
    }

    private static int Number(string text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
