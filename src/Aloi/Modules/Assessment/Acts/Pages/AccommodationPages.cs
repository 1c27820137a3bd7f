using Aloi.Modules.Assessment.Acts.Accommodating;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Acts.Pages;

/// <summary>What somebody needs to show fairly what they can: granted by those entitled, asked for and read by the person concerned.</summary>
internal static class AccommodationPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/candidacies/{candidacy}/accommodations", ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/candidacies/{candidacy}/accommodations", GrantAsync).FormFor(ActorKind.Member);
        routes.MapPost("/candidacies/{candidacy}/accommodations/end", EndAsync).FormFor(ActorKind.Member);
        routes.MapGet("/me/accommodations/{candidacy}", ShowOwnAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/me/accommodations/{candidacy}", AskAsync).FormFor(ActorKind.Member);
    }

    private static async Task<IResult> ShowAsync(PublicId candidacy, HttpContext http, GrantAccommodation grant) =>
        http.Answer(await grant.ReadAsync(candidacy, http.RequestAborted), found => Draw(found, AccommodationForm.Empty, []));

    private static async Task<IResult> GrantAsync(PublicId candidacy, HttpContext http, GrantAccommodation grant)
    {
        var form = Read(await FormValues.ReadAsync(http));
        var done = await grant.HandleAsync(candidacy, form, http.RequestAborted);
        if (done.Succeeded)
        {
            Toast.Set(http, "acts.done.accommodation");
            return Show.See($"/candidacies/{candidacy}/accommodations");
        }

        var found = await grant.ReadAsync(candidacy, http.RequestAborted);
        return found.Succeeded ? Draw(found.Value, form, done.Problems) : http.Refuse(done.Problems);
    }

    private static async Task<IResult> EndAsync(PublicId candidacy, HttpContext http, GrantAccommodation grant)
    {
        var id = (await FormValues.ReadAsync(http))["accommodation"];
        return http.Answer(
            await grant.EndAsync(candidacy, id, http.RequestAborted),
            _ => Show.See($"/candidacies/{candidacy}/accommodations")
        );
    }

    private static async Task<IResult> ShowOwnAsync(PublicId candidacy, HttpContext http, AskAccommodation ask) =>
        http.Answer(await ask.ReadAsync(candidacy, http.RequestAborted), found => DrawOwn(found, "", []));

    private static async Task<IResult> AskAsync(PublicId candidacy, HttpContext http, AskAccommodation ask)
    {
        var wish = (await FormValues.ReadAsync(http))["wish"];
        var done = await ask.HandleAsync(candidacy, wish, http.RequestAborted);
        if (done.Succeeded)
        {
            Toast.Set(http, "acts.done.wish");
            return Show.See($"/me/accommodations/{candidacy}");
        }

        var found = await ask.ReadAsync(candidacy, http.RequestAborted);
        return found.Succeeded ? DrawOwn(found.Value, wish, done.Problems) : http.Refuse(done.Problems);
    }

    private static AccommodationForm Read(FormValues form) =>
        new(form["scope"], form["percent"], form["days"], form["mode"], form["forassessor"], form["request"], form["verdict"]);

    private static IResult Draw(OpenAccommodations found, AccommodationForm form, IReadOnlyList<Problem> problems) =>
        Show.Page<AccommodationsPage>(
            new
            {
                Model = AccommodationsModel.Of(found),
                Form = form,
                Problems = problems,
            },
            problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status
        );

    private static IResult DrawOwn(OpenAccommodations found, string wish, IReadOnlyList<Problem> problems) =>
        Show.Page<OwnAccommodationsPage>(
            new
            {
                Model = AccommodationsModel.Of(found),
                Wish = wish,
                Problems = problems,
            },
            problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status
        );
}
