using Aloi.Modules.Achievements.Drafts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Drawing;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Achievements.Pages.Drafting;

/// <summary>The form of a proof, page by page: looking at it.</summary>
internal static class DraftPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/achievements/new", NewAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/achievements/new", StartAsync).FormFor(ActorKind.Member);
        routes.MapGet("/achievements/badge.svg", BadgeAsync).OnlyFor(ActorKind.Member);
        routes.MapGet("/achievements/drafts/{draft}/picture.png", PictureAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/achievements/drafts/{draft}/discard", DiscardAsync).FormFor(ActorKind.Member);
        foreach (var step in DraftSteps.All)
        {
            routes.MapGet($"/achievements/drafts/{{draft}}/{step.Slug()}", Looking(step)).OnlyFor(ActorKind.Member);
        }

        DraftPosts.Map(routes);
        Simulating.SimulationPages.Map(routes);
    }

    private static Func<PublicId, string?, HttpContext, DraftDoor, Task<IResult>> Looking(DraftStep step) =>
        async (draft, q, http, door) =>
        {
            var opened = await door.OpenAsync(draft, http.RequestAborted);
            if (!opened.Succeeded)
            {
                return http.Refuse(opened.Problems);
            }

            if (opened.Value.Row.PublishedVersionId is not null)
            {
                return Show.See("/achievements");
            }

            var view = await door.ViewAsync(opened.Value, step, opened.Value.Content, q?.Trim() ?? "", http.RequestAborted);
            return Draw(view with { Problems = [.. view.Examination.Malformed.Where(p => DraftSteps.Of(p) == step)] });
        };

    internal static IResult Draw(DraftView view, int status = StatusCodes.Status200OK) => Show.Page<DraftPage>(new { View = view }, status);

    private static async Task<IResult> NewAsync(HttpContext http, DraftDoor door, Ids ids)
    {
        var issuers = await door.IssuersAsync(http.RequestAborted);
        return issuers.Count == 0
            ? http.Refuse(CommonProblems.NotAllowed.With())
            : Show.Page<NewAchievementPage>(
                new
                {
                    Entities = issuers,
                    Entity = issuers[0].Entity.PublicId.ToString(),
                    Content = DraftProposals.First(http.Language()),
                    FormKey = ids.NewPublicId().ToString(),
                }
            );
    }

    private static async Task<IResult> StartAsync(HttpContext http, DraftDoor door, StartDraft start, Ids ids)
    {
        var issuers = await door.IssuersAsync(http.RequestAborted);
        var form = await FormValues.ReadAsync(http);
        var content = DraftForms.Apply(DraftStep.What, DraftProposals.First(http.Language()), form);
        var entity =
            issuers.FirstOrDefault(e => e.Entity.PublicId.ToString() == form["entity"]) ?? (issuers.Count == 1 ? issuers[0] : null);
        var problems = Problems(content, entity is null);
        var key = form["key"] is { Length: > 0 and <= 40 } typed ? typed : ids.NewPublicId().ToString();
        if (problems.Count > 0)
        {
            var page = new
            {
                Entities = issuers,
                Entity = form["entity"],
                Content = content,
                FormKey = key,
                Problems = problems,
            };
            return Show.Page<NewAchievementPage>(page, StatusCodes.Status422UnprocessableEntity);
        }

        return http.Answer(
            await start.HandleAsync(key, entity!.Entity.Id, content, http.RequestAborted),
            draft => Show.See(DraftSteps.Path(draft, DraftStep.Rule))
        );
    }

    /// <summary>A draft needs a name to be found again, and a place; all else may wait.</summary>
    private static List<Problem> Problems(DraftContent content, bool isNowhere)
    {
        var examined = DraftReader.Examine(content, hasImage: false, PoolsOfPeople.Unknown);
        List<Problem> problems =
        [
            .. examined.Malformed,
            .. examined.Missing.Where(p => p.Where?.Field == "name"),
            .. isNowhere ? [DraftsProblems.EntityUnknown.With().At(new Location(Field: "entity"))] : Array.Empty<Problem>(),
        ];
        return problems;
    }

    /// <summary>Any badge of the templates, for choosing and for previews.</summary>
    private static IResult BadgeAsync(string? template, string? palette, string? icon, string? title, HttpContext http)
    {
        http.Response.Headers.CacheControl = "private, max-age=3600";
        var design = new BadgeDesign(template ?? "", palette ?? "", icon ?? "", title?.Length > 200 ? title[..200] : title ?? "");
        return Results.Text(BadgeTemplates.Draw(design), "image/svg+xml");
    }

    private static async Task<IResult> PictureAsync(PublicId draft, HttpContext http, DraftDoor door)
    {
        var opened = await door.OpenAsync(draft, http.RequestAborted);
        if (!opened.Succeeded)
        {
            return http.Refuse(opened.Problems);
        }

        http.Response.Headers.CacheControl = "private, no-cache";
        return opened.Value.Row.Image is { } image ? Results.Bytes(image, "image/png") : http.Refuse(CommonProblems.NotFound.With());
    }

    private static async Task<IResult> DiscardAsync(PublicId draft, HttpContext http, SaveDraft save) =>
        http.Answer(
            await save.DiscardAsync(draft, http.RequestAborted),
            _ =>
            {
                Toast.Set(http, "achievements.discarded");
                return Show.See("/achievements");
            }
        );
}
