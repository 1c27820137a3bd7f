using Aloi.Modules.Assessment.Acts.Humans;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Acts.Pages;

/// <summary>What candidates ask of those who run campaigns.</summary>
internal static class RequestPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/candidacies/appeals", ListAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/candidacies/{candidacy}/requests/answered", AnswerAsync).FormFor(ActorKind.Member);
    }

    private static async Task<IResult> ListAsync(HttpContext http, ReadRequests read) =>
        await read.HandleAsync(http.RequestAborted) is { } waiting
            ? Show.Page<RequestsPage>(new { Model = RequestsModel.Of(waiting) })
            : http.Refuse(CommonProblems.NotAllowed.With());

    private static async Task<IResult> AnswerAsync(PublicId candidacy, HttpContext http, ActDesk desk, CloseRequest close)
    {
        var open = await desk.OwnedAsync(candidacy, CampaignAct.Decide, http.RequestAborted);
        if (!open.Succeeded)
        {
            return http.Refuse(open.Problems);
        }

        var id = (await FormValues.ReadAsync(http))["request"];
        await close.HandleAsync(open.Value, PublicId.TryParse(id, null, out var request) ? request : default, http.RequestAborted);
        Toast.Set(http, "acts.done.answered");
        return Show.See("/candidacies/appeals");
    }
}
