using Aloi.Modules.Assessment.Links.Pages;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Links.Opening;

/// <summary>
/// Everything behind a link. Looking at it shows a first page and opens nothing; a press binds it to the browser; from then on the desk of
/// its purpose answers.
/// </summary>
internal static class LinkRoutes
{
    private const string Begin = "begin";
    private const string NotMe = "not-me";
    public const string Fresh = "fresh";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/a/{token}/{**rest}", ShowAsync).Public();
        routes.MapPost("/a/{token}/{**rest}", PostAsync).PublicForm();
    }

    private static async Task<IResult> ShowAsync(string token, string? rest, HttpContext http, LinkOffice office)
    {
        KeepSecret(http);
        if (await office.FindAsync(token, http) is not { } found)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        return found.Standing switch
        {
            LinkStanding.Here => office.Desks.Of(found.Row.Purpose) is { } desk
                ? await desk.ShowAsync(LinkOffice.Opened(found, rest, http), http)
                : http.Refuse(CommonProblems.NotFound.With()),
            LinkStanding.Done => await SpentLinks.ShowAsync(found, rest, http, office),
            LinkStanding.Used => SpentLinks.Elsewhere(found, office),
            LinkStanding.Unopened => await LandAsync(found, rest, http, office),
            _ => Closed(found),
        };
    }

    private static async Task<IResult> PostAsync(string token, string? rest, HttpContext http, LinkOffice office)
    {
        try
        {
            return await AnswerAsync(token, rest, http, office);
        }
        catch (LinkClosedException)
        {
            return Show.See($"/a/{token}");
        }
    }

    private static async Task<IResult> AnswerAsync(string token, string? rest, HttpContext http, LinkOffice office)
    {
        KeepSecret(http);
        if (await office.FindAsync(token, http) is not { } found)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        return (found.Standing, rest) switch
        {
            (LinkStanding.Unopened, Begin) => await BeginAsync(found, http, office),
            (LinkStanding.Unopened or LinkStanding.Here, NotMe) => await DisownAsync(found, http),
            (LinkStanding.Elsewhere, Fresh) => await RenewAsync(found, http),
            (LinkStanding.Done, _) => await SpentLinks.ReturnAsync(found, rest, http, office),
            (LinkStanding.Used, Fresh) => await SpentLinks.MailAsync(found, http, office),
            (LinkStanding.Used, _) => SpentLinks.Elsewhere(found, office),
            (LinkStanding.Here, not Begin) when office.Desks.Of(found.Row.Purpose) is { } desk => await desk.PostAsync(
                LinkOffice.Opened(found, rest, http),
                http
            ),
            (LinkStanding.Here or LinkStanding.Unopened, _) => Show.See(found.Path),
            _ => Closed(found),
        };
    }

    private static async Task<IResult> LandAsync(FoundLink found, string? rest, HttpContext http, LinkOffice office) =>
        string.IsNullOrEmpty(rest)
            ? Show.Page<LandingPage>(new { Model = await office.Landing.HandleAsync(found, http.RequestAborted) })
            : Show.See(found.Path);

    private static async Task<IResult> BeginAsync(FoundLink found, HttpContext http, LinkOffice office)
    {
        var services = http.RequestServices;
        var signedIn = await services.GetRequiredService<SignedInHere>().MemberAsync(http, found.Row.OrganisationId);
        var begun = await services.GetRequiredService<BeginLink>().HandleAsync(found, signedIn, http.RequestAborted);
        if (begun.Succeeded)
        {
            LinkCookies.Keep(http, found.Path, begun.Value, found.Row.EndsAt);
            LinkCookies.NameDevice(http, services.GetRequiredService<Ids>().NewSecret, found.Row.OrganisationId, office.Now);
            return Show.See(found.Path);
        }

        return begun.Problems[0].Kind == AssessmentProblems.LinkOpenedElsewhere
            ? Closed(found with { Standing = LinkStanding.Elsewhere })
            : http.Refuse(begun.Problems);
    }

    private static async Task<IResult> DisownAsync(FoundLink found, HttpContext http)
    {
        await http.RequestServices.GetRequiredService<DisownLink>().HandleAsync(found, http.RequestAborted);
        return Show.See(found.Path);
    }

    private static async Task<IResult> RenewAsync(FoundLink found, HttpContext http)
    {
        var renewal = await http.RequestServices.GetRequiredService<RenewLink>().HandleAsync(found, http.RequestAborted);
        return Closed(found, renewal);
    }

    /// <summary>Says what happened to the link, and nothing of what it was about.</summary>
    private static IResult Closed(FoundLink found, Renewal? renewal = null) =>
        Show.Page<ClosedLinkPage>(
            new
            {
                found.Standing,
                found.Path,
                HasAddress = found.Person?.Email is not null,
                Renewal = renewal,
            },
            StatusOf(found.Standing, renewal)
        );

    private static int StatusOf(LinkStanding standing, Renewal? renewal) =>
        renewal switch
        {
            Renewal.Sent => StatusCodes.Status200OK,
            Renewal.TooSoon or Renewal.TooOften => StatusCodes.Status429TooManyRequests,
            _ => standing == LinkStanding.Elsewhere ? StatusCodes.Status403Forbidden : StatusCodes.Status410Gone,
        };

    /// <summary>The address holds a secret: it goes to no other site, into no cache and into no index.</summary>
    private static void KeepSecret(HttpContext http)
    {
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}

/// <summary>What every request behind a link needs.</summary>
internal sealed class LinkOffice(FindLink find, ReadLanding landing, LinkDesks desks, TimeProvider time)
{
    public ReadLanding Landing => landing;

    public LinkDesks Desks => desks;

    public DateTimeOffset Now => time.GetUtcNow();

    public Task<FoundLink?> FindAsync(string token, HttpContext http) =>
        find.HandleAsync(token, LinkCookies.SecretOf(http), http.RequestAborted);

    public static OpenedLink Opened(FoundLink found, string? rest, HttpContext http) =>
        found.Opened(rest ?? "", LinkCookies.DeviceOf(http, found.Row.OrganisationId));
}
