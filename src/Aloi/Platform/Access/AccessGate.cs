using Aloi.Platform.Problems;

namespace Aloi.Platform.Access;

/// <summary>
/// Stands before every route: reads the session that the route asks for, refuses strangers, and refuses changes that another site's page
/// asks a browser to make. It runs before bodies are read, so that a refusal never depends on them.
/// </summary>
internal sealed class AccessGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<RouteAccess>() is { } access && await RefusalAsync(http, access) is { } problem)
        {
            await Answer(http, access, problem).ExecuteAsync(http);
            return;
        }

        await next(http);
    }

    /// <summary>A person who opens a page signed out is led to where one signs in, and back afterwards.</summary>
    private static IResult Answer(HttpContext http, RouteAccess access, Problem problem) =>
        problem.Kind == CommonProblems.SignInFirst && HttpMethods.IsGet(http.Request.Method) && http.Request.WantsPage()
            ? Results.Redirect(SignInPath(access.Kind) + "?next=" + Uri.EscapeDataString(http.Request.Path + http.Request.QueryString))
            : http.Refuse(problem);

    private static string SignInPath(ActorKind kind) =>
        kind switch
        {
            ActorKind.Person => "/vault/sign-in",
            ActorKind.Operator => "/operator/sign-in",
            _ => "/signin",
        };

    private static async Task<Problem?> RefusalAsync(HttpContext http, RouteAccess access)
    {
        var reader = http.RequestServices.GetServices<ISessionReader>().FirstOrDefault(r => r.Kind == access.Kind);
        var signedIn = reader is not null && await reader.ReadAsync(http);
        if (access.Required && !signedIn)
        {
            return CommonProblems.SignInFirst.With();
        }

        if (access.ForPrograms || !SameOrigin.ChangesSomething(http.Request))
        {
            return null;
        }

        if (!SameOrigin.IsSame(http.Request))
        {
            return AccessProblems.CrossSite.With();
        }

        // A form of another site can only post three types, none of them JSON; other methods are asked for beforehand by browsers.
        return access.TakesForms || !HttpMethods.IsPost(http.Request.Method) || http.Request.HasJsonContentType()
            ? null
            : AccessProblems.JsonOnly.With();
    }
}
