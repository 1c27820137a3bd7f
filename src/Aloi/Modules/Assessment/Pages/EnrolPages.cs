using System.Globalization;
using Aloi.Modules.Assessment.Enrolling;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Pages;

/// <summary>Enrolling people before there is any result.</summary>
internal static class EnrolPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/achievements/{achievement}/enrol", ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/achievements/{achievement}/enrol", EnrolAsync).FormFor(ActorKind.Member);
    }

    private static async Task<IResult> ShowAsync(
        PublicId achievement,
        HttpContext http,
        CampaignDoor door,
        IPlaces places,
        TimeProvider time
    )
    {
        var campaign = await door.OpenAsync(achievement, CampaignAct.Enrol, http.RequestAborted);
        if (!campaign.Succeeded)
        {
            return http.Refuse(campaign.Problems);
        }

        return await DrawAsync(campaign.Value, new EnrolmentForm("", "", Today(campaign.Value, time)), places, http, [], null);
    }

    private static async Task<IResult> EnrolAsync(
        PublicId achievement,
        HttpContext http,
        CampaignDoor door,
        EnrolPeople enrol,
        IPlaces places
    )
    {
        var campaign = await door.OpenAsync(achievement, CampaignAct.Enrol, http.RequestAborted);
        if (!campaign.Succeeded)
        {
            return http.Refuse(campaign.Problems);
        }

        var values = await FormValues.ReadAsync(http);
        var form = new EnrolmentForm(values["people"], values["entity"], values["from"]);
        var done = await enrol.HandleAsync(campaign.Value, form, http.RequestAborted);
        if (!done.Succeeded)
        {
            return await DrawAsync(campaign.Value, form, places, http, done.Problems, null);
        }

        if (done.Value.Unknown.Count > 0)
        {
            // Only what names nobody stays in the form, to be mended.
            var left = form with
            {
                People = string.Join('\n', done.Value.Unknown),
            };
            return await DrawAsync(campaign.Value, left, places, http, [], done.Value);
        }

        Tell(http, done.Value);
        return Show.See($"/achievements/{achievement}/candidacies");
    }

    private static void Tell(HttpContext http, EnrolmentResult done)
    {
        if (done.GoesOn > 0)
        {
            Toast.Set(http, "assessment.enrol.goes-on", done.GoesOn);
            return;
        }

        Toast.Set(http, "assessment.enrol.done", done.Counts.Enrolled, done.Counts.Already, done.Counts.Holding);
    }

    private static string Today(Campaign campaign, TimeProvider time) =>
        TimeZoneInfo.ConvertTime(time.GetUtcNow(), campaign.Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static async Task<IResult> DrawAsync(
        Campaign campaign,
        EnrolmentForm form,
        IPlaces places,
        HttpContext http,
        IReadOnlyList<Problem> problems,
        EnrolmentResult? result
    ) =>
        Show.Page<EnrolPage>(
            new
            {
                Campaign = campaign,
                Form = form,
                Places = await places.AllAsync(http.RequestAborted),
                Problems = problems,
                Result = result,
            },
            problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK
        );
}
