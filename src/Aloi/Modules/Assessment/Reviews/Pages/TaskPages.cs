using Aloi.Modules.Assessment.Acts.Accommodating;
using Aloi.Modules.Assessment.Acts.Correcting;
using Aloi.Modules.Assessment.Files.HandingIn;
using Aloi.Modules.Assessment.Juries;
using Aloi.Modules.Assessment.Reviews.Pages.Tasks;
using Aloi.Modules.Assessment.Reviews.Peers.Endorsing;
using Aloi.Modules.Assessment.Reviews.Queue;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Reviews.Pages;

/// <summary>Assessors, jurors and peers: what waits for them, one thing at a time, and what happens next.</summary>
internal static class TaskPages
{
    /// <summary>The capacity somebody stated last is proposed again: it seldom changes, and typing on a phone is work.</summary>
    private const string CapacityCookie = "aloi_capacity";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/tasks", ListAsync).OnlyFor(ActorKind.Member);
        routes.MapGet("/tasks/{candidacy}/{leaf}", ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/tasks/{candidacy}/{leaf}", RecordAsync).FormFor(ActorKind.Member);
        routes.MapPost("/tasks/{candidacy}/{leaf}/photo", PhotoAsync).FormFor(ActorKind.Member);
        routes.MapGet("/tasks/{candidacy}/{leaf}/done", DoneAsync).OnlyFor(ActorKind.Member);
    }

    private static async Task<IResult> ListAsync([AsParameters] TaskAddress address, HttpContext http, ReadTaskList list) =>
        Show.Page<TasksPage>(new { Model = await list.ReadAsync(address.Query, http.RequestAborted) });

    private static async Task<IResult> ShowAsync(PublicId candidacy, string leaf, HttpContext http, ReadTask read, TaskAnswers answers)
    {
        var found = await read.HandleAsync(candidacy, leaf, http.RequestAborted);
        return !found.Succeeded ? await ElsewhereAsync(candidacy, leaf, found.Problems, http)
            : found.Value.Kind == TaskKind.Endorsement ? await answers.Peers.ShowAsync(found.Value, http)
            : TaskGrids.Has(found.Value) ? await answers.Grids.ShowAsync(found.Value, OneLine.Of(Remembered(http)), http)
            : await DrawAsync(found.Value, ReviewForm.Empty with { Capacity = OneLine.Of(Remembered(http)) }, [], http);
    }

    /// <summary>Somebody who sits in the jury that decides is led to their seat; everybody else is told why not.</summary>
    private static async Task<IResult> ElsewhereAsync(PublicId candidacy, string leaf, IReadOnlyList<Problem> problems, HttpContext http)
    {
        var sittings = http.RequestServices.GetRequiredService<JurySittings>();
        var seat = problems.Any(p => p.Kind == JuryProblems.SessionSits)
            ? await sittings.OwnSeatAsync(candidacy, leaf, http.RequestAborted)
            : null;
        return seat is null ? http.Refuse(problems) : Show.See(seat);
    }

    private static async Task<IResult> PhotoAsync(PublicId candidacy, string leaf, HttpContext http, ReadTask read, TaskAnswers answers)
    {
        var task = await read.HandleAsync(candidacy, leaf, http.RequestAborted);
        return task.Succeeded ? await answers.Grids.PhotoAsync(task.Value, http) : http.Refuse(task.Problems);
    }

    private static async Task<IResult> RecordAsync(
        PublicId candidacy,
        string leaf,
        HttpContext http,
        RecordReview record,
        ReadTask read,
        TaskAnswers answers
    )
    {
        var found = await read.HandleAsync(candidacy, leaf, http.RequestAborted);
        if (found is { Succeeded: true, Value: { Kind: TaskKind.Endorsement } asked })
        {
            return await answers.Peers.PostAsync(asked, http);
        }

        if (found is { Succeeded: true, Value: { HasGrid: true } graded })
        {
            return await answers.Grids.PostAsync(graded, http, capacity => Remember(http, capacity));
        }

        var values = await FormValues.ReadAsync(http);
        var form = new ReviewForm(values["answer"], values["text"], values["capacity"]);
        var done = await record.HandleAsync(candidacy, leaf, form, http.RequestAborted);
        if (done.Succeeded)
        {
            Remember(http, form.Capacity);
            return Show.See(DonePath(candidacy, leaf, done.Value.WasRepeated));
        }

        // What was typed comes back with its problems; only what has no page to come back to is refused as a whole.
        var task = await read.HandleAsync(candidacy, leaf, http.RequestAborted);
        return task.Succeeded ? await DrawAsync(task.Value, form, done.Problems, http) : http.Refuse(done.Problems);
    }

    private static async Task<IResult> DoneAsync(
        PublicId candidacy,
        string leaf,
        HttpContext http,
        ReadTask read,
        NextTask next,
        OwnCorrection own
    )
    {
        var task = await read.HandleAsync(candidacy, leaf, http.RequestAborted);
        if (!task.Succeeded || task.Value.MyWord is null)
        {
            return task.Succeeded ? Show.See($"/tasks/{candidacy}/{Uri.EscapeDataString(leaf)}") : http.Refuse(task.Problems);
        }

        var model = new DoneModel(
            task.Value.Person,
            task.Value.Open.Achievement,
            task.Value.Standing,
            task.Value.Open.Row.State,
            http.Request.Query.ContainsKey("again"),
            (await next.FindAsync(candidacy, http.RequestAborted))?.Path
        )
        {
            Correction = await own.PathAsync(task.Value.Open, task.Value.MyWord, http.RequestAborted),
        };
        return Show.Page<TaskDonePage>(new { Model = model });
    }

    internal static string DonePath(PublicId candidacy, string leaf, bool again) =>
        $"/tasks/{candidacy}/{Uri.EscapeDataString(leaf)}/done{(again ? "?again=1" : "")}";

    private static async Task<IResult> DrawAsync(ReviewTask task, ReviewForm form, IReadOnlyList<Problem> problems, HttpContext http) =>
        Show.Page<TaskPage>(
            new
            {
                Notes = await http
                    .RequestServices.GetRequiredService<AccommodationNotes>()
                    .ForAssessorAsync(task.Open, http.RequestAborted),
                Model = TaskModel.Of(
                    task,
                    await http.RequestServices.GetRequiredService<WorkShelf>().ReadAsync(task.Open, null, http.RequestAborted)
                ),
                Form = form,
                Problems = problems,
            },
            problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status
        );

    private static string Remembered(HttpContext http) =>
        http.Request.Cookies[CapacityCookie] is { Length: <= ReviewForm.LongestCapacity } said ? said : "";

    private static void Remember(HttpContext http, string capacity) =>
        http.Response.Cookies.Append(
            CapacityCookie,
            capacity,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(180),
                Path = "/tasks",
            }
        );
}

internal sealed class NextTask(ReadTasks tasks, TaskLines lines)
{
    /// <summary>What waits longest, and is not about the same candidate.</summary>
    public async Task<TaskLine?> FindAsync(PublicId after, CancellationToken cancellation) =>
        await tasks.FirstAsync(after, cancellation) ?? (await lines.AskedAsync(cancellation)).FirstOrDefault(t => t.Candidacy != after);
}
