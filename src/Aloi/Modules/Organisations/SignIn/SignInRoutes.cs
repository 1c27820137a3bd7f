using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Organisations.SignIn;

internal static class SignInRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/signin/{token}", SignInAsync).Public();
        routes.MapPost("/signout", SignOutAsync).OnlyFor(ActorKind.Member);
        routes.MapGet("/api/v1/sessions", ListAsync).OnlyFor(ActorKind.Member);
        routes.MapDelete("/api/v1/sessions/{session}", EndAsync).OnlyFor(ActorKind.Member);
    }

    private static async Task<IResult> SignInAsync(string token, HttpContext http, StartSession start, CancellationToken cancellation)
    {
        // The address holds a secret until it is used: it goes to no other site and into no cache.
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.CacheControl = "no-store";
        var started = await start.HandleAsync(token, cancellation);
        if (started.Succeeded)
        {
            SessionCookie.Set(http, MemberSessionReader.Cookie, started.Value.Secret, started.Value.ExpiresAt);
        }

        return http.Answer(started, _ => Results.Redirect("/"));
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, EndSession end, CancellationToken cancellation)
    {
        var ended = await end.HandleAsync(SessionCookie.Read(http, MemberSessionReader.Cookie)!, cancellation);
        SessionCookie.Delete(http, MemberSessionReader.Cookie);
        return http.Answer(ended, _ => Results.NoContent());
    }

    private static async Task<IResult> ListAsync(EndSession sessions, CancellationToken cancellation)
    {
        var open = await sessions.OpenAsync(cancellation);
        return Results.Ok(open.Select(s => new SessionView(s.PublicId.ToString(), s.StartedAt, s.ExpiresAt)));
    }

    private static async Task<IResult> EndAsync(PublicId session, HttpContext http, EndSession end, CancellationToken cancellation) =>
        http.Answer(await end.HandleAsync(session, cancellation), _ => Results.NoContent());
}

internal sealed record SessionView(string Id, DateTimeOffset StartedAt, DateTimeOffset ExpiresAt);
