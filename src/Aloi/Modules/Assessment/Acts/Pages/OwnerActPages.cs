using Aloi.Modules.Assessment.Acts.Attempts;
using Aloi.Modules.Assessment.Acts.Letting;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Acts.Pages;

/// <summary>What whoever runs a campaign may do about one requirement: see all grids, open a retake, give more time, let it go.</summary>
internal static class OwnerActPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/candidacies/{candidacy}/grids/{leaf}", GridsAsync).OnlyFor(ActorKind.Member);
        routes.MapGet("/candidacies/{candidacy}/acts/{leaf}", ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/candidacies/{candidacy}/acts/{leaf}/retake", RetakeAsync).FormFor(ActorKind.Member);
        routes.MapPost("/candidacies/{candidacy}/acts/{leaf}/extension", ExtendAsync).FormFor(ActorKind.Member);
        routes.MapPost("/candidacies/{candidacy}/acts/{leaf}/waiver", WaiveAsync).FormFor(ActorKind.Member);
        routes.MapGet("/achievements/{achievement}/deadlines", DeadlinesAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/achievements/{achievement}/deadlines", ExtendAllAsync).FormFor(ActorKind.Member);
    }

    private static async Task<IResult> GridsAsync(PublicId candidacy, string leaf, HttpContext http, ReadGrids grids) =>
        http.Answer(
            await grids.HandleAsync(candidacy, leaf, http.RequestAborted),
            found => Show.Page<GridsPage>(new { Model = GridsModel.Of(found) })
        );

    private static async Task<IResult> ShowAsync(PublicId candidacy, string leaf, HttpContext http, ActDesk desk) =>
        http.Answer(await desk.ForOwnerAsync(candidacy, leaf, http.RequestAborted), act => Draw(act, "", OwnerActForm.Empty, []));

    private static async Task<IResult> RetakeAsync(PublicId candidacy, string leaf, HttpContext http, GrantRetake grant, ActDesk desk)
    {
        var form = await FormAsync(http);
        var done = await grant.HandleAsync(candidacy, leaf, new RetakeForm(form.Until, form.Reason, form.Override), http.RequestAborted);
        return await EndAsync(http, desk, candidacy, leaf, "retake", form, done);
    }

    private static async Task<IResult> ExtendAsync(PublicId candidacy, string leaf, HttpContext http, ExtendDeadline extend, ActDesk desk)
    {
        var form = await FormAsync(http, "extension-");
        var done = await extend.HandleAsync(candidacy, leaf, new ExtensionForm(form.Until, form.Reason), http.RequestAborted);
        return await EndAsync(http, desk, candidacy, leaf, "extension", form, done);
    }

    private static async Task<IResult> WaiveAsync(PublicId candidacy, string leaf, HttpContext http, WaiveRequirement waive, ActDesk desk)
    {
        var form = await FormAsync(http, "waiver-");
        return await EndAsync(
            http,
            desk,
            candidacy,
            leaf,
            "waiver",
            form,
            await waive.HandleAsync(candidacy, leaf, form.Reason, http.RequestAborted)
        );
    }

    private static async Task<IResult> DeadlinesAsync(PublicId achievement, string? leaf, HttpContext http, CampaignDoor door) =>
        http.Answer(
            await door.OpenAsync(achievement, CampaignAct.Decide, http.RequestAborted),
            campaign => DrawAll(campaign, leaf ?? "", OwnerActForm.Empty, [])
        );

    private static async Task<IResult> ExtendAllAsync(PublicId achievement, HttpContext http, CampaignDoor door, ExtendDeadline extend)
    {
        var campaign = await door.OpenAsync(achievement, CampaignAct.Decide, http.RequestAborted);
        if (!campaign.Succeeded)
        {
            return http.Refuse(campaign.Problems);
        }

        var form = await FormAsync(http);
        var asked = new ExtensionForm(form.Until, form.Reason);
        var done = await extend.ForAllAsync(campaign.Value, form.Leaf, asked, http.RequestAborted);
        if (!done.Succeeded)
        {
            return DrawAll(campaign.Value, form.Leaf, form, done.Problems);
        }

        Toast.Set(http, "acts.done.extended-all", done.Value);
        return Show.See($"/achievements/{achievement}/candidacies");
    }

    private static async Task<IResult> EndAsync(
        HttpContext http,
        ActDesk desk,
        PublicId candidacy,
        string leaf,
        string act,
        OwnerActForm form,
        Outcome<FactsRecorded> done
    )
    {
        if (done.Succeeded)
        {
            Toast.Set(http, $"acts.done.{act}");
            return Show.See($"/candidacies/{candidacy}");
        }

        var found = await desk.ForOwnerAsync(candidacy, leaf, http.RequestAborted);
        return found.Succeeded ? Draw(found.Value, act, form, done.Problems) : http.Refuse(done.Problems);
    }

    /// <param name="http">The request.</param>
    /// <param name="act">What its fields begin with, where several forms stand on one page.</param>
    private static async Task<OwnerActForm> FormAsync(HttpContext http, string act = "")
    {
        var values = await FormValues.ReadAsync(http);
        return new OwnerActForm(values["leaf"], values[act + "until"], values[act + "reason"], values["override"] == "yes");
    }

    private static IResult Draw(OpenAct act, string entered, OwnerActForm form, IReadOnlyList<Problem> problems) =>
        Show.Page<OwnerActPage>(
            new
            {
                Model = OwnerActModel.Of(act),
                Entered = entered,
                Form = form,
                Problems = problems,
            },
            problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status
        );

    private static IResult DrawAll(Campaign campaign, string leaf, OwnerActForm form, IReadOnlyList<Problem> problems) =>
        Show.Page<DeadlinesPage>(
            new
            {
                Campaign = campaign,
                Leaf = leaf,
                Form = form,
                Problems = problems,
            },
            problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status
        );
}

public sealed record OwnerActForm(string Leaf, string Until, string Reason, bool Override)
{
    public static OwnerActForm Empty { get; } = new("", "", "", Override: false);
}
