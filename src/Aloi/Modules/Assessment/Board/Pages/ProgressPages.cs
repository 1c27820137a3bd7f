using System.Globalization;
using Aloi.Modules.Assessment.Board.Progress;
using Aloi.Modules.Assessment.Pages;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Board.Pages;

/// <summary>The board of an achievement by step, and the list as a table to take away.</summary>
internal static class ProgressPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/achievements/{achievement}/board", BoardAsync).OnlyFor(ActorKind.Member);
        routes.MapGet("/candidacies.csv", ExportAsync).OnlyFor(ActorKind.Member);
        ChangePages.Map(routes);
    }

    private static async Task<IResult> BoardAsync(PublicId achievement, HttpContext http, CampaignDoor door, ReadProgress progress, TimeProvider time)
    {
        var campaign = await door.OpenAsync(achievement, CampaignAct.Look, http.RequestAborted);
        return campaign.Succeeded
            ? Show.Page<ProgressPage>(
                new
                {
                    Campaign = campaign.Value,
                    Progress = await progress.ReadAsync(campaign.Value.Version, http.RequestAborted),
                    Now = time.GetUtcNow(),
                }
            )
            : http.Refuse(campaign.Problems);
    }

    private static async Task<IResult> ExportAsync([AsParameters] BoardQuery query, HttpContext http, BoardScope scope, ExportCandidacies export)
    {
        var visible = await scope.ReadAsync(http.RequestAborted);
        var filter = query.Filter(query.Achievement);
        if (visible.Places.Count == 0 || BoardScope.Narrow(visible, filter) is not { } achievements)
        {
            return http.Refuse(visible.Places.Count == 0 ? CommonProblems.NotAllowed.With() : CommonProblems.NotFound.With());
        }

        var file = await export.WriteAsync(visible, achievements, filter, http.Language(), http.RequestAborted);
        return Results.File(file, "text/csv; charset=utf-8", $"{TextCatalog.Get(http.Language(), "assessment.export.file")}.csv");
    }
}
