using Aloi.Modules.Assessment.Acts.Accommodating;
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
        routes.MapGet("/tasks/{candidacy}/{leaf}/done", DoneAsync).OnlyFor(ActorKind.Member);
    }

    private static async Task<IResult> ListAsync(string? proof, string? after, HttpContext http, ReadTasks tasks, TaskLines lines)
    {
        PublicId? achievement = PublicId.TryParse(proof, null, out var one) ? one : null;
        PublicId? cursor = PublicId.TryParse(after, null, out var last) ? last : null;
        var page = await tasks.PageAsync(achievement, cursor, http.RequestAborted);
        var asked = achievement is null && cursor is null ? await lines.AskedAsync(http.RequestAborted) : [];
        return Show.Page<TasksPage>(new { Model = new TasksModel(page, asked, achievement, cursor is not null) });
    }

    private static async Task<IResult> ShowAsync(
        PublicId candidacy,
        string leaf,
        HttpContext http,
        ReadTask read,
        EndorsementPages peers,
        AccommodationNotes notes
    )
    {
        var found = await read.HandleAsync(candidacy, leaf, http.RequestAborted);
        return found is { Succeeded: true, Value: { Kind: TaskKind.Endorsement } asked } ? await peers.ShowAsync(asked, http)
            : found.Succeeded
                ? Draw(
                    found.Value,
                    ReviewForm.Empty with
                    {
                        Capacity = OneLine.Of(Remembered(http)),
                    },
                    [],
                    await notes.ForAssessorAsync(found.Value.Open, http.RequestAborted)
                )
            : http.Refuse(found.Problems);
    }

    private static async Task<IResult> RecordAsync(
        PublicId candidacy,
        string leaf,
        HttpContext http,
        RecordReview record,
        ReadTask read,
        EndorsementPages peers
    )
    {
        var found = await read.HandleAsync(candidacy, leaf, http.RequestAborted);
        if (found is { Succeeded: true, Value: { Kind: TaskKind.Endorsement } asked })
        {
            return await peers.PostAsync(asked, http);
        }

        var values = await FormValues.ReadAsync(http);
        var form = new ReviewForm(values["answer"], values["text"], values["capacity"]);
        var done = await record.HandleAsync(candidacy, leaf, form, http.RequestAborted);
        if (done.Succeeded)
        {
            Remember(http, form.Capacity);
            var told = done.Value.WasRepeated ? "?again=1" : "";
            return Show.See($"/tasks/{candidacy}/{Uri.EscapeDataString(leaf)}/done{told}");
        }

        // What was typed comes back with its problems; only what has no page to come back to is refused as a whole.
        var task = await read.HandleAsync(candidacy, leaf, http.RequestAborted);
        return task.Succeeded ? Draw(task.Value, form, done.Problems) : http.Refuse(done.Problems);
    }

    private static async Task<IResult> DoneAsync(PublicId candidacy, string leaf, HttpContext http, ReadTask read, NextTask next)
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
        );
        return Show.Page<TaskDonePage>(new { Model = model });
    }

    private static IResult Draw(ReviewTask task, ReviewForm form, IReadOnlyList<Problem> problems, IReadOnlyList<string>? notes = null) =>
        Show.Page<TaskPage>(
            new
            {
                Model = TaskModel.Of(task),
                Notes = notes ?? [],
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
    /// <summary>The next thing that waits after this one; from the beginning again when this was the last.</summary>
    public async Task<TaskLine?> FindAsync(PublicId after, CancellationToken cancellation)
    {
        var later = await tasks.PageAsync(null, after, cancellation);
        return later.Tasks.Count > 0
            ? later.Tasks[0]
            : (await lines.AskedAsync(cancellation)).FirstOrDefault(t => t.Candidacy != after)
                ?? (await tasks.PageAsync(null, null, cancellation)).Tasks.FirstOrDefault(t => t.Candidacy != after);
    }
}
