using System.Globalization;
using Aloi.Modules.Assessment.Acts.Accommodating;
using Aloi.Modules.Assessment.Files;
using Aloi.Modules.Assessment.Files.HandingIn;
using Aloi.Modules.Assessment.Grids.Drafts;
using Aloi.Modules.Assessment.Grids.Photos;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Grids.Pages;

/// <summary>
/// The pages of one grid, for members and for people behind a link alike. The whole grid is one form of which one screen is shown: with a script the
/// screens change on the device, without one each step is posted and kept here.
/// </summary>
internal sealed class GridFlow(GridDrafts drafts, GridPhotos photos, FinishGrid finish, WorkShelf shelf, FileLimits limits)
{
    private const string Finish = "finish";
    private const string Keep = "keep";
    private const string Drop = "drop:";

    /// <param name="task">The grid.</param>
    /// <param name="capacity">Proposed while nothing was typed.</param>
    /// <param name="http">The request.</param>
    public async Task<IResult> ShowAsync(GridTask task, string capacity, HttpContext http)
    {
        var draft = await drafts.FindAsync(task.Place, http.RequestAborted);
        var posted = GridDrafts.Open(draft, task.Place) ?? Before(task, capacity);
        var screen = int.TryParse(http.Request.Query["at"], CultureInfo.InvariantCulture, out var at)
            ? Math.Clamp(at, 0, task.LastScreen)
            : 0;
        var saved = draft?.SealedContent is null ? 0 : draft.SavedAt.ToUnixTimeMilliseconds();
        return await DrawAsync(task, posted, screen, [], http, saved);
    }

    /// <param name="task">The grid.</param>
    /// <param name="http">The request.</param>
    /// <param name="done">Where the person goes once it is recorded.</param>
    public async Task<IResult> PostAsync(GridTask task, HttpContext http, Func<GridPosted, ReviewRecorded, IResult> done)
    {
        var upload = await PostedUpload.ReadAsync(
            http,
            limits.Image,
            (field, name, content) => TakeAsync(task, field, name, content, http)
        );
        if (!upload.Succeeded)
        {
            return http.Refuse(upload.Problems);
        }

        var values = upload.Value.Values;
        var posted = GridPosted.Read(task.Rubric, values);
        var go = values["go"];
        if (go == Finish)
        {
            return await FinishAsync(task, posted, http, done);
        }

        if (task.Standing == LeafStanding.Open)
        {
            await drafts.KeepAsync(task.Place, posted, http.RequestAborted);
        }

        return go == Keep ? Results.NoContent() : await StepAsync(task, posted, upload.Value, go, http);
    }

    /// <summary>A photo by itself, as the script sends it: the body is the picture.</summary>
    public async Task<IResult> PhotoAsync(GridTask task, HttpContext http)
    {
        var query = http.Request.Query;
        if (query["drop"].ToString() is { Length: > 0 } drop)
        {
            await photos.DropAsync(task, drop, http.RequestAborted);
            return Results.NoContent();
        }

        if (PostedUpload.Refuse(http, limits.Image) is { } tooLarge)
        {
            return http.Refuse(tooLarge);
        }

        var position = int.TryParse(query["criterion"], CultureInfo.InvariantCulture, out var at) ? at - 1 : -1;
        var added = await photos.AddAsync(
            task,
            position,
            query["key"].ToString(),
            query["name"].ToString(),
            http.Request.Body,
            http.RequestAborted
        );
        return http.Answer(added, photo => Results.Json(new { id = photo.Id.ToString() }));
    }

    private async Task<IResult> FinishAsync(
        GridTask task,
        GridPosted posted,
        HttpContext http,
        Func<GridPosted, ReviewRecorded, IResult> done
    )
    {
        var outcome = await finish.HandleAsync(task, posted, http.RequestAborted);
        if (outcome.Succeeded)
        {
            return done(posted, outcome.Value);
        }

        if (task.Standing != LeafStanding.Open)
        {
            return http.Refuse(outcome.Problems);
        }

        await drafts.KeepAsync(task.Place, posted, http.RequestAborted);
        return await DrawAsync(task, posted, ScreenOf(task, outcome.Problems[0]), outcome.Problems, http, 0);
    }

    /// <summary>Without a script: on to another screen, unless this one still lacks something and the way leads forward.</summary>
    private async Task<IResult> StepAsync(GridTask task, GridPosted posted, PostedUpload upload, string go, HttpContext http)
    {
        var from = int.TryParse(upload.Values["screen"], CultureInfo.InvariantCulture, out var at) ? Math.Clamp(at, 0, task.LastScreen) : 0;
        if (go.StartsWith(Drop, StringComparison.Ordinal))
        {
            await photos.DropAsync(task, go[Drop.Length..], http.RequestAborted);
            return See(task, from);
        }

        var to = int.TryParse(go, CultureInfo.InvariantCulture, out var next) ? Math.Clamp(next, 0, task.LastScreen) : from;
        Problem[] problems =
        [
            .. to > from ? posted.CheckScreen(task.Rubric, from) : [],
            .. upload.Files.SelectMany(f => f.Taken.Problems.Select(p => p.At(new Location(Field: f.Field)))),
        ];
        return problems.Length == 0 ? See(task, to) : await DrawAsync(task, posted, from, problems, http, 0);
    }

    private async Task<Outcome<EvidenceFile>> TakeAsync(GridTask task, string field, string name, Stream content, HttpContext http)
    {
        var position =
            field.StartsWith("photo-", StringComparison.Ordinal)
            && int.TryParse(field["photo-".Length..], CultureInfo.InvariantCulture, out var at)
                ? at - 1
                : -1;
        var added = await photos.AddAsync(task, position, "", name, content, http.RequestAborted);
        return added.Succeeded ? Outcome<EvidenceFile>.Of(null!) : Outcome<EvidenceFile>.Refused(added.Problems);
    }

    private async Task<IResult> DrawAsync(
        GridTask task,
        GridPosted posted,
        int screen,
        IReadOnlyList<Problem> problems,
        HttpContext http,
        long savedAt
    )
    {
        var key = posted.Key.Length > 0 ? posted.Key : new Ids().NewPublicId().ToString();
        var model = new GridModel(
            task.Path,
            screen,
            GridModel.PlaceOf(task),
            savedAt,
            posted with
            {
                Key = key,
            },
            await photos.ListAsync(task, http.RequestAborted),
            await shelf.ReadAsync(task.Open, null, http.RequestAborted)
        )
        {
            Task = GridSubject.Of(task),
        };
        return Show.Page<GridPage>(
            new
            {
                Grid = model,
                Problems = problems,
                Notes = await http
                    .RequestServices.GetRequiredService<AccommodationNotes>()
                    .ForAssessorAsync(task.Open, http.RequestAborted),
            },
            problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status
        );
    }

    private static GridPosted Before(GridTask task, string capacity) =>
        task.MyWord is { Result: FactResult.Judgement said } word
            ? GridPosted.Empty(task.Rubric, word.Author?.Capacity ?? capacity) with
            {
                Grid = GridForm.Of(task.Rubric, said.Marks),
            }
            : GridPosted.Empty(task.Rubric, capacity);

    private static IResult See(GridTask task, int screen) => Show.See(screen == 0 ? task.Path : $"{task.Path}?at={screen}");

    private static int ScreenOf(GridTask task, Problem problem)
    {
        var field = problem.Where?.Field ?? "";
        var position = Enumerable
            .Range(0, task.Rubric.Criteria.Count)
            .FirstOrDefault(i => field == GridForm.LevelField(i) || field == GridForm.NoteField(i), -1);
        return field == "capacity" ? 0
            : position >= 0 ? position + 1
            : task.LastScreen;
    }
}
