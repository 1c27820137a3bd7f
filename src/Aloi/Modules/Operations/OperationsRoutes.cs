using Aloi.Modules.Operations.Access;
using Aloi.Modules.Operations.Acts;
using Aloi.Modules.Operations.Pages;
using Aloi.Modules.Operations.Reading;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Operations;

internal static class OperationsRoutes
{
    private const string Home = "/operator";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/operator/sign-in", () => Show.Page<OperatorSignInPage>()).Public();
        routes.MapGet("/operator/enter/{token}", EnterAsync).Public();
        routes.MapGet(Home, ShowAsync).OnlyFor(ActorKind.Operator);
        routes.MapGet("/operator/status", StatusAsync).OnlyFor(ActorKind.Operator);
        routes.MapPost("/operator/parked", MendAsync).FormFor(ActorKind.Operator);
        routes.MapPost("/operator/mails/retry", RetryMailsAsync).FormFor(ActorKind.Operator);
        routes.MapPost("/operator/sign-out", LeaveAsync).FormFor(ActorKind.Operator);
    }

    private static async Task<IResult> EnterAsync(string token, HttpContext http, OperatorSessions sessions, CancellationToken cancellation)
    {
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.CacheControl = "no-store";
        var entered = await sessions.EnterAsync(token, cancellation);
        if (entered.Succeeded)
        {
            SessionCookie.Set(http, OperatorSessions.Cookie, entered.Value.Secret, entered.Value.Until);
            return Results.Redirect(Home);
        }

        return http.Request.WantsPage()
            ? Show.Page<OperatorSignInPage>(new { entered.Problems }, entered.Problems[0].Kind.Status)
            : http.Refuse(entered.Problems);
    }

    private static async Task<IResult> ShowAsync(ReadStatus status, CancellationToken cancellation) =>
        Show.Page<OperatorPage>(new { Status = await status.HandleAsync(cancellation) });

    /// <summary>The part of the page that changes, for a page that is left open.</summary>
    private static async Task<IResult> StatusAsync(HttpContext http, ReadStatus status, CancellationToken cancellation)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Show.Page<StatusView>(new { Status = await status.HandleAsync(cancellation) });
    }

    private static async Task<IResult> MendAsync(HttpContext http, MendOutbox mend, CancellationToken cancellation)
    {
        var form = await FormValues.ReadAsync(http);
        if (form["act"] == "abandon")
        {
            Toast.Set(http, "operations.abandoned", await mend.AbandonAsync(form["handler"], form["error"], cancellation));
        }
        else
        {
            Toast.Set(http, "operations.resumed", await mend.ResumeAsync(form["handler"], form["error"], cancellation));
        }

        return Show.See(Home);
    }

    private static async Task<IResult> RetryMailsAsync(HttpContext http, MendOutbox mend, CancellationToken cancellation)
    {
        Toast.Set(http, "operations.mails-retried", await mend.RetryMailsAsync(cancellation));
        return Show.See(Home);
    }

    private static async Task<IResult> LeaveAsync(HttpContext http, OperatorSessions sessions, CancellationToken cancellation)
    {
        await sessions.LeaveAsync(SessionCookie.Read(http, OperatorSessions.Cookie)!, cancellation);
        SessionCookie.Delete(http, OperatorSessions.Cookie);
        return Show.See("/");
    }
}
