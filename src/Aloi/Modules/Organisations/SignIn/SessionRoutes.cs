using Aloi.Modules.Organisations.SignIn.Pages;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Organisations.SignIn;

/// <summary>A member's own sessions, on a page and for programs, and the way out.</summary>
internal static class SessionRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/signout", SignOutAsync).FormFor(ActorKind.Member);
        routes.MapGet("/sessions", ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/sessions/end-others", EndOthersAsync).FormFor(ActorKind.Member);
        routes.MapPost("/sessions/{session}/end", EndOneAsync).FormFor(ActorKind.Member);
        routes.MapGet("/api/v1/sessions", ListAsync).OnlyFor(ActorKind.Member);
        routes.MapDelete("/api/v1/sessions/{session}", EndAsync).OnlyFor(ActorKind.Member);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, EndSession end, CancellationToken cancellation)
    {
        if (!http.Request.HasFormContentType && !http.Request.HasJsonContentType())
        {
            return http.Refuse(AccessProblems.JsonOnly.With());
        }

        var ended = await end.HandleAsync(Secret(http), cancellation);
        SessionCookie.Delete(http, MemberSessionReader.Cookie);
        return http.Answer(ended, _ => http.Request.HasFormContentType ? Show.See("/") : Results.NoContent());
    }

    private static async Task<IResult> ShowAsync(HttpContext http, EndSession sessions, CancellationToken cancellation) =>
        Show.Page<SessionsPage>(
            new { Sessions = (IReadOnlyList<Session>)await sessions.OpenAsync(cancellation), Own = SecretDigest.Of(Secret(http)) }
        );

    private static async Task<IResult> EndOneAsync(PublicId session, HttpContext http, EndSession end, CancellationToken cancellation)
    {
        var ended = await end.HandleAsync(session, cancellation);
        if (ended.Succeeded)
        {
            Toast.Set(http, "sessions.ended-one");
        }

        return http.Answer(ended, _ => Show.See("/sessions"));
    }

    private static async Task<IResult> EndOthersAsync(HttpContext http, EndSession end, CancellationToken cancellation)
    {
        var ended = await end.EndOthersAsync(Secret(http), cancellation);
        Toast.Set(http, "sessions.ended-others", ended);
        return Show.See("/sessions");
    }

    private static async Task<IResult> ListAsync(EndSession sessions, CancellationToken cancellation)
    {
        var open = await sessions.OpenAsync(cancellation);
        return Results.Ok(open.Select(s => new SessionView(s.PublicId.ToString(), s.StartedAt, s.ExpiresAt)));
    }

    private static async Task<IResult> EndAsync(PublicId session, HttpContext http, EndSession end, CancellationToken cancellation) =>
        http.Answer(await end.HandleAsync(session, cancellation), _ => Results.NoContent());

    private static string Secret(HttpContext http) => SessionCookie.Read(http, MemberSessionReader.Cookie)!;
}

internal sealed record SessionView(string Id, DateTimeOffset StartedAt, DateTimeOffset ExpiresAt);
