using Aloi.Modules.Assessment.Acts.Timeline;
using Aloi.Modules.Assessment.Board;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Pages;

/// <summary>Who is where: of everything, of one achievement, and one candidate.</summary>
internal static class BoardPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/candidacies", AllAsync).OnlyFor(ActorKind.Member);
        routes.MapGet("/achievements/{achievement}/candidacies", OfAsync).OnlyFor(ActorKind.Member);
        routes.MapGet("/candidacies/{candidacy}", ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/candidacies/{candidacy}/results", AddAsync).FormFor(ActorKind.Member);
    }

    private static async Task<IResult> AllAsync([AsParameters] BoardQuery query, HttpContext http, BoardScope scope, ReadBoard board)
    {
        var visible = await scope.ReadAsync(http.RequestAborted);
        return visible.Places.Count == 0
            ? http.Refuse(CommonProblems.NotAllowed.With())
            : await DrawAsync(visible, query.Filter(query.Achievement), campaign: null, http, board);
    }

    private static async Task<IResult> OfAsync(
        PublicId achievement,
        [AsParameters] BoardQuery query,
        HttpContext http,
        CampaignDoor door,
        BoardScope scope,
        ReadBoard board
    )
    {
        var campaign = await door.OpenAsync(achievement, CampaignAct.Look, http.RequestAborted);
        return campaign.Succeeded
            ? await DrawAsync(await scope.ReadAsync(http.RequestAborted), query.Filter(achievement.ToString()), campaign.Value, http, board)
            : http.Refuse(campaign.Problems);
    }

    private static async Task<IResult> DrawAsync(
        VisibleAchievements visible,
        BoardFilter filter,
        Campaign? campaign,
        HttpContext http,
        ReadBoard board
    )
    {
        if (BoardScope.Narrow(visible, filter) is not { } achievements)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        var page = await board.ReadAsync(visible, achievements, filter, http.RequestAborted);
        return Show.Page<BoardPageView>(
            new
            {
                Visible = visible,
                Filter = filter,
                Campaign = campaign,
                Board = page,
                Minutes = await MinutesAsync([.. page.Lines.Select(l => l.Candidacy?.CandidacyId).OfType<long>()], http),
            }
        );
    }

    private static Task<IReadOnlyList<Contracts.JuryMinutesInfo>> MinutesAsync(long[] candidacies, HttpContext http) =>
        http.RequestServices.GetRequiredService<Contracts.IJuryMinutes>().FindAsync(candidacies, http.RequestAborted);

    private static async Task<IResult> ShowAsync(
        PublicId candidacy,
        string? show,
        int? page,
        HttpContext http,
        ReadCandidate candidates,
        ReadStory stories
    )
    {
        var sheet = await candidates.ReadAsync(candidacy, http.RequestAborted);
        if (!sheet.Succeeded)
        {
            return http.Refuse(sheet.Problems);
        }

        var story = await stories.HandleAsync(candidacy, TimelineAsked.Of(show, page), http.Language(), http.RequestAborted);
        var minutes = await MinutesAsync([sheet.Value.Candidacy.Id], http);
        return Show.Page<CandidatePage>(
            new
            {
                Sheet = sheet.Value,
                Story = story,
                Minutes = minutes,
            }
        );
    }

    private static async Task<IResult> AddAsync(
        PublicId candidacy,
        HttpContext http,
        ReadCandidate candidates,
        AddResult add,
        ReadStory stories
    )
    {
        var sheet = await candidates.ReadAsync(candidacy, http.RequestAborted);
        if (!sheet.Succeeded || !sheet.Value.MayRecord)
        {
            return http.Refuse(sheet.Succeeded ? [CommonProblems.NotAllowed.With()] : sheet.Problems);
        }

        var form = Read(await FormValues.ReadAsync(http));
        var done = await add.HandleAsync(sheet.Value, form, http.RequestAborted);
        if (!done.Succeeded)
        {
            return Show.Page<CandidatePage>(
                new
                {
                    Sheet = sheet.Value,
                    Story = await stories.HandleAsync(candidacy, TimelineAsked.Of(null, null), http.Language(), http.RequestAborted),
                    Entered = form,
                    done.Problems,
                },
                done.Problems[0].Kind.Status
            );
        }

        var told =
            done.Value.Satisfied > 0 ? "assessment.candidate.satisfied-now"
            : done.Value.Recorded > 0 ? "assessment.candidate.recorded-now"
            : "assessment.candidate.known-already";
        Toast.Set(http, told);
        return Show.See($"/candidacies/{candidacy}");
    }

    private static ResultForm Read(FormValues form)
    {
        var leaf = form["leaf"];
        return new ResultForm(
            leaf,
            Of("date"),
            Of("result"),
            Of("author"),
            Of("external") == "yes",
            Of("relation"),
            Of("comment"),
            Of("own") == "yes",
            Of("capacity")
        );

        string Of(string name) => form[AddResult.FieldOf(leaf, name)];
    }
}

/// <summary>The board's address, part by part.</summary>
internal sealed record BoardQuery(
    string? State,
    string? Achievement,
    string? Entity,
    string? Person,
    string? After,
    string? Leaf,
    string? Step
)
{
    private const int Longest = 320;

    public BoardFilter Filter(string? achievement) =>
        new(Clean(State), Clean(achievement), Clean(Entity), Clean(Person), Clean(After), Clean(Leaf), Clean(Step));

    private static string Clean(string? value) =>
        value is null ? ""
        : value.Trim() is { Length: <= Longest } kept ? kept
        : "";
}
