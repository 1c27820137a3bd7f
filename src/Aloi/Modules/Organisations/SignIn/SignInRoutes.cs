using Aloi.Modules.Organisations.SignIn.Asking;
using Aloi.Modules.Organisations.SignIn.Pages;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Mail;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Organisations.SignIn;

/// <summary>Coming in: by a link that is asked for and mailed, or by one that was printed at the console.</summary>
internal static class SignInRoutes
{
    private const string AfterSignIn = "/work";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/signin", Ask).OpenTo(ActorKind.Member);
        routes.MapPost("/signin", SendAsync).PublicForm();
        routes.MapGet("/signin/sent", SentAsync).Public();
        routes.MapGet("/signin/{token}", OpenAsync).Public();
        routes.MapPost("/signin/{token}", SignInAsync).PublicForm();
    }

    private static IResult Ask(string? next, CurrentUser user) =>
        user.Kind == ActorKind.Member
            ? Show.See(LocalPath.Or(next, AfterSignIn))
            : Show.Page<SignInPage>(new { Next = LocalPath.IsOne(next) ? next : null });

    private static async Task<IResult> SendAsync(HttpContext http, AskForLink ask, CancellationToken cancellation)
    {
        var form = await FormValues.ReadAsync(http);
        var next = LocalPath.IsOne(form["next"]) ? form["next"] : null;
        var asked = await ask.HandleAsync(form["address"], next, cancellation);
        return asked.Succeeded
            ? Show.See("/signin/sent")
            : Show.Page<SignInPage>(
                new
                {
                    Next = next,
                    Address = form["address"],
                    asked.Problems,
                },
                asked.Problems[0].Kind.Status
            );
    }

    private static async Task<IResult> SentAsync(Installation installation, MailMode mode, CancellationToken cancellation) =>
        Show.Page<LinkSentPage>(new { Demo = !mode.Sends && await installation.IsDemoAsync(cancellation) });

    /// <summary>A printed link signs in at once; a mailed one asks first, since not only people open it.</summary>
    private static async Task<IResult> OpenAsync(
        string token,
        string? next,
        HttpContext http,
        StartSession start,
        CancellationToken cancellation
    )
    {
        KeepSecret(http);
        return await start.LookAsync(token, cancellation) is { AsksFirst: true } found
            ? Show.Page<OpenLinkPage>(
                new
                {
                    Token = token,
                    found.Organisation,
                    Next = LocalPath.IsOne(next) ? next : null,
                }
            )
            : await StartAsync(http, token, next, start, cancellation);
    }

    private static async Task<IResult> SignInAsync(string token, HttpContext http, StartSession start, CancellationToken cancellation)
    {
        KeepSecret(http);
        var form = await FormValues.ReadAsync(http);
        return await StartAsync(http, token, form["next"], start, cancellation);
    }

    private static async Task<IResult> StartAsync(
        HttpContext http,
        string token,
        string? next,
        StartSession start,
        CancellationToken cancellation
    )
    {
        var started = await start.HandleAsync(token, cancellation);
        if (started.Succeeded)
        {
            SessionCookie.Set(http, MemberSessionReader.Cookie, started.Value.Secret, started.Value.ExpiresAt);
            var path = LocalPath.Or(next, AfterSignIn);
            return HttpMethods.IsGet(http.Request.Method) ? Results.Redirect(path) : Show.See(path);
        }

        return http.Request.WantsPage()
            ? Show.Page<DeadLinkPage>(new { Next = LocalPath.IsOne(next) ? next : null }, started.Problems[0].Kind.Status)
            : http.Refuse(started.Problems);
    }

    /// <summary>The address holds a secret until it is used: it goes to no other site and into no cache.</summary>
    private static void KeepSecret(HttpContext http)
    {
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.CacheControl = "no-store";
    }
}
