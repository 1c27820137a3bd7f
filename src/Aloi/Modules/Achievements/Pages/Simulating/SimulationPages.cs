using Aloi.Modules.Achievements.Drafts;
using Aloi.Modules.Achievements.Pages.Drafting;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Achievements.Pages.Simulating;

/// <summary>Trying the rule of a draft on drawn candidates. Nothing is kept, so the form is a GET and its address can be sent to a colleague.</summary>
internal static class SimulationPages
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/achievements/drafts/{draft}/simulation", ShowAsync).OnlyFor(ActorKind.Member);

    public static string Path(object draft) => $"/achievements/drafts/{draft}/simulation";

    private static async Task<IResult> ShowAsync(PublicId draft, HttpContext http, DraftDoor door)
    {
        var opened = await door.OpenAsync(draft, http.RequestAborted);
        if (!opened.Succeeded)
        {
            return http.Refuse(opened.Problems);
        }

        var rule = DraftRule.Read(opened.Value.Content) is { Succeeded: true } read ? read.Value : null;
        var view = rule is null ? null : SimulationForm.Read(http.Request.Query, rule, opened.Value.Pools);
        return Show.Page<SimulationPage>(
            new { Draft = opened.Value, View = view },
            view?.Problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
        );
    }
}
