using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Files.HandingIn;

/// <summary>Where a candidate hands works in, sees what stands there, and takes it back.</summary>
internal static class HandInPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me/{candidacy}/{leaf}/works", ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/me/{candidacy}/{leaf}/works", HandInAsync).FormFor(ActorKind.Member);
        routes.MapPost("/me/{candidacy}/{leaf}/works/withdraw", WithdrawAsync).FormFor(ActorKind.Member);
    }

    private static async Task<IResult> ShowAsync(PublicId candidacy, string leaf, HttpContext http, HandIn handIn, FileLimits limits) =>
        http.Answer(await handIn.FindAsync(candidacy, leaf, http.RequestAborted), found => Draw(found, limits, "", "", []));

    private static async Task<IResult> HandInAsync(
        PublicId candidacy,
        string leaf,
        HttpContext http,
        HandIn handIn,
        ReceiveFile receive,
        FileLimits limits
    )
    {
        var found = await handIn.FindAsync(candidacy, leaf, http.RequestAborted);
        if (!found.Succeeded)
        {
            return http.Refuse(found.Problems);
        }

        var posted = await PostedUpload.ReadAsync(http, limits.Largest(found.Value.Place.Accepted), TakeAsync);
        if (!posted.Succeeded)
        {
            return Draw(found.Value, limits, "", "", [.. posted.Problems.Select(p => AtFile(found.Value, p))]);
        }

        var (link, text) = (posted.Value.Values["link"], posted.Value.Values["text"]);
        var refused = posted.Value.Files.SelectMany(f => f.Taken.Problems).Select(p => AtFile(found.Value, p)).ToList();
        if (refused.Count > 0)
        {
            return Draw(found.Value, limits, link, text, refused);
        }

        EvidenceFile[] files = [.. posted.Value.Files.Select(f => f.Taken.Value!)];
        var done = await handIn.HandleAsync(found.Value, files, link, text, http.RequestAborted);
        if (!done.Succeeded)
        {
            return Draw(found.Value, limits, link, text, done.Problems);
        }

        Toast.Set(http, "work.handed-in");
        return Show.See(PathOf(found.Value));

        Task<Outcome<EvidenceFile>> TakeAsync(string field, string name, Stream content) =>
            found.Value.MayAct && found.Value.Place.Accepted.Count > 0
                ? receive.HandleAsync(found.Value.Place, content, name, http.RequestAborted)
                : Task.FromResult<Outcome<EvidenceFile>>(FileProblems.NotAskedFor.With());
    }

    private static async Task<IResult> WithdrawAsync(PublicId candidacy, string leaf, HttpContext http, HandIn handIn, TakeBack takeBack)
    {
        var found = await handIn.FindAsync(candidacy, leaf, http.RequestAborted);
        if (!found.Succeeded)
        {
            return http.Refuse(found.Problems);
        }

        var values = await FormValues.ReadAsync(http);
        var done = await takeBack.HandleAsync(found.Value, values["work"], http.RequestAborted);
        if (!done.Succeeded)
        {
            return http.Refuse(done.Problems);
        }

        Toast.Set(http, "work.taken-back");
        return Show.See(PathOf(found.Value));
    }

    private static Problem AtFile(OpenHandIn found, Problem problem) => problem.At(new Location(Field: found.FirstField));

    internal static string PathOf(OpenHandIn found) => $"/me/{found.Open.Row.PublicId}/{Uri.EscapeDataString(found.Leaf.Id)}/works";

    private static IResult Draw(OpenHandIn found, FileLimits limits, string link, string text, IReadOnlyList<Problem> problems) =>
        Show.Page<HandInPage>(
            new
            {
                Model = HandInModel.Of(found, limits),
                Link = link,
                Text = text,
                Problems = problems,
            },
            problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status
        );
}
