using Aloi.Modules.Assessment.Board.Changes;
using Aloi.Modules.Assessment.Pages;
using Aloi.Modules.Assessment.Reminding;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Board.Pages;

/// <summary>Changes for many candidacies at once: what a change comes to is told before it is made, or it can be undone.</summary>
internal static class ChangePages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/candidacies/changes", ChooseAsync).FormFor(ActorKind.Member);
        routes.MapPost("/candidacies/changes/remind", RemindAsync).FormFor(ActorKind.Member);
        routes.MapPost("/candidacies/changes/close", CloseAsync).FormFor(ActorKind.Member);
        routes.MapPost("/candidacies/changes/reopen", ReopenAsync).FormFor(ActorKind.Member);
    }

    /// <summary>From the list: what is to be done with those that were ticked, or with all that the filter lets through.</summary>
    private static async Task<IResult> ChooseAsync(HttpContext http, Selection selection, RemindByHand remind, ReopenCandidacies reopen)
    {
        var form = await FormValues.ReadAsync(http);
        var change = ChangeOf(form);
        var rows = await selection.RowsAsync(Wanted(form), change, http.RequestAborted);
        if (!rows.Succeeded)
        {
            return Refused(http, form, rows.Problems);
        }

        switch (change)
        {
            case BulkChange.Reopen:
                Toast.Set(http, "assessment.changes.reopened", await reopen.HandleAsync(rows.Value, http.RequestAborted));
                return Show.See(Back(form));
            case BulkChange.Close:
                return Draw(rows.Value, form, plan: null, []);
            default:
                var open = await selection.OpenAsync(rows.Value, http.RequestAborted);
                return Draw(rows.Value, form, await remind.PlanAsync(open, http.RequestAborted), []);
        }
    }

    private static async Task<IResult> RemindAsync(HttpContext http, Selection selection, RemindByHand remind, IssuerWork work)
    {
        var form = await FormValues.ReadAsync(http);
        var rows = await selection.RowsAsync(Wanted(form), BulkChange.Remind, http.RequestAborted);
        if (!rows.Succeeded)
        {
            return Refused(http, form, rows.Problems);
        }

        var open = await selection.OpenAsync(rows.Value, http.RequestAborted);
        var written = await work.RunAsync(() => remind.HandleAsync(open, http.RequestAborted), http.RequestAborted);
        Toast.Set(
            http,
            written switch
            {
                0 => "assessment.changes.reminded-none",
                1 => "assessment.changes.reminded-one",
                _ => "assessment.changes.reminded",
            },
            written
        );
        return Show.See(Back(form));
    }

    private static async Task<IResult> CloseAsync(HttpContext http, Selection selection, CloseCandidacies close)
    {
        var form = await FormValues.ReadAsync(http);
        var rows = await selection.RowsAsync(Wanted(form), BulkChange.Close, http.RequestAborted);
        if (!rows.Succeeded)
        {
            return Refused(http, form, rows.Problems);
        }

        var done = await close.HandleAsync(rows.Value, form["reason"], http.RequestAborted);
        if (!done.Succeeded)
        {
            return Draw(rows.Value, form, plan: null, done.Problems);
        }

        var told = done.Value.Closed == 1 ? "assessment.changes.closed-one" : "assessment.changes.closed";
        Toast.SetWithUndo(http, $"/candidacies/changes/reopen?with={done.Value.With}", told, done.Value.Closed);
        return Show.See(Back(form));
    }

    private static async Task<IResult> ReopenAsync(string? with, HttpContext http, BoardScope scope, ReopenCandidacies reopen)
    {
        if (!PublicId.TryParse(with, null, out var id))
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        var visible = await scope.ReadAsync(http.RequestAborted);
        var rows = await reopen.ClosedWithAsync(id, visible.Running, http.RequestAborted);
        if (rows.Count == 0)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        Toast.Set(http, "assessment.changes.reopened", await reopen.HandleAsync(rows, http.RequestAborted));
        return Show.See("/candidacies");
    }

    private static BulkChange ChangeOf(FormValues form) =>
        form["change"] switch
        {
            "reopen" => BulkChange.Reopen,
            "close" => BulkChange.Close,
            _ => BulkChange.Remind,
        };

    /// <summary>All that the list was narrowed to, when its button says so; else those that were ticked.</summary>
    private static Wanted Wanted(FormValues form)
    {
        var all = form["all"] == "yes";
        var filter = new BoardFilter(form["state"], form["achievement"], form["entity"], form["person"], "", form["leaf"], form["step"]);
        return new Wanted(all ? [] : form.All("candidacy"), all ? filter : null);
    }

    private static IResult Refused(HttpContext http, FormValues form, IReadOnlyList<Problem> problems)
    {
        if (problems is not [{ } one] || one.Kind != AssessmentProblems.NobodyChosen)
        {
            return http.Refuse(problems);
        }

        Toast.Set(http, "assessment.changes.nobody");
        return Show.See(Back(form));
    }

    private static string Back(FormValues form) => LocalPath.Or(form["back"], "/candidacies");

    private static IResult Draw(List<Candidacy> rows, FormValues form, ReminderPlan? plan, IReadOnlyList<Problem> problems) =>
        Show.Page<ChangePage>(
            new
            {
                Model = new ChangeModel(
                    [.. form.All("candidacy")],
                    form["all"] == "yes",
                    Fields(form),
                    Back(form),
                    rows.Count,
                    rows.Count(r => r.State is CandidacyState.Open or CandidacyState.Impossible),
                    plan,
                    form["reason"]
                ),
                Problems = problems,
            },
            problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status
        );

    private static readonly string[] FilterNames = ["state", "achievement", "entity", "person", "leaf", "step"];

    private static List<(string, string)> Fields(FormValues form) =>
        [.. FilterNames.Select(n => (n, form[n])).Where(f => f.Item2.Length > 0)];
}

/// <param name="Ticked">Carried on to the next step, with the filter and the way back.</param>
/// <param name="Open">How many can be changed.</param>
/// <param name="Plan">What a reminder comes to; null for closing.</param>
public sealed record ChangeModel(
    IReadOnlyList<string> Ticked,
    bool All,
    IReadOnlyList<(string Name, string Value)> Filter,
    string Back,
    int Chosen,
    int Open,
    ReminderPlan? Plan,
    string Reason
);
