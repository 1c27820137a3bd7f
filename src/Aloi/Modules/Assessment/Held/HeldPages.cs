using Aloi.Modules.Assessment.Reviews;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Held;

/// <summary>A candidate brings a proof they already hold.</summary>
internal static class HeldPages
{
    private const int MostBytes = 5 * 1024 * 1024;

    public static void AddHeldProofs(this IServiceCollection services) => services.AddScoped<BringProof>();

    public static void MapHeldProofs(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me/{candidacy}/{leaf}/proof", ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/me/{candidacy}/{leaf}/proof", BringAsync).FormFor(ActorKind.Member);
    }

    private static async Task<IResult> ShowAsync(PublicId candidacy, string leaf, HttpContext http, BringProof bring) =>
        http.Answer(await bring.FindAsync(candidacy, leaf, http.RequestAborted), held => Draw(held, "", []));

    private static async Task<IResult> BringAsync(PublicId candidacy, string leaf, HttpContext http, BringProof bring)
    {
        if (http.Request.ContentLength > MostBytes + (64 * 1024))
        {
            return http.Refuse([CommonProblems.TooLong.With("file", MostBytes)]);
        }

        var values = await FormValues.ReadAsync(http);
        var brought = new BroughtProof(values["own"], await FileAsync(values, http.RequestAborted), values["link"]);
        var done = await bring.HandleAsync(candidacy, leaf, brought, http.RequestAborted);
        if (done.Succeeded)
        {
            Toast.Set(http, "held.counted");
            return Show.See($"/me#c-{candidacy}");
        }

        var found = await bring.FindAsync(candidacy, leaf, http.RequestAborted);
        return found.Succeeded ? Draw(found.Value, brought.Link, done.Problems) : http.Refuse(done.Problems);
    }

    private static async Task<byte[]?> FileAsync(FormValues values, CancellationToken cancellation)
    {
        if (values.File("file") is not { Length: <= MostBytes } file)
        {
            return null;
        }

        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }

    private static IResult Draw(OpenHeld held, string link, IReadOnlyList<Problem> problems) =>
        Show.Page<HeldPage>(
            new
            {
                Path = $"/me/{held.Open.Row.PublicId}/{Uri.EscapeDataString(held.Leaf.Id)}/proof",
                held.Open.Achievement,
                held.Leaf,
                held.Own,
                IsOpen = held.Open.StandingOf(held.Node) == LeafStanding.Open,
                Link = link,
                Problems = problems,
            },
            problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status
        );
}
