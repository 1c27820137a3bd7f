using Aloi.Modules.Achievements.Drafts;
using Aloi.Modules.Achievements.Pages.Composing;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Achievements.Pages.Drafting;

/// <summary>The form of a proof, page by page: what is posted. Whatever was typed is kept, finished or not.</summary>
internal static class DraftPosts
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var step in new[] { DraftStep.What, DraftStep.Details })
        {
            routes.MapPost($"/achievements/drafts/{{draft}}/{step.Slug()}", Keeping(step)).FormFor(ActorKind.Member);
        }

        routes.MapPost("/achievements/drafts/{draft}/rule", RulePosts.HandleAsync).FormFor(ActorKind.Member);
        routes.MapPost("/achievements/drafts/{draft}/skills", SkillPosts.HandleAsync).FormFor(ActorKind.Member);
        routes.MapPost("/achievements/drafts/{draft}/badge", BadgePosts.HandleAsync).FormFor(ActorKind.Member);
        routes.MapPost("/achievements/drafts/{draft}/publish", PublishAsync).FormFor(ActorKind.Member);
    }

    private static Func<PublicId, HttpContext, DraftDoor, Task<IResult>> Keeping(DraftStep step) =>
        async (draft, http, door) =>
        {
            var opened = await door.OpenAsync(draft, http.RequestAborted);
            if (!opened.Succeeded)
            {
                return http.Refuse(opened.Problems);
            }

            var form = await FormValues.ReadAsync(http);
            var content = DraftForms.Apply(step, opened.Value.Content, form);
            var post = new DraftPost(opened.Value, step, content, form);
            return form["do"] == "reread" ? await RereadAsync(post, http, door) : await KeepAsync(post, http, door);
        };

    /// <summary>The page again with what was typed, and nothing kept.</summary>
    internal static async Task<IResult> RereadAsync(DraftPost post, HttpContext http, DraftDoor door)
    {
        var view = await LookAsync(post, post.Draft, http, door);
        return DraftPages.Draw(view with { Problems = [.. view.Examination.Malformed.Where(post.Concerns)] });
    }

    private static async Task<DraftView> LookAsync(DraftPost post, OpenDraft draft, HttpContext http, DraftDoor door)
    {
        var view = await door.ViewAsync(draft, post.Step, post.Content, "", http.RequestAborted);
        return view with { Composer = post.Composer ?? view.Composer };
    }

    internal static async Task<IResult> KeepAsync(DraftPost post, HttpContext http, DraftDoor door, byte[]? image = null)
    {
        var saved = await door.SaveAsync(post.Change(image), http.RequestAborted);
        if (!saved.Succeeded)
        {
            return await RefusedAsync(post, saved.Problems, http, door);
        }

        if (post.Leaving is { } elsewhere)
        {
            return Show.See(DraftSteps.Path(post.Draft.Row.PublicId, elsewhere));
        }

        var view = await LookAsync(post, saved.Value, http, door);
        var problems = view.Examination.Malformed.Concat(view.Examination.Missing.Where(post.Blocks)).Where(post.Concerns).ToList();
        if (problems.Count > 0)
        {
            return DraftPages.Draw(view with { Problems = problems }, StatusCodes.Status422UnprocessableEntity);
        }

        if (post.Form["do"] == "try")
        {
            return Show.See(Simulating.SimulationPages.Path(post.Draft.Row.PublicId));
        }

        if (post.Form["do"] == "next")
        {
            return Show.See(DraftSteps.Path(post.Draft.Row.PublicId, post.Step.Next()));
        }

        Toast.Set(http, "achievements.draft-kept");
        return Show.See(DraftSteps.Path(post.Draft.Row.PublicId, post.Step));
    }

    private static async Task<IResult> RefusedAsync(DraftPost post, IReadOnlyList<Problem> problems, HttpContext http, DraftDoor door)
    {
        if (problems[0].Kind.Status is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound)
        {
            return http.Refuse(problems);
        }

        if (problems[0].Kind == DraftsProblems.Published)
        {
            Toast.Set(http, DraftsProblems.Published.Code);
            return Show.See("/achievements");
        }

        var isStale = problems[0].Kind == DraftsProblems.Stale;
        var view = await LookAsync(post, post.Draft, http, door);
        return DraftPages.Draw(view with { Problems = problems, IsStale = isStale }, problems[0].Kind.Status);
    }

    private static async Task<IResult> PublishAsync(PublicId draft, HttpContext http, DraftDoor door, PublishDraft publish)
    {
        var opened = await door.OpenAsync(draft, http.RequestAborted);
        if (!opened.Succeeded)
        {
            return http.Refuse(opened.Problems);
        }

        var form = await FormValues.ReadAsync(http);
        var published = await publish.HandleAsync(draft, DraftPost.RevisionOf(form), http.RequestAborted);
        if (published.Succeeded)
        {
            Toast.Set(http, "achievements.published", published.Value.Content.Achievement.Name, published.Value.Version);
            return Show.See($"/achievements/{published.Value.PublicId}");
        }

        var view = await door.ViewAsync(opened.Value, DraftStep.Publish, opened.Value.Content, "", http.RequestAborted);
        return DraftPages.Draw(view with { Problems = published.Problems }, published.Problems[0].Kind.Status);
    }
}

/// <summary>One posted page of the form.</summary>
internal sealed record DraftPost(OpenDraft Draft, DraftStep Step, DraftContent Content, FormValues Form)
{
    /// <summary>The composer as it was in hand; null where there is none.</summary>
    public ComposerView? Composer { get; init; }

    /// <summary>Another page of the form, asked for while something typed here was not kept yet: it is, finished or not.</summary>
    public DraftStep? Leaving => DraftSteps.All.Cast<DraftStep?>().FirstOrDefault(step => Form["do"] == $"go:{step!.Value.Slug()}");

    /// <summary>Whether what was pressed keeps what was typed; the other buttons change what is in hand.</summary>
    public bool IsKept => Form["do"] is "next" or "keep" or "try" or "" || Leaving is not null;

    public static int RevisionOf(FormValues form) =>
        int.TryParse(form["revision"], System.Globalization.CultureInfo.InvariantCulture, out var seen) ? seen : 0;

    public DraftChange Change(byte[]? image) =>
        new(Draft.Row.PublicId, RevisionOf(Form), Content, PublicId.TryParse(Form["entity"], null, out var entity) ? entity : null, image);

    public bool Concerns(Problem problem) => DraftSteps.Of(problem) == Step;

    /// <summary>What one cannot go on without, when one wants to go on: a name always, and a rule before what depends on it.</summary>
    public bool Blocks(Problem problem) =>
        problem.Where?.Field == "name" || (Form["do"] == "next" && problem.Where?.Field is "rule" or "picture");
}
