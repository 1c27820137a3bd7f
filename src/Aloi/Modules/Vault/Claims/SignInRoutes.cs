using System.Text.Json;
using Aloi.Modules.Vault.Pages;
using Aloi.Modules.Vault.People;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Vault.Claims;

/// <summary>Entering one's own space again, and leaving it.</summary>
internal static class SignInRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/claim", () => ClaimPages.Code()).Public();
        routes.MapPost("/claim", WriteCodeAsync).PublicForm();
        routes.MapGet("/vault/sign-in", ShowAsync).OpenTo(ActorKind.Person);
        routes.MapPost("/vault/sign-in", AskAsync).FormOpenTo(ActorKind.Person);
        routes.MapPost("/vault/recover", RecoverAsync).FormOpenTo(ActorKind.Person);
        routes.MapPost("/vault/sign-out", SignOutAsync).FormFor(ActorKind.Person);
    }

    /// <summary>A code copied from paper leads to the page of its proof.</summary>
    private static async Task<IResult> WriteCodeAsync(HttpContext http, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var form = await FormValues.ReadAsync(http);
        return form["code"] is { Length: > 0 and <= 60 } code && !code.Contains('/', StringComparison.Ordinal)
            ? Show.See("/claim/" + Uri.EscapeDataString(code))
            : ClaimPages.Code(form["code"], [VaultProblems.UnknownCode.With()]);
    }

    private static Task<IResult> ShowAsync(HttpContext http, string? next, string? sent, CurrentUser user) =>
        Task.FromResult(
            user.Kind == ActorKind.Person && sent is null
                ? Show.See(Inside(next))
                : SignInPages.Show(next is null ? null : Inside(next), sent is not null)
        );

    private static async Task<IResult> AskAsync(HttpContext http, AskForProof ask, ClaimContext context, CancellationToken cancellation)
    {
        var (address, next) = await AddressOfAsync(http, cancellation);
        var purpose = new ProofPurpose(Next: next is null ? null : Inside(next));
        var asked = await context.RunAsync<bool>(
            async () => await ask.HandleAsync(address, purpose, cancellation) is { } problem ? problem : true,
            cancellation
        );
        return http.Request.HasFormContentType
            ? SignInPages.Asked(address, purpose.Next, asked)
            : http.Answer(asked, _ => Results.Accepted());
    }

    private static async Task<IResult> RecoverAsync(HttpContext http, Recover recover, CancellationToken cancellation)
    {
        var isForm = http.Request.HasFormContentType;
        var code = isForm ? (await FormValues.ReadAsync(http))["recovery"] : (await JsonAsync<RecoverRequest>(http, cancellation))?.Code;
        var recovered = await recover.HandleAsync(code ?? "", cancellation);
        ClaimRoutes.Keep(http, recovered.Value);
        return isForm ? SignInPages.Recovered(recovered) : http.Answer(recovered, _ => Results.NoContent());
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, PersonSessions sessions, CancellationToken cancellation)
    {
        await sessions.EndAsync(http, cancellation);
        SessionCookie.Delete(http, PersonSessions.Cookie);
        return http.Request.HasFormContentType ? Show.See("/vault/sign-in") : Results.NoContent();
    }

    private static async Task<(string Address, string? Next)> AddressOfAsync(HttpContext http, CancellationToken cancellation)
    {
        if (!http.Request.HasFormContentType)
        {
            return ((await JsonAsync<AskRequest>(http, cancellation))?.Address ?? "", null);
        }

        var form = await FormValues.ReadAsync(http);
        return (form["address"], form["next"] is { Length: > 0 } next ? next : null);
    }

    private static async Task<T?> JsonAsync<T>(HttpContext http, CancellationToken cancellation)
        where T : class
    {
        try
        {
            return await http.Request.ReadFromJsonAsync<T>(cancellation);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A page of the vault, and of nothing else: a link made by others leads nowhere but here.</summary>
    private static string Inside(string? next) =>
        LocalPath.IsOne(next) && next!.StartsWith("/vault", StringComparison.Ordinal) ? next : "/vault";
}

internal sealed record AskRequest(string? Address);

internal sealed record RecoverRequest(string? Code);
