using Aloi.Modules.Assessment.Acts.Attempts;
using Aloi.Modules.Assessment.Acts.Humans;
using Aloi.Modules.Assessment.Acts.Timeline;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Acts.Pages;

/// <summary>What a candidate may do about the procedure: read their timeline, appeal, write to a person.</summary>
internal static class CandidateActPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me/{candidacy}", StoryAsync).OnlyFor(ActorKind.Member);
        routes.MapGet("/me/appeal/{candidacy}/{leaf}", ShowAppealAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/me/appeal/{candidacy}/{leaf}", AppealAsync).FormFor(ActorKind.Member);
        routes.MapGet("/me/human/{candidacy}", ShowHumanAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/me/human/{candidacy}", AskAsync).FormFor(ActorKind.Member);
    }

    private static async Task<IResult> StoryAsync(PublicId candidacy, string? show, int? page, HttpContext http, ReadOwnStory stories)
    {
        var asked = TimelineAsked.Of(show, page);
        var story = await stories.HandleAsync(candidacy, asked, http.Language(), http.RequestAborted);
        return http.Answer(story, found => Show.Page<OwnStoryPage>(new { Model = OwnStoryModel.Of(found) }));
    }

    private static async Task<IResult> ShowAppealAsync(PublicId candidacy, string leaf, HttpContext http, ActDesk desk) =>
        http.Answer(await desk.ForCandidateAsync(candidacy, leaf, http.RequestAborted), act => DrawAppeal(act, "", []));

    private static async Task<IResult> AppealAsync(PublicId candidacy, string leaf, HttpContext http, MakeAppeal appeal, ActDesk desk)
    {
        var reason = (await FormValues.ReadAsync(http))["reason"];
        var done = await appeal.HandleAsync(candidacy, leaf, reason, http.RequestAborted);
        if (done.Succeeded)
        {
            Toast.Set(http, "acts.done.appeal");
            return Show.See($"/me#c-{candidacy}");
        }

        var act = await desk.ForCandidateAsync(candidacy, leaf, http.RequestAborted);
        return act.Succeeded ? DrawAppeal(act.Value, reason, done.Problems) : http.Refuse(done.Problems);
    }

    private static async Task<IResult> ShowHumanAsync(PublicId candidacy, HttpContext http, AskHuman ask, Callers callers) =>
        await ask.FindAsync(candidacy, http.RequestAborted) is { Succeeded: true, Value: { } open }
            ? await DrawHumanAsync(open, "", [], callers, http)
            : http.Refuse(CommonProblems.NotFound.With());

    private static async Task<IResult> AskAsync(PublicId candidacy, HttpContext http, AskHuman ask, Callers callers)
    {
        var words = (await FormValues.ReadAsync(http))["words"];
        var done = await ask.HandleAsync(candidacy, words, http.RequestAborted);
        if (done.Succeeded)
        {
            Toast.Set(http, "acts.done.human");
            return Show.See($"/me#c-{candidacy}");
        }

        return await ask.FindAsync(candidacy, http.RequestAborted) is { Succeeded: true, Value: { } open }
            ? await DrawHumanAsync(open, words, done.Problems, callers, http)
            : http.Refuse(done.Problems);
    }

    private static IResult DrawAppeal(OpenAct act, string reason, IReadOnlyList<Problem> problems) =>
        Show.Page<AppealPage>(
            new
            {
                Model = AppealModel.Of(act),
                Reason = reason,
                Problems = problems,
            },
            problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status
        );

    private static async Task<IResult> DrawHumanAsync(
        OpenCandidacy open,
        string words,
        IReadOnlyList<Problem> problems,
        Callers callers,
        HttpContext http
    )
    {
        var people = await callers.FindAsync(open, http.RequestAborted);
        return Show.Page<HumanPage>(
            new
            {
                Model = HumanModel.Of(open, people.Select(SignedInAuthor.NameOf)),
                Words = words,
                Problems = problems,
            },
            problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status
        );
    }
}
